import { readDom } from '../page/html.ts';
import { limitNesting } from '../page/nesting.ts';
import type { SourceText } from '../source-text.ts';
import { hasMixedScripts } from '../text/mixed-scripts.ts';
import { type Decoded, decode } from './decode.ts';
import { detectKind, type Kind } from './kinds.ts';
import {
  type DocumentOptions,
  type DocumentText,
  MAX_FILE_BYTES,
  type NotRead,
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
  // A computer that is slow to load the library may still be quick to read. It is loaded once.
  if (kind === 'pdf') await options.loadPdf();
  const { signal: stop, timeLimit } = options;
  const work = (signal: AbortSignal) => readKind(kind, bytes, { ...options, signal });
  try {
    const source = await withinTime(work, { stop, timeLimit });
    if ('failed' in source || !source.lines.some(({ text }) => hasMixedScripts(text)))
      return source;
    // HTML got this warning while it was read.
    return { ...source, warnings: [...new Set([...source.warnings, 'mixed-scripts' as const])] };
  } catch {
    // Expected: the file is damaged, or its HTML is deeper than this parser allows.
    return { failed: 'broken' };
  }
}

async function readKind(
  kind: Exclude<Kind, NotRead>,
  bytes: Uint8Array,
  options: FileOptions & { depth?: number },
): Promise<DocumentText> {
  const { depth = 0, parseHtml } = options;
  if (kind === 'text') return readDecoded(decode(bytes), readText);
  if (kind === 'html')
    return readDecoded(decodeHtml(bytes), (html) => readDom(parseHtml(limitNesting(html))));
  if (kind === 'rtf') {
    const { rtfToHtml } = await import('./rtf.ts');
    return readDecoded(rtfToHtml(bytes), (html) => readHtml(html, options));
  }
  if (kind === 'office') {
    const html = await options.officeToHtml(bytes, options.signal);
    return html === undefined ? { failed: 'too-large' } : readHtml(html, options);
  }
  if (kind === 'pdf')
    return (await import('./pdf.ts')).readPdf(bytes, options, await options.loadPdf());
  const readAttached = (inner: Uint8Array, name: string) =>
    readFile(inner, name, { ...options, depth: depth + 1 });
  const { readMail } = await import('./eml.ts');
  return readMail(bytes, options, depth < MAX_DEPTH ? readAttached : undefined);
}

function readDecoded({ text, isGuess }: Decoded, read: (text: string) => SourceText): SourceText {
  const source = read(text);
  return isGuess ? { ...source, warnings: [...source.warnings, 'encoding-guessed'] } : source;
}

function decodeHtml(bytes: Uint8Array): Decoded {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const charset = /<meta[^>]+charset=["']?([\w-]+)|^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head);
  return decode(bytes, charset?.[1] ?? charset?.[2]);
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
