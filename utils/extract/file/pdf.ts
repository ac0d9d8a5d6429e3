import type { DocumentOptions, DocumentText } from './limits.ts';
import { MAX_PAGES } from './limits.ts';
import { readText } from './read-text.ts';

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

/** Finds the strip between a page's columns: most rows leave it free and have text on both sides. */
function findGutter(rows: readonly Row[]): number | undefined {
  const edges = rows.flatMap(({ pieces, height }) =>
    pieces.slice(1).flatMap((piece, at) => {
      const before = pieces[at];
      const end = before ? before.x + before.width : 0;
      return piece.x - end > height * 1.5 ? [{ from: end, to: piece.x }] : [];
    }),
  );
  const wide = rows.filter(({ pieces }) => pieces.length > 0);
  let best: { x: number; count: number } | undefined;
  for (const { to } of edges) {
    const x = to - 2;
    const count = edges.filter((edge) => edge.from <= x && edge.to >= x).length;
    if (count > (best?.count ?? 0)) best = { x, count };
  }
  if (!best || best.count < 4 || best.count < wide.length * 0.3) return undefined;
  const { x } = best;
  // A row across the strip is a heading of both columns. Many such rows show that there are no columns.
  const across = rows.filter(({ pieces }) =>
    pieces.some((piece) => piece.x < x - 4 && piece.x + piece.width > x + 4),
  );
  return across.length < wide.length * 0.4 ? x : undefined;
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

/** Turns rows into lines. A gap wider than the usual distance of rows becomes a blank line. */
function toLines(rows: readonly Row[]): string[] {
  const steps = rows
    .slice(1)
    .map(({ y }, at) => (rows[at]?.y ?? y) - y)
    .filter((step) => step > 0);
  const usual = [...steps].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0;
  return rows.flatMap((row, at) => {
    const step = at === 0 ? 0 : (rows[at - 1]?.y ?? row.y) - row.y;
    return step > usual * 1.35 ? ['', textOf(row)] : [textOf(row)];
  });
}

/** Reads the lines of a page as people do: column by column where it has columns. */
export function readPage(pieces: readonly Piece[]): string[] {
  const rows = toRows(pieces.filter(({ text }) => text.trim()));
  const gutter = findGutter(rows);
  if (gutter === undefined) return toLines(rows);
  const lines: string[] = [];
  let band: Row[] = [];
  const side = (keep: (piece: Piece) => boolean) =>
    band
      .map((row) => ({ ...row, pieces: row.pieces.filter(keep) }))
      .filter(({ pieces: all }) => all.length > 0);
  const flush = () => {
    if (band.length > 0)
      lines.push(
        ...toLines(side(({ x }) => x < gutter)),
        '',
        ...toLines(side(({ x }) => x >= gutter)),
        '',
      );
    band = [];
  };
  for (const row of rows) {
    if (row.pieces.some(({ x, width }) => x < gutter - 4 && x + width > gutter + 4)) {
      flush();
      lines.push(textOf(row));
    } else band.push(row);
  }
  flush();
  return lines;
}

/** Removes the document's head and foot: lines at the beginning or end of most pages. */
export function dropRepeated(pages: readonly string[][]): string[][] {
  if (pages.length < 3) return pages.map((page) => [...page]);
  const key = (line: string) => line.replace(/\d+/g, '#').trim();
  const ends = pages.flatMap((page) =>
    new Set([...page.slice(0, 2), ...page.slice(-2)].map(key)).values().toArray(),
  );
  const often = new Set(
    ends.filter((one) => one && ends.filter((other) => other === one).length > pages.length * 0.6),
  );
  return pages.map((page) =>
    page.filter((line, at) => !(often.has(key(line)) && (at < 2 || at >= page.length - 2))),
  );
}

/** Most pieces of text that are read from a page; a dense page of an action has 600. */
const MAX_PIECES = 8000;

/** The parts of the PDF library that are used here. The caller loads it, because only the bundler knows its worker. */
export interface PdfLibrary {
  getDocument(source: {
    data: Uint8Array;
    isEvalSupported: false;
    useSystemFonts: boolean;
    verbosity: number;
  }): {
    promise: Promise<{
      numPages: number;
      getPage(number: number): Promise<{ getTextContent(): Promise<{ items: unknown[] }> }>;
    }>;
    destroy(): Promise<void>;
  };
}

interface Item {
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
}

const toPiece = ({ str = '', transform = [], width = 0, height = 0 }: Item): Piece => ({
  text: str,
  ...{ x: transform[4] ?? 0, y: transform[5] ?? 0, width },
  height: height || Math.abs(transform[3] ?? 10),
});

/** Reads the text of a PDF's pages. A PDF of pictures of text gets the warning `scanned`. */
export async function readPdf(
  bytes: Uint8Array,
  { signal, onProgress }: DocumentOptions,
  library: PdfLibrary,
): Promise<DocumentText> {
  // The library takes the bytes away from its caller, so give it a copy.
  const task = library.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: true,
    // Log errors only, no warnings about the file.
    verbosity: 0,
  });
  // Destroying ends the library's worker, whatever it does. It may be gone already.
  signal?.addEventListener('abort', () => void task.destroy().catch(() => undefined));
  try {
    const pdf = await task.promise;
    const count = Math.min(pdf.numPages, MAX_PAGES);
    const pages: string[][] = [];
    let isCut = pdf.numPages > count;
    for (let number = 1; number <= count; number += 1) {
      if (signal?.aborted) return { failed: 'stopped' };
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      if (items.length > MAX_PIECES) isCut = true;
      pages.push(readPage((items as Item[]).slice(0, MAX_PIECES).map(toPiece)));
      onProgress?.(number / count);
    }
    const source = readText(
      dropRepeated(pages)
        .map((page) => page.join('\n'))
        .join('\n'),
    );
    const isScanned = pages.every((page) => page.join('').trim().length < 20);
    return {
      ...source,
      warnings: [
        ...source.warnings,
        ...(isScanned ? (['scanned'] as const) : []),
        ...(isCut ? (['cut'] as const) : []),
      ],
    };
  } catch (error) {
    if (signal?.aborted) return { failed: 'stopped' };
    return {
      failed: /password/i.test((error as Error).name + (error as Error).message)
        ? 'locked'
        : 'broken',
    };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}
