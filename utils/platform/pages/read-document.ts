import { type DocumentText, MAX_FILE_BYTES } from '../../extract/file/limits.ts';
import type { PdfLibrary } from '../../extract/file/pdf.ts';
import { readFile } from '../../extract/file/read-file.ts';
import { askThread } from './ask-thread.ts';
import { parseHtml } from './parse-text.ts';

/** The library for PDFs, with its worker from this extension's own files. */
async function loadPdf(): Promise<PdfLibrary> {
  const [library, { default: worker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  library.GlobalWorkerOptions.workerSrc = worker;
  return library;
}

/** In a separate thread, which the signal ends. */
async function officeToHtml(
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const { default: OfficeWorker } = await import('./office-worker.ts?worker');
  const answer = await askThread<{ html?: string; isRead?: true }>(
    new OfficeWorker(),
    bytes,
    signal,
  );
  if (!answer.isRead) throw new Error('The document cannot be read');
  return answer.html;
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
    officeToHtml,
    ...options,
  });
}
