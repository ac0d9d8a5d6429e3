import { isBlank, type Line } from './lines.ts';

/** Most lines with text from a title to a fact of its block, below it and above, and their greatest length. */
const [MAX_BELOW, MAX_ABOVE] = [6, 4];
export const MAX_SHORT = 140;

/**
 * Where a line stands towards a title: in the block right above it or below it, or further below, `within` the part that
 * it heads. Facts in its block are its own.
 */
export function placeOf(
  { at }: Line,
  title: number | undefined,
  lines: readonly Line[],
): 'above' | 'below' | 'within' | undefined {
  if (title === undefined) return undefined;
  const side = at < title ? 'above' : 'below';
  const part = lines.slice(Math.min(at, title), Math.max(at, title) + 1);
  const filled = part.filter((line) => !isBlank(line));
  const between = filled.slice(1, -1);
  if (between.some(({ kind }) => kind === 'heading')) return undefined;
  const isFar = filled.length - 1 > (side === 'above' ? MAX_ABOVE : MAX_BELOW);
  const isNear = !isFar && between.every(({ text }) => text.length <= MAX_SHORT);
  return isNear ? side : side === 'below' ? 'within' : undefined;
}

/** Does a line stand in the block of the title? */
export const isInBlock = (line: Line, title: number | undefined, lines: readonly Line[]) =>
  /above|below/.test(placeOf(line, title, lines) ?? '');
