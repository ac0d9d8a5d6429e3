import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import type { ExtractionResult } from '../../../utils/extract/extracted-action.ts';
import { readFile } from '../../../utils/extract/file/read-file.ts';
import { readActions } from '../../../utils/extract/read-actions.ts';

export const LAYOUTS = 'tests/utils/extract/layouts';

export const parseHtml = (html: string) =>
  new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;

/** Reads a file of this folder as the command line does. */
export async function readLayout(name: string): Promise<ExtractionResult> {
  const bytes = new Uint8Array(readFileSync(`${LAYOUTS}/${name}`));
  const source = await readFile(bytes, name, {
    parseHtml,
    loadPdf: () => Promise.reject(new Error('no PDF among the layouts')),
    officeToHtml: () => Promise.reject(new Error('no Word file among the layouts')),
  });
  if ('failed' in source) throw new Error(source.failed);
  return readActions(source);
}
