import type { SourceLine, SourceText, SourceWarning } from '../source-text.ts';
import { cleanCharacters, DECEPTIVE } from './characters.ts';
import { partColumns } from './columns.ts';
import { isSeparator } from './lines.ts';

/** Longest text that Vigil reads, in UTF-16 units; the longest known action has 40,000. */
export const MAX_TEXT = 400_000;
/** Most lines that Vigil reads: a document of a hundred pages. */
export const MAX_LINES = 3000;

// The private ones are Symbol's and Wingdings' bullets, as PDFs and old Word files give them.
const BULLET =
  /^\s*(?:[•·▪●○◦‣⁃∙■□➢➤►▶*¤§\uf06c\uf06e\uf076\uf0a7\uf0b7\uf0d8\uf0fc]|[-–—](?=\s))\s*/u;
/** `3. Mai 2031`, whose number is a day and no entry's. */
const DAY = /^\s*\d{1,2}\.\s+\p{L}{3,14}\.?\s+(?:19|20)\d{2}(?!\d)/u;
const NUMBERED = /^\s*(?:\d{1,2}[.)]|\(?[ivx]{1,4}[.)]|[a-h]\))\s+(?=\S)/u;

/** A line without the marks of a quoted mail. */
const unquote = (line: string) => line.replace(/^(?:\s{0,3}>)+ ?/, '');

/** Says whether a line is only a page number; its words are the languages'. */
type IsPageNumber = (line: string) => boolean;

/** Letters that a bullet of a lost font turned into. None of our languages has them as a word. */
const LOST_BULLETS = ['n ', 'q ', 'Ø ', 'ü ', 'w '];

/** The letter that stands for a bullet in this text: at least two lines begin with it. */
const lostBullet = (lines: readonly string[]) =>
  LOST_BULLETS.find(
    (mark) => lines.filter((line) => line.startsWith(mark) && line.length > 20).length > 1,
  );

/** The numbers of lines that stand next to page numbers on several pages: heads and feet of pages. */
function runningHeads(lines: readonly string[], isPageNumber: IsPageNumber): Set<number> {
  const around = lines
    .flatMap((line, at) => (isPageNumber(line) && /\p{L}/u.test(line) ? [at - 1, at + 1] : []))
    .filter((at) => (lines[at] ?? '').trim().length > 8);
  const places = Map.groupBy(around, (at) => lines[at]?.trim());
  const heads = [...places.values()].filter(({ length }) => length > 1).flat();
  return new Set([...heads, ...feetOf(lines, isPageNumber)]);
}

/** Most lines from the foot of a page to the head of the next one. */
const MAX_BETWEEN = 5;

/** The numbers of lines that end in a page number, behind a gap, and of those beside them that other pages have, too. */
function feetOf(lines: readonly string[], isPageNumber: IsPageNumber): number[] {
  const feet = lines.flatMap((line, at) => {
    const parts = line.trim().split(/\s{3,}/);
    const [last = ''] = parts.slice(1).slice(-1);
    return /\p{L}/u.test(last) && isPageNumber(last) ? [at] : [];
  });
  if (feet.length < 2) return [];
  const counts = Map.groupBy(lines, (line) => line.trim());
  const isRepeated = (at: number) => (counts.get(lines[at]?.trim() ?? '')?.length ?? 0) > 1;
  return feet.flatMap((foot) => {
    const below = lines.slice(foot + 1, foot + 1 + MAX_BETWEEN).findIndex((line) => line.trim());
    return [foot, ...[foot - 1, foot + 1 + below].filter((at) => at !== foot && isRepeated(at))];
  });
}

/**
 * Reads an entry of a list, without the mark that stands before it; undefined when the line has no such mark.
 * @example readItem('• Release him now') // { text: 'Release him now', kind: 'item' }
 */
export function readItem(text: string): SourceLine | undefined {
  const item = BULLET.exec(text);
  if (item && text.length > item[0].length && !isSeparator({ text }))
    return { text: text.slice(item[0].length), kind: 'item' };
  const numbered = DAY.test(text) ? null : NUMBERED.exec(text);
  return numbered && text.length > numbered[0].length + 12
    ? { text: text.slice(numbered[0].length), kind: 'item' }
    : undefined;
}

/** Reads text into lines and removes its page numbers. Callers know the words for pages, which depend on the language. */
export function readPlainText(text: string, isPageNumber: IsPageNumber): SourceText {
  const warnings: SourceWarning[] = [];
  const whole = text.slice(0, MAX_TEXT);
  if (DECEPTIVE.test(whole)) warnings.push('direction-characters');
  const all = cleanCharacters(whole).split(/\r\n?|\n|\f|\u2028|\u2029/, MAX_LINES + 1);
  if (text.length > MAX_TEXT || all.length > MAX_LINES) warnings.push('cut');
  const raw = partColumns(all.slice(0, MAX_LINES));
  const filled = raw.filter((line) => line.trim());
  const isQuoted =
    filled.length > 2 && filled.filter((line) => /^\s{0,3}>/.test(line)).length > filled.length / 2;
  const lost = lostBullet(raw);
  const isPaged = raw.filter((line) => isPageNumber(line)).length > 0 && filled.length > 20;
  const isRunning = runningHeads(raw, isPageNumber);
  const lines = raw.map((line, at): SourceLine => {
    if (isRunning.has(at)) return { text: '' };
    const bare = (isQuoted ? unquote(line) : line).replace(/\t/g, '    ').trimEnd();
    // A page number has a blank line on one side; a number within an address has none.
    if (
      isPaged &&
      isPageNumber(bare) &&
      (at === 0 || !raw[at - 1]?.trim() || !raw[at + 1]?.trim())
    ) {
      return { text: '' };
    }
    if (lost && bare.startsWith(lost)) return { text: bare.slice(lost.length), kind: 'item' };
    return readItem(bare) ?? { text: bare };
  });
  return { lines, warnings };
}
