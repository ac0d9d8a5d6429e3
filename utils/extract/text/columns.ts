import { joinBroken } from './broken-lines.ts';

/**
 * Reads columns that stand side by side on every line, with a strip of spaces between them, as programs print them: first
 * the left column, then the right one.
 */

/** Fewest lines with text in both that show two columns. */
const MIN_LINES = 3;
/** Narrowest left column with the strip, in characters. */
const MIN_PLACE = 16;
/** Most places that are tried for a group of lines. */
const MAX_PLACES = 8;
/** Most columns beside each other, and groups of columns below each other. */
const MAX_DEPTH = 4;
/** Longest line of columns, in UTF-16 units. */
const MAX_LENGTH = 400;
/** Width of a tab, in characters. */
const TAB = 8;

/** A line with spaces in place of its tabs, up to where each of them leads. */
const expandTabs = (line: string) => {
  if (line.length > MAX_LENGTH) return line;
  const [first = '', ...others] = line.split('\t');
  return others.reduce(
    (text, piece) => text.padEnd(Math.floor(text.length / TAB + 1) * TAB) + piece,
    first,
  );
};

/** Lines beside each other, from one to before another, whose right column begins at this place. */
interface Columns {
  from: number;
  to: number;
  place: number;
  /** number of lines with text in both */
  count: number;
}

/** Are these lines columns whose right one begins at this place? Gives the number of lines with text in both. */
function countBoth(lines: readonly string[], place: number): number {
  const filled = lines.filter((line) => line.trim());
  const both = filled.filter((line) => line.slice(0, place).trim() && line.slice(place).trim());
  const right = filled.filter((line) => line.slice(place).trim());
  if (both.length < MIN_LINES || right.length < filled.length * 0.6) return 0;
  // Two spaces also stand after a sentence, so that such a strip must be straight.
  const isStraight = both.every((line) => line[place] !== ' ');
  if (!isStraight && !lines.every((line) => !line.slice(place - 3, place).trim())) return 0;
  // Labels and what stands behind them are no columns.
  const labels = both.filter((line) => /:\s*$/.test(line.slice(0, place)));
  return labels.length <= both.length / 2 ? both.length : 0;
}

/** Finds the columns at a place: lines in a row, with gaps between, that leave the strip before it free. */
function findAt(lines: readonly string[], place: number): Columns | undefined {
  let best: Columns | undefined;
  let from: number | undefined;
  let to = 0;
  const close = () => {
    // A head with several parts stands above the columns.
    while (from !== undefined && from < to && !lines[from]?.slice(place, place + 1).trim())
      from += 1;
    const count = from === undefined ? 0 : countBoth(lines.slice(from, to), place);
    if (from !== undefined && count > (best?.count ?? 0)) best = { from, to, place, count };
    from = undefined;
  };
  for (const [at, line] of lines.entries()) {
    if (line.slice(place - 2, place).trim()) close();
    // The left column may be longer, but not go on after a gap.
    else if (line.slice(place).trim() || (from !== undefined && at === to && line.trim())) {
      from ??= at;
      to = at + 1;
    }
  }
  close();
  return best;
}

/** Finds the columns that most lines have. */
function findColumns(lines: readonly string[]): Columns | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.length > MAX_LENGTH) continue;
    for (const match of line.matchAll(/\S {2,}(?=\S)/g)) {
      const place = match.index + match[0].length;
      if (place >= MIN_PLACE) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const places = [...counts].sort(([, one], [, other]) => other - one).slice(0, MAX_PLACES);
  const found = places.flatMap(([place]) => findAt(lines, place) ?? []);
  return found.sort((one, other) => other.count - one.count)[0];
}

/** The lines of a column: a gap is one blank line, and what the column broke is joined. */
function closeUp(lines: readonly string[]): string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim()) blocks.at(-1)?.push(line.trim());
    else if (blocks.at(-1)?.length) blocks.push([]);
  }
  const width = blocks.flat().reduce((most, { length }) => Math.max(most, length), 0);
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, at) => {
      const fills = (place: number) => {
        const word = block[place + 1]?.split(' ', 1)[0]?.length ?? 0;
        return (block[place]?.length ?? 0) + 1 + word > width;
      };
      return [...(at > 0 ? [''] : []), ...joinBroken(block, { width, fills })];
    });
}

function part(
  lines: readonly string[],
  { depth, isColumn }: { depth: number; isColumn: boolean },
): string[] {
  const found = depth > 0 ? findColumns(lines) : undefined;
  if (!found) return isColumn ? closeUp(lines) : [...lines];
  const { from, to, place } = found;
  const both = lines.slice(from, to);
  const go = (some: readonly string[], column = isColumn) =>
    part(some, { depth: depth - 1, isColumn: column });
  const [above, below] = [go(lines.slice(0, from)), go(lines.slice(to))];
  const left = go(
    both.map((line) => line.slice(0, place)),
    true,
  );
  const right = go(
    both.map((line) => line.slice(place)),
    true,
  );
  const gap = below[0]?.trim() ? [''] : [];
  return above.concat(left, [''], right, gap, below);
}

/** Puts columns that stand side by side one below the other. */
export const partColumns = (lines: readonly string[]): string[] =>
  lines.some((line) => line.length <= MAX_LENGTH && /\S(?: {2,}|\s*\t\s*)\S/.test(line))
    ? part(lines.map(expandTabs), { depth: MAX_DEPTH, isColumn: false })
    : [...lines];
