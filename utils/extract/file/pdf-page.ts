import { joinBroken } from '../text/broken-lines.ts';

/** A piece of text on a page, in points from its lower left corner. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Row {
  y: number;
  height: number;
  pieces: Piece[];
}

/** Groups pieces into rows. Pieces of a row stand on one base line, or nearly. */
function toRows(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) < Math.max(2, piece.height * 0.4)) row.pieces.push(piece);
    else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  for (const { pieces: all } of rows) all.sort((a, b) => a.x - b.x);
  return rows;
}

const endOf = ({ x, width }: Piece) => x + width;
const edgesOf = (pieces: readonly Piece[]) => ({
  left: Math.min(...pieces.map(({ x }) => x)),
  right: Math.max(...pieces.map(endOf)),
});

/** What begins before a place, and what begins there or behind it. */
function splitAt(pieces: readonly Piece[], x: number): { left: Piece[]; right: Piece[] } {
  const { left = [], right = [] } = Object.groupBy(pieces, (piece) =>
    piece.x < x - 2 ? 'left' : 'right',
  );
  return { left, right };
}

/** Does a row's text run across this place? */
function runsAcross({ pieces, height }: Row, x: number): boolean {
  const { left, right } = splitAt(pieces, x);
  const end = edgesOf(left).right;
  return end > x - 2 || edgesOf(right).left - end < height * 0.8;
}

/** Narrowest column, in points. */
const MIN_COLUMN = 30;
/** Most places at which a column may begin that are tried. */
const MAX_STARTS = 60;
/** Fewest rows of a column that stand beside the other one. */
const MIN_ROWS = 4;

/** Number of rows that two columns have beside each other, when these rows leave the strip before `x` free. */
function countBeside(rows: readonly Row[], x: number): number {
  const sides = rows.map(({ y, pieces }) => ({ y, ...splitAt(pieces, x) }));
  const [left, right] = [sides.filter((row) => row.left[0]), sides.filter((row) => row.right[0])];
  const within = (some: typeof sides, others: typeof sides) =>
    some.filter(({ y }) => y <= (others[0]?.y ?? 0) + 5 && y >= (others.at(-1)?.y ?? y) - 5).length;
  const count = Math.min(within(left, right), within(right, left));
  if (count < MIN_ROWS) return 0;
  // Labels and what stands behind them are rows of a table.
  const pairs = left.filter((row) => row.right[0]);
  const labels = pairs.filter((row) => /:\s*$/.test(row.left.at(-1)?.text ?? ''));
  if (labels.length > pairs.length / 2) return 0;
  const columns = [left.flatMap((row) => row.left), right.flatMap((row) => row.right)].map(edgesOf);
  return columns.every((column) => column.right - column.left >= MIN_COLUMN) ? count : 0;
}

/** Rows that follow each other, and number of rows that they have beside each other as columns; 0: they have none. */
interface Band {
  rows: Row[];
  count: number;
}

/** Rows from above to below, each band either running across a place or leaving it free. */
function toBands(rows: readonly Row[], x: number): Band[] {
  const bands: { isAcross: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const isAcross = runsAcross(row, x);
    const band = bands.at(-1);
    if (band?.isAcross === isAcross) band.rows.push(row);
    else bands.push({ isAcross, rows: [row] });
  }
  return bands.map(({ isAcross, rows }) => ({ rows, count: isAcross ? 0 : countBeside(rows, x) }));
}

/** Finds where the right one of two columns begins, on the whole page or a part of it. */
function findColumn(rows: readonly Row[]): number | undefined {
  const pieces = rows.flatMap((row) => row.pieces);
  const starts = new Set(pieces.map(({ x }) => Math.round(x / 3) * 3));
  let best: { x: number; count: number } | undefined;
  for (const x of [...starts].sort((one, other) => one - other).slice(0, MAX_STARTS)) {
    const count = toBands(rows, x).reduce((sum, band) => sum + band.count, 0);
    if (count > (best?.count ?? 0)) best = { x, count };
  }
  return best?.x;
}

const textOf = ({ pieces, height }: Row) => {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const gap = piece.x - end;
    if (text && gap > height * 0.15 && !/\s$/.test(text) && !/^\s/.test(piece.text))
      text += gap > height * 2.5 ? '    ' : ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text.trimEnd();
};

/** Joins the lines of a block that its column broke. */
function joinRows(block: readonly Row[], { margin, width }: { margin: number; width: number }) {
  const texts = block.map(textOf);
  const fills = (at: number) => {
    const [row, first] = [block[at], block[at + 1]?.pieces[0]];
    const word = texts[at + 1]?.split(/\s/, 1)[0]?.length ?? 0;
    if (!row || !first || !word) return false;
    const wordWidth = (first.width * word) / Math.max(word, first.text.trim().length);
    const length = texts[at]?.length ?? 0;
    return edgesOf(row.pieces).right + wordWidth > margin || length + 1 + word > width;
  };
  return joinBroken(texts, { width, fills });
}

/** Turns rows into lines. A gap wider than the usual distance of rows becomes a blank line. */
function toLines(rows: readonly Row[], isColumn: boolean): string[] {
  const steps = rows.map(({ y }, at) => (rows[at - 1]?.y ?? y) - y);
  const sorted = steps.filter((step) => step > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const blocks: Row[][] = [[]];
  for (const [at, row] of rows.entries()) {
    if ((steps[at] ?? 0) > usual * 1.35) blocks.push([]);
    blocks.at(-1)?.push(row);
  }
  const { right } = edgesOf(rows.flatMap(({ pieces }) => pieces));
  const width = Math.max(...rows.map((row) => textOf(row).length));
  return blocks.flatMap((block, at) => [
    ...(at > 0 ? [''] : []),
    ...(isColumn ? joinRows(block, { margin: right, width }) : block.map(textOf)),
  ]);
}

/** Adds the lines of a column below, after a gap unless a sentence goes on there. */
function addBelow(lines: string[], more: readonly string[]): void {
  const [first = ''] = more;
  const last = lines.at(-1);
  const isSentence = last && /^\p{Ll}/u.test(first) && !/[.!?:;]["”»)]*$/.test(last);
  if (isSentence) lines.push(`${lines.pop()} ${first}`, ...more.slice(1));
  else lines.push(...(last ? [''] : []), ...more);
}

function readRows(
  rows: readonly Row[],
  { isColumn, depth }: { isColumn: boolean; depth: number },
): string[] {
  const x = depth > 0 ? findColumn(rows) : undefined;
  if (x === undefined) return toLines(rows, isColumn);
  const lines: string[] = [];
  let whole: Row[] = [];
  const flush = () => {
    if (whole.length > 0) addBelow(lines, readRows(whole, { isColumn, depth: depth - 1 }));
    whole = [];
  };
  for (const band of toBands(rows, x)) {
    if (band.count === 0) {
      whole.push(...band.rows);
      continue;
    }
    flush();
    const pieces = band.rows.flatMap((row) => row.pieces);
    for (const side of Object.values(splitAt(pieces, x)))
      addBelow(lines, readRows(toRows(side), { isColumn: true, depth: depth - 1 }));
  }
  flush();
  return lines;
}

/** Most columns that stand beside each other, and parts of a page with columns of their own. */
const MAX_DEPTH = 4;

/** Reads the lines of a page as people do: column by column where it has columns. */
export const readPage = (pieces: readonly Piece[]): string[] =>
  readRows(toRows(pieces.filter(({ text }) => text.trim())), { isColumn: false, depth: MAX_DEPTH });
