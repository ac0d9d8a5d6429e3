import { readDom } from '../page/html.ts';
import { limitNesting } from '../page/nesting.ts';
import type { DocumentOptions, DocumentText } from './limits.ts';
import { unpacksWithin } from './zip.ts';

/** Most bytes that the texts of a Word file may unpack to; the longest known action has 1 MB. */
const MAX_UNPACKED_BYTES = 20_000_000;

/** Reads a Word file (`.docx`): its paragraphs, headings, lists, tables and links. */
export async function readDocx(bytes: Uint8Array, options: DocumentOptions): Promise<DocumentText> {
  try {
    if (!(await unpacksWithin(bytes, MAX_UNPACKED_BYTES))) return { failed: 'too-large' };
    const html = await options.docxToHtml(bytes, options.signal);
    return readDom(options.parseHtml(limitNesting(html)));
  } catch {
    return { failed: 'broken' };
  }
}
