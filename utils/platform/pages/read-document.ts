import { type DocumentText, MAX_FILE_BYTES } from '../../extract/file/limits.ts';
import type { PdfLibrary } from '../../extract/file/pdf.ts';
import { readFile } from '../../extract/file/read-file.ts';
import { askThread } from './ask-thread.ts';

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

/** In a separate thread, which the signal ends: the library for Word files cannot be stopped otherwise. */
async function docxToHtml(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<string> {
  const { default: DocxWorker } = await import('./docx-worker.ts?worker');
  const { html } = await askThread<{ html?: string }>(new DocxWorker(), bytes, signal);
  if (html === undefined) throw new Error('The Word file cannot be read');
  return html;
}

/** A file that the person chose, as text with its structure. */
export async function readDocument(
  file: Blob,
  name: string,
  options: { signal: AbortSignal; onProgress(share: number): void },
): Promise<DocumentText> {
  if (file.size > MAX_FILE_BYTES) return { failed: 'too-large' };
  return readFile(new Uint8Array(await file.arrayBuffer()), name, {
    parseHtml,
    loadPdf,
    docxToHtml,
    ...options,
  });
}
