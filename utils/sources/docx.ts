import type { DocumentOptions, DocumentReading } from './document.ts';
import { readDom } from './html.ts';

/** A Word file (`.docx`): its paragraphs, headings, lists, tables and links. */
export async function readDocx(
  bytes: Uint8Array,
  options: DocumentOptions,
): Promise<DocumentReading> {
  const { default: mammoth } = await import('mammoth');
  try {
    const arrayBuffer = bytes.slice().buffer;
    // In a browser it takes the one, in Node the other.
    const input =
      typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
    const { value } = await mammoth.convertToHtml(input as { arrayBuffer: ArrayBuffer });
    return readDom(options.parseHtml(value));
  } catch {
    return { failed: 'broken' };
  }
}
