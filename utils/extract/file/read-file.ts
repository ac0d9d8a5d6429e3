import { readDom } from '../page/html.ts';
import { limitNesting } from '../page/nesting.ts';
import type { SourceText, SourceWarning } from '../source-text.ts';
import { hasMixedScripts } from '../text/mixed-scripts.ts';
import { decode } from './decode.ts';
import { detectKind } from './kinds.ts';
import {
  type DocumentOptions,
  type DocumentText,
  MAX_FILE_BYTES,
  MAX_READING_TIME,
  withinTime,
} from './limits.ts';
import type { PdfLibrary } from './pdf.ts';
import { readText } from './read-text.ts';

export interface FileOptions extends DocumentOptions {
  /** loads the library that reads PDFs, when a PDF comes */
  loadPdf(): Promise<PdfLibrary>;
}

/** Deepest that mails lie within mails. */
const MAX_DEPTH = 3;

/**
 * Reads any file that may hold an urgent action, as text with its structure. Never throws.
 * @param options.depth how many mails this file lies in, as their attachment
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  options: FileOptions & { depth?: number },
): Promise<DocumentText> {
  if (bytes.length > MAX_FILE_BYTES) return { failed: 'too-large' };
  const kind = detectKind(bytes, name);
  if (typeof kind === 'object') return kind;
  if (kind === 'text') {
    const { text, isGuess } = decode(bytes);
    return warn(readText(text), isGuess);
  }
  try {
    if (kind === 'html' || kind === 'rtf') {
      const { html, isGuess } =
        kind === 'html' ? decodeHtml(bytes) : (await import('./rtf.ts')).rtfToHtml(bytes);
      const isPage = kind === 'html';
      const source = isPage
        ? readDom(options.parseHtml(limitNesting(html)))
        : readHtml(html, options);
      return warn(source, isGuess);
    }
  } catch {
    // Browsers parse HTML of any depth, other parsers throw.
    return { failed: 'broken' };
  }
  // A computer that is slow to load the library may still be quick to read.
  const library = kind === 'pdf' ? await options.loadPdf() : undefined;
  const { signal: stop, timeLimit = MAX_READING_TIME } = options;
  const work = async (signal: AbortSignal): Promise<DocumentText> => {
    const inTime = { ...options, signal, timeLimit };
    if (kind === 'office') return readOffice(bytes, inTime);
    if (kind === 'mail') {
      const { depth = 0 } = options;
      const readAttached = (inner: Uint8Array, innerName: string) =>
        readFile(inner, innerName, { ...inTime, depth: depth + 1 });
      const { readMail } = await import('./eml.ts');
      return readMail(bytes, inTime, depth < MAX_DEPTH ? readAttached : undefined);
    }
    return (await import('./pdf.ts')).readPdf(bytes, inTime, library as PdfLibrary);
  };
  const result = await withinTime(work, { stop, timeLimit });
  return 'failed' in result ? result : warn(result, false);
}

function decodeHtml(bytes: Uint8Array): { html: string; isGuess: boolean } {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const charset = /<meta[^>]+charset=["']?([\w-]+)|^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head);
  const { text, isGuess } = decode(bytes, charset?.[1] ?? charset?.[2]);
  return { html: text, isGuess };
}

/** Longest line of an address, in UTF-16 units. */
const MAX_LINE = 90;
/** Most of a document's HTML that is parsed; it holds more text than is read. */
const MAX_HTML = 4_000_000;

/** Reads what a document became. Word processors have no blank lines: the long paragraphs get a gap around them. */
function readHtml(html: string, { parseHtml }: DocumentOptions): SourceText {
  const short = html.replace(/(?:<p><\/p>\s*)+/g, '<p></p>').slice(0, MAX_HTML);
  const source = readDom(parseHtml(limitNesting(short)));
  const lines = source.lines.flatMap((line, at) => {
    const above = source.lines[at - 1]?.text ?? '';
    const isApart = above && line.text && line.kind === undefined;
    return isApart && Math.max(above.length, line.text.length) > MAX_LINE
      ? [{ text: '' }, line]
      : [line];
  });
  return { ...source, lines };
}

/** Reads a Word or OpenDocument file: its paragraphs, headings, lists, tables and links. */
async function readOffice(bytes: Uint8Array, options: DocumentOptions): Promise<DocumentText> {
  try {
    const html = await options.officeToHtml(bytes, options.signal);
    if (html === undefined) return { failed: 'too-large' };
    return readHtml(html, options);
  } catch {
    // Expected: the file is damaged or is no such file.
    return { failed: 'broken' };
  }
}

/** Adds the warnings about guessed letters and about mixed scripts, which HTML got while it was read. */
function warn(source: SourceText, isGuess: boolean): SourceText {
  const isMixed = source.lines.some(({ text }) => hasMixedScripts(text));
  const more: SourceWarning[] = [];
  if (isGuess) more.push('encoding-guessed');
  if (isMixed) more.push('mixed-scripts');
  return { ...source, warnings: [...new Set([...source.warnings, ...more])] };
}
