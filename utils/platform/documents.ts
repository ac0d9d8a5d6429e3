import type { DocumentReading } from '../sources/document.ts';
import type { PdfLibrary } from '../sources/pdf.ts';
import { readFile } from '../sources/read-file.ts';

/** HTML as a document that runs nothing and loads nothing. */
const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** The library for PDFs, with its worker from this extension's own files. */
async function loadPdf(): Promise<PdfLibrary> {
  const [library, { default: worker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  library.GlobalWorkerOptions.workerSrc = worker;
  return library as unknown as PdfLibrary;
}

/** A file that the person chose, as text with its structure. */
export async function readDocument(
  file: Blob,
  name: string,
  options: { signal: AbortSignal; onProgress(share: number): void },
): Promise<DocumentReading> {
  if (file.size > 10_000_000) return { failed: 'too-large' };
  return readFile(new Uint8Array(await file.arrayBuffer()), name, {
    parseHtml,
    loadPdf,
    ...options,
  });
}
