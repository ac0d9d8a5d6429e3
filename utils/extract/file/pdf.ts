import type { PDFPageProxy } from 'pdfjs-dist';
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

/** The part of the PDF library that is used here. The caller loads it, because only the bundler knows its worker. */
export type PdfLibrary = Pick<typeof import('pdfjs-dist'), 'getDocument'>;

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];

/** The pieces of text among what a page has; the others are marks without any. */
const toPieces = (items: readonly Item[]): Piece[] =>
  items
    .slice(0, MAX_PIECES)
    .filter((item) => 'str' in item)
    .map(({ str, transform, width, height }) => ({
      ...{ text: str, x: transform[4], y: transform[5], width },
      height: height || Math.abs(transform[3]),
    }));

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
      pages.push(readPage(toPieces(items)));
      onProgress?.(number / count);
    }
    const source = readText(dropRepeated(pages).flat().join('\n'));
    const isScanned = pages.every((page) => page.join('').trim().length < 20);
    if (isScanned) source.warnings.push('scanned');
    if (isCut) source.warnings.push('cut');
    return source;
  } catch (error) {
    if (signal?.aborted) return { failed: 'stopped' };
    return { failed: /password/i.test(String(error)) ? 'locked' : 'broken' };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}
