/**
 * Reads two columns that stand side by side on every line, with a strip of spaces between them, as programs print them:
 * first the left column, then the right one.
 */

/** Fewest lines with text in both that show two columns. */
const MIN_LINES = 3;
/** Narrowest left column with the strip, in characters. */
const MIN_PLACE = 16;
/** Most places that are tried for a group of lines. */
const MAX_PLACES = 8;
/** Width of a tab, in characters. */
const TAB = 8;

/** A line with spaces in place of its tabs, up to where each of them leads. */
const expandTabs = (line: string) => {
  let text = '';
  for (const piece of line.split(/(?<=\t)/))
    text += piece.endsWith('\t')
      ? (text + piece.slice(0, -1))
          .padEnd(Math.ceil((text.length + piece.length) / TAB) * TAB)
          .slice(text.length)
      : piece;
  return text;
};

/** Does this line leave the strip before this place free? */
const leavesFree = (line: string, place: number) => line.slice(place - 2, place).trim() === '';

/** Are these lines columns whose right one begins at this place or after it? Gives the number of lines with both. */
function countBoth(lines: readonly string[], place: number): number {
  if (!lines.every((line) => leavesFree(line, place))) return 0;
  const both = lines.filter((line) => line.slice(0, place).trim() && line.slice(place).trim());
  // Two spaces also stand after a sentence, so that such a strip must be straight.
  const isStraight = both.every((line) => line[place] !== ' ');
  if (!isStraight && !lines.every((line) => line.slice(place - 3, place).trim() === '')) return 0;
  // Labels and what stands behind them are no columns.
  const labels = both.filter((line) => /:\s*$/.test(line.slice(0, place)));
  const areColumns = both.length >= MIN_LINES && both.length >= lines.length * 0.6;
  return areColumns && labels.length <= both.length / 2 ? both.length : 0;
}

/** Finds the place at which the right column of these lines begins. */
function findPlace(lines: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const match of line.matchAll(/\S\s{2,}(?=\S)/g)) {
      const place = match.index + match[0].length;
      if (place >= MIN_PLACE) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  let best: { place: number; count: number } | undefined;
  for (const [place] of [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_PLACES)) {
    const count = countBoth(lines, place);
    if (count > (best?.count ?? 0)) best = { place, count };
  }
  return best?.place;
}

/** Does a group of lines go on with these columns? */
const goesOn = (lines: readonly string[], place: number) =>
  lines.every((line) => leavesFree(line, place)) &&
  lines.some((line) => line.slice(place).trim() && /^\s|\s{2}$/.test(line.slice(0, place)));

/** Puts columns that stand side by side one below the other. */
export function partColumns(lines: readonly string[]): string[] {
  const parted: string[] = [];
  let right: string[] = [];
  let place: number | undefined;
  const close = () => {
    while (right.at(-1) === '') right.pop();
    if (right.length > 0) parted.push('');
    for (const [at, line] of right.entries()) if (line || right[at - 1]) parted.push(line);
    right = [];
    place = undefined;
  };
  for (let from = 0, to = 0; from < lines.length; from = to) {
    while (to < lines.length && (lines[to]?.trim() === '') === (lines[from]?.trim() === ''))
      to += 1;
    const group = lines.slice(from, to);
    if (group[0]?.trim() === '') {
      if (place === undefined) for (const line of group) parted.push(line);
      else right.push('');
      continue;
    }
    const wide = group.map(expandTabs);
    if (place === undefined || !goesOn(wide, place)) {
      const gap = place !== undefined;
      close();
      if (gap) parted.push('');
      place = findPlace(wide);
    } else parted.push('');
    const at = place;
    if (at === undefined) for (const line of group) parted.push(line);
    else {
      for (const line of wide)
        if (line.slice(0, at).trim()) parted.push(line.slice(0, at).trimEnd());
      for (const line of wide) if (line.slice(at).trim()) right.push(line.slice(at).trimStart());
    }
  }
  close();
  return parted;
}
