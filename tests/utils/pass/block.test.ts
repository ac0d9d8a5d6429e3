import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import { readAction } from '../../../utils/actions/validation/read-feed.ts';
import { readText } from '../../../utils/extract/file/read-text.ts';
import { readDom } from '../../../utils/extract/page/html.ts';
import { hasBlock, readBlocks, writeBlock } from '../../../utils/pass/block.ts';
import { type PassWords, passFileName, writePassText } from '../../../utils/pass/pass-text.ts';
import { soundFeed } from '../../fuzz/sound-feed.ts';
import { peru } from '../../peru.ts';
import { parseHtml } from '../extract/read-layout.ts';

const WORDS: PassWords = {
  ...{ language: 'en', heading: 'Urgent action', until: 'Write until', targets: 'Write to' },
  ...{ ask: 'Ask for', source: 'Source', readIn: 'Select all of this.', block: 'For Vigil.' },
  showDate: (date) => date,
};

/** The same record after its way as JSON, as a browser keeps it. */
const kept = (action: UrgentAction): UrgentAction => JSON.parse(JSON.stringify(action));
const valuesIn = async (text: string): Promise<unknown[]> =>
  (await readBlocks(text)).texts.map((one) => JSON.parse(one));
const linesOf = ({ lines }: { lines: { text: string }[] }) =>
  lines.map(({ text }) => text).join('\n');

/** What happens to a text on its way; each must leave the block readable. */
const WAYS: Record<string, (text: string) => string> = {
  nothing: (text) => text,
  'a quotation': (text) => text.replace(/^/gm, '> '),
  'two quotations': (text) => text.replace(/^/gm, '>> '),
  'breaks of Windows': (text) => text.replace(/\n/g, '\r\n'),
  'format=flowed': (text) => text.replace(/\n/g, ' \n'),
  'spaces that do not break': (text) => text.replace(/ /g, '\u00a0'),
  'lines of 40 characters': (text) => text.replace(/[^\n]{40}(?=[^\n]*[A-Za-z0-9+/]{8})/g, '$&\n'),
  'no breaks': (text) => text.replace(/\n/g, ' '),
  'longer dashes': (text) => text.replace(/--/g, '—'),
  'a mail around it': (text) =>
    `Hello,\n\nfrom the group:\n\n${text}\n\n-- \nAna\nhttps://a.example/`,
};

/** Words of any kind, marks among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.constant('-----BEGIN URGENT ACTION-----'),
  fc.constant('-----END URGENT ACTION-----\n> =20'),
);
/** Sound records of every shape: those that the validator takes of these. */
const anyAction = fc
  .record({
    base: fc.constantFrom(...[peru, ...(soundFeed.actions as unknown[])]),
    title: anyText,
    summary: anyText,
    publisher: anyText,
    demands: fc.array(anyText, { maxLength: 5 }),
    body: fc.array(anyText, { maxLength: 30 }),
  })
  .map(({ base, title, summary, publisher, demands, body }) => {
    const first = base as UrgentAction;
    return readAction({
      ...first,
      title: { en: title, es: title },
      summary: { en: summary },
      source: { ...first.source, publisher },
      demands: demands.map((en) => ({ en })),
      letters: (first.letters ?? []).map((letter) => ({ ...letter, body: { en: body } })),
    }).action;
  })
  .filter((action) => action !== undefined);

describe('an action that is passed on as a text', () => {
  it.each(Object.entries(WAYS))('is read exactly after %s', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(anyAction, async (action) => {
        const text = change(await writePassText(action, WORDS));
        const [value, ...others] = await valuesIn(text);
        expect(others).toEqual([]);
        expect(readAction(value).action).toEqual(kept(action));
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(WAYS))(
    'is read through the lines of a text after %s',
    async (_, change) => {
      const text = change(await writePassText(peru, WORDS));
      expect(await valuesIn(linesOf(readText(text)))).toEqual([kept(peru)]);
    },
  );

  it('is read in a mail’s HTML, with breaks, links and styles between', async () => {
    const text = await writePassText(peru, WORDS);
    const rows = text.split('\n').map((line) => line.replace(/</g, '&lt;'));
    for (const html of [
      `<div>${rows.join('<br>\n')}</div>`,
      rows.map((row) => `<div><span style="color:#333">${row}</span></div>`).join(''),
      `<blockquote>${rows.join('<br>')}</blockquote>`,
      `<pre>${rows.join('\n')}</pre>`,
    ]) {
      expect(await valuesIn(linesOf(readDom(parseHtml(html))))).toEqual([kept(peru)]);
    }
  });

  it('stands first in words: what it is, until when, whom to write to, and where it is from', async () => {
    const text = await writePassText(peru, WORDS);
    const words = text.slice(0, text.indexOf('-----BEGIN'));
    for (const one of ['Urgent action: ', 'Peru · FI 105/22-1', 'Write until: 2023-03-07'])
      expect(words).toContain(one);
    expect(words).toContain(peru.targets[0]?.name);
    expect(words).toContain(`Source: ${peru.source.publisher}`);
    expect(words).toContain('Select all of this.');
    expect(
      Math.max(
        ...text
          .slice(words.length)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBe(64);
  });

  it('is read after it was looked for, as often as one likes', async () => {
    const text = await writePassText(peru, WORDS);
    for (let time = 0; time < 3; time += 1) {
      expect(hasBlock(text)).toBe(true);
      expect(await valuesIn(text)).toHaveLength(1);
    }
  });

  it('is one of several in one text', async () => {
    const other = { ...peru, id: '9/23', reference: 'UA 9/23' };
    const text = `${await writePassText(peru, WORDS)}\n\n${await writePassText(other, WORDS)}`;
    expect(await valuesIn(text)).toEqual([kept(peru), kept(other)]);
  });

  it('has a file’s name that every system takes', () => {
    expect(passFileName(peru)).toBe('FI-105-22-1.vigil.json');
    expect(passFileName({ ...peru, reference: '../..' })).toBe('action.vigil.json');
  });
});

describe('a block that is damaged', () => {
  const blocks = () => writeBlock(peru);

  it('is told from its words wherever one letter is lost, doubled or another', async () => {
    const block = await blocks();
    const inside = (at: number) => 30 + (at % (block.length - 60));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom('', 'AA', 'z', '7'), async (at, letter) => {
        const place = inside(at);
        const damaged = block.slice(0, place) + letter + block.slice(place + 1);
        if (damaged.replace(/\n/g, '') === block.replace(/\n/g, '')) return;
        expect(await readBlocks(damaged)).toMatchObject({ texts: [], broken: 1 });
      }),
      { numRuns: 150 },
    );
  });

  it('has its lines told from the words below it where its end is lost', async () => {
    const block = (await blocks()).replace(/\n-----END.*$/s, '');
    const text = `Before.\n${block}\nAfter it, words go on.`;
    const { texts, broken, spans } = await readBlocks(text);
    expect([texts, broken]).toEqual([[], 1]);
    expect(text.slice(spans[0]?.[1])).toBe('\nAfter it, words go on.');
  });

  it('does not hide the sound one after it', async () => {
    const block = await blocks();
    const { texts, broken } = await readBlocks(`${block.slice(0, 200)}\n\n${block}`);
    expect([texts.length, broken]).toEqual([1, 1]);
  });

  it('is refused where it unpacks to more than a megabyte, and costs no more than that', async () => {
    const bomb = await writeBlockOf({ text: 'a'.repeat(40_000_000) });
    expect(bomb.length).toBeLessThan(60_000);
    const start = performance.now();
    expect(await readBlocks(bomb)).toMatchObject({ texts: [], broken: 1 });
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('is nothing where a text only speaks of it', () => {
    expect(hasBlock('We begin urgent action at the end - BEGIN URGENT')).toBe(false);
    expect(hasBlock('— BEGIN URGENT ACTION —')).toBe(true);
  });

  it('takes no longer for a long text of dashes and marks', async () => {
    for (const piece of ['-', '-----BEGIN URGENT ACTION', '-----BEGIN URGENT ACTION-----', '- ']) {
      const text = piece.repeat(Math.ceil(400_000 / piece.length));
      const start = performance.now();
      await readBlocks(text);
      expect(performance.now() - start).toBeLessThan(1500);
    }
  });
});

/** A block of what no record holds, packed by the same way without its limit. */
async function writeBlockOf(value: unknown): Promise<string> {
  const { deflateRawSync } = await import('node:zlib');
  const { fnv1a } = await import('../../../utils/text/fnv.ts');
  const json = JSON.stringify(value);
  const packed = fnv1a(json) + deflateRawSync(json).toString('base64').replace(/=+$/, '');
  return `-----BEGIN URGENT ACTION-----\n${packed}\n-----END URGENT ACTION-----`;
}
