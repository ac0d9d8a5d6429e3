import type { DocumentOptions, DocumentText } from './limits.ts';
import { MAX_PAGES, MAX_READING_TIME } from './limits.ts';
import { type Piece, readPage } from './pdf-page.ts';
import { readText } from './read-text.ts';

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

/** Reads the text of a PDF's pages, or of the first ones where all take too long. A PDF of pictures of text gets the warning `scanned`. */
export async function readPdf(
  bytes: Uint8Array,
  { signal, onProgress, timeLimit = MAX_READING_TIME }: DocumentOptions,
  library: PdfLibrary,
): Promise<DocumentText> {
  const start = performance.now();
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
      // The pages so far are better than a refusal: the action stands on the first ones.
      if (number > 1 && performance.now() > start + timeLimit / 2) {
        isCut = true;
        break;
      }
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
