/**
 * Reads two columns that stand side by side on every line, with a strip of spaces between them, as programs print them:
 * first the left column, then the right one.
 */

/** Fewest lines with text in both that show two columns. */
const MIN_LINES = 3;
/** Narrowest strip between them, in spaces. */
const MIN_STRIP = 3;

/** Finds where the right part of a line begins, if it has two parts. */
const findRightPart = (line: string) => {
  const match = /\S(\s{3,})(?=\S)/.exec(line);
  return match && match.index > 4 ? match.index + 1 + (match[1]?.length ?? 0) : undefined;
};

/** Finds the place at which most of these lines begin their right part. */
function findPlace(lines: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const at = findRightPart(line);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] >= MIN_LINES && best[0] >= 16 ? best[0] : undefined;
}

/** Does this line leave the strip before this place free? */
const leavesFree = (line: string, place: number) =>
  line.slice(Math.max(0, place - MIN_STRIP), place).trim() === '' &&
  (line.length < place || line[place] !== ' ');

/** Puts columns that stand side by side one below the other. */
export function partColumns(lines: readonly string[]): string[] {
  const parted: string[] = [];
  let group: string[] = [];
  const close = () => {
    const place = findPlace(group);
    const both =
      place === undefined
        ? []
        : group.filter((line) => line.length > place && leavesFree(line, place));
    if (
      place !== undefined &&
      both.length >= MIN_LINES &&
      both.length >= group.length * 0.6 &&
      group.every((line) => leavesFree(line, place))
    ) {
      for (const line of group) parted.push(line.slice(0, place).trimEnd());
      parted.push('');
      for (const line of group) if (line.slice(place).trim()) parted.push(line.slice(place));
    } else for (const line of group) parted.push(line);
    group = [];
  };
  for (const line of lines) {
    if (line.trim()) group.push(line);
    else {
      close();
      parted.push(line);
    }
  }
  close();
  return parted;
}
