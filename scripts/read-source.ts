import { Window } from 'happy-dom';
import type { DocumentText } from '../utils/extract/file/limits.ts';
import { officeToHtml } from '../utils/extract/file/office-to-html.ts';
import type { PdfLibrary } from '../utils/extract/file/pdf.ts';
import { readFile } from '../utils/extract/file/read-file.ts';

/** A document of HTML outside of any browser; nothing in it is run or fetched. */
export function parseHtml(html: string): Document {
  const window = new Window({
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      enableJavaScriptEvaluation: false,
    },
  });
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** The library in its build for Node. */
export const loadPdf = (): Promise<PdfLibrary> => import('pdfjs-dist/legacy/build/pdf.mjs');

/** Reads a file for extraction: text, web page, Word, OpenDocument, Rich Text, PDF or mail. */
export function readSource(bytes: Uint8Array, name: string): Promise<DocumentText> {
  return readFile(bytes, name, { parseHtml, loadPdf, officeToHtml, timeLimit: 20_000 });
}
