import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../utils/extract/file/read-text.ts';
import { tables } from '../../../utils/extract/languages/index.ts';
import { readDom } from '../../../utils/extract/page/html.ts';
import { limitNesting } from '../../../utils/extract/page/nesting.ts';
import { readActions } from '../../../utils/extract/read-actions.ts';
import type { SourceText } from '../../../utils/extract/source-text.ts';
import { LAYOUTS, parseHtml } from './read-layout.ts';

/** Milliseconds for a million UTF-16 units; what grows with the square of the length takes minutes. */
const MS_PER_MB = 2000;
/** What the first readings cost beside, before the engine has compiled the reader, on a machine that does other things. */
const WARM_UP_MS = 2500;

const fill = (unit: string, size: number) =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** What this thread computed in the best of some runs, in milliseconds; what else the machine does is not counted. */
function timeOf(read: () => SourceText, limit: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && best >= limit; run += 1) {
    const start = process.threadCpuUsage();
    readActions(read());
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** What texts are made of, alone and in pairs. */
const SIGNS = [
  'a',
  'A',
  '1',
  'é',
  ' ',
  '\n',
  '-',
  '.',
  ',',
  ':',
  '(',
  ')',
  '[',
  '"',
  '@',
  '#',
  '/',
];
const PIECES = [
  ...[
    'Al-',
    'wo-\nrd\n',
    'a    b    c\n',
    'iv. x\n',
    '1) x\n',
    '• x\n',
    '> x\n',
    '-- \n',
    '+----+\n',
  ],
  ...['page 1 of 2\n', 'x.pdf 1 kb\n', '#x @y https://z\n', 'x@y.example, ', 'www.', 'OBS 1.1 '],
  ...['12/34 ', 'UA 12/34\n', 'AMR 46/1/2031 ', '1 May 2031, ', 'issued 1.1.2031 ', '+1 234 567 '],
  ...['Dear Minister,\n', 'Dear Minister,\n\n', 'Yours sincerely,\n', 'Minister of Justice\n'],
  ...['Ali Reza (m)\n', 'Peru: x\n', 'Case 1: Peru\n', 'URGENT ACTION\n', 'Email: x@y.example\n'],
  ...['Twitter: @xyz\n', 'Appeals to:\nCopies to:\nDate: ', 'From: x\nTo: y\nDate: z\n'],
  'calling on the authorities to:\n• free\n',
  'The authorities must release Ali Reza at once and without conditions.\n\n',
];
/** Some words of each list of each table. */
const WORDS = tables.flatMap((table) =>
  Object.values(table).flatMap((words) =>
    Array.isArray(words) ? [`${String(words[0] ?? 'x').replace(/[^\p{L} ]/gu, '')} `] : [],
  ),
);
/** What opens a section in which the reader does its most. */
const OPENERS = [
  '',
  'URGENT ACTION\nUA 12/33 Peru\n\nPLEASE SEND APPEALS TO:\nPresident\nNoah Kato\nState House\n',
  'UA 12/33\n\nDear Minister,\nI write to you about Ali Reza, who was arrested and must be freed.\n',
];

/** All of these, each time others together, so that few texts hold many pairs. */
function* texts(size: number) {
  const units = [...SIGNS, ...PIECES];
  for (const [at, unit] of units.entries()) {
    const other = units[(at * 7 + 3) % units.length] as string;
    const opener = OPENERS[at % OPENERS.length] as string;
    yield [unit, unit];
    yield [`${opener}${unit}${other}`, `${unit}${other}`, opener] as const;
  }
  for (let at = 0; at < WORDS.length; at += 24)
    yield [`words ${at}`, fill(`${WORDS.slice(at, at + 24).join('\n')}\n`, size)] as const;
}

describe('reading takes no longer than the text is long', () => {
  const size = 100_000;
  // What grows with the square of the length takes seconds here.
  const limit = WARM_UP_MS + (MS_PER_MB * size) / 1_000_000;
  // `npm test` takes every tenth one, of each kind some: all of them are a minute of its ten.
  const tried = [...texts(size)].filter((_, at) => process.env.VIGIL_ALL || at % 10 === 0);
  it.each(tried.map(([name, unit, opener = '']) => ({ name, unit, opener })))(
    '100 kB of $name',
    { timeout: 60_000 },
    ({ unit, opener }) => {
      const text = opener + fill(unit, size);
      expect(timeOf(() => readText(text), limit)).toBeLessThan(limit);
    },
  );

  const layouts = readdirSync(LAYOUTS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${LAYOUTS}/${name}`, 'utf8'))
    .join('\n');
  it.each(['Dear Minister,\n', '1', 'page 1 of 2\n', '#x @y\n', 'a    b    c\n', 'a\n', layouts])(
    'a megabyte of %j',
    { timeout: 120_000 },
    (unit) => {
      const text = fill(unit, 1_000_000);
      expect(timeOf(() => readText(text), MS_PER_MB)).toBeLessThan(MS_PER_MB);
    },
  );

  it('a page of many short lines, and one line of many pieces', () => {
    const lines = parseHtml('<p>Dear Minister,</p>'.repeat(5000));
    expect(timeOf(() => readDom(lines), MS_PER_MB)).toBeLessThan(MS_PER_MB);
    const pieces = parseHtml(`<p>${'<b>1</b>page '.repeat(10_000)}</p>`);
    expect(timeOf(() => readDom(pieces), MS_PER_MB)).toBeLessThan(MS_PER_MB);
  });

  it('more lines than are read at all', () => {
    expect(timeOf(() => readText('a\n'.repeat(4_900_000)), MS_PER_MB)).toBeLessThan(MS_PER_MB);
  });

  it('100,000 elements in each other, of which no parser sees more than 500', () => {
    const html = limitNesting(`${'<div>'.repeat(100_000)}Free Ali Reza${'</div>'.repeat(100_000)}`);
    expect(html).toBe(`${'<div>'.repeat(500)}Free Ali Reza${'</div>'.repeat(500)}`);
  });

  it('a megabyte of tags that never end', () => {
    const html = '<a'.repeat(500_000);
    const start = performance.now();
    expect(limitNesting(html)).toBe(html);
    expect(performance.now() - start).toBeLessThan(MS_PER_MB);
  });

  it('a page keeps its tags, however many follow one another', () => {
    const html = '<p>one<br><li>two<div class="a">three</div>'.repeat(2000);
    expect(limitNesting(html)).toBe(html);
  });
});
