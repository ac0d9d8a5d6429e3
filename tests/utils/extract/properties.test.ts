import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExtractionResult } from '../../../utils/extract/extracted-action.ts';
import { readText } from '../../../utils/extract/file/read-text.ts';
import { readActions } from '../../../utils/extract/read-actions.ts';
import { LAYOUTS } from './read-layout.ts';

const texts = readdirSync(LAYOUTS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`${LAYOUTS}/${name}`, 'utf8'));

/** Strings of a record that are made, and not taken from the source as they are. */
const MADE =
  /\.(?:id|case|kind|format|publisher|language|url|issued|deadline|date|retrieved|accounts|country|preferredLanguages|index|bytes)\b/;
const squash = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff-]+/g, '')
    .toLowerCase();

function stringsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => stringsOf(one, `${path}.${key}`));
}

function invented(result: ExtractionResult, source: string): string[] {
  if ('refused' in result) return [];
  const whole = squash(`${source}\n${source.replace(/^(?:[ \t]*>)+ ?/gm, '')}`);
  return stringsOf(result.extracted.map(({ action }) => action))
    .filter(({ path }) => !MADE.test(path))
    .filter(
      ({ text }) =>
        !text
          .split('\n')
          .every(
            (line) =>
              whole.includes(squash(line.replace(/@/g, '')).slice(0, 40)) ||
              whole.includes(squash(line).slice(0, 40)) ||
              /@/.test(line),
          ),
    )
    .map(({ path, text }) => `${path}: ${text.slice(0, 80)}`);
}

const shuffled = fc.tuple(fc.constantFrom(...texts), fc.integer()).map(([text, seed]) => {
  const lines = text.split('\n');
  let state = seed >>> 0 || 1;
  for (let at = lines.length - 1; at > 0; at -= 1) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }
  return lines.join('\n');
});
const truncated = fc
  .tuple(fc.constantFrom(...texts), fc.nat(12_000), fc.nat(12_000))
  .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length));
const spliced = fc
  .tuple(truncated, truncated, fc.string({ maxLength: 200 }))
  .map((all) => all.join('\n'));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3000 }),
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
);

describe('whatever the text', () => {
  it.each([
    ['shuffled', shuffled],
    ['truncated', truncated],
    ['spliced', spliced],
    ['any', anything],
  ] as const)(
    '%s: it is read without a throw, and nothing is invented',
    { timeout: 120_000 },
    (_, texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(invented(readActions(readText(text)), text)).toEqual([]);
        }),
        { numRuns: Number(process.env.VIGIL_SOURCE_RUNS ?? 75) },
      );
    },
  );
});
