import { readDom } from '../page/html.ts';
import { limitNesting } from '../page/nesting.ts';
import type { SourceText, SourceWarning } from '../source-text.ts';
import { hasMixedScripts } from '../text/mixed-scripts.ts';
import { decode } from './decode.ts';
import { type DocumentOptions, type DocumentText, MAX_FILE_BYTES, withinTime } from './limits.ts';
import { isMail } from './mailbox.ts';
import type { PdfLibrary } from './pdf.ts';
import { readText } from './read-text.ts';

export interface FileOptions extends DocumentOptions {
  /** loads the library that reads PDFs, when a PDF comes */
  loadPdf(): Promise<PdfLibrary>;
}

type Kind = 'docx' | 'pdf' | 'mail' | 'html' | 'text';

const startsWith = (bytes: Uint8Array, text: string) =>
  [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** Detects the kind of a file by its first bytes, because names lie. */
function detectKind(bytes: Uint8Array, head: string, name: string): Kind {
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'docx';
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (isMail(head, /\.(?:emlx?|mbo?x)$/i.test(name))) return 'mail';
  if (
    /^\s*(?:<!doctype html|<html|<head|<body|<\?xml|<!--|<(?:div|p|h[1-6]|article|main|section|table)\b)/i.test(
      head,
    ) ||
    /\.(?:html?|xhtml)$/i.test(name)
  )
    return 'html';
  return 'text';
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
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const kind = detectKind(bytes, head, name);
  if (kind === 'text') {
    const { text, isGuess } = decode(bytes);
    return warn(readText(text), isGuess);
  }
  if (kind === 'html') {
    const charset = /<meta[^>]+charset=["']?([\w-]+)|^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head);
    const { text, isGuess } = decode(bytes, charset?.[1] ?? charset?.[2]);
    try {
      return warn(readDom(options.parseHtml(limitNesting(text))), isGuess);
    } catch {
      // Browsers parse HTML of any depth, other parsers throw.
      return { failed: 'broken' };
    }
  }
  const work = async (signal: AbortSignal): Promise<DocumentText> => {
    const inTime = { ...options, signal };
    if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes, inTime);
    if (kind === 'mail') {
      const { depth = 0 } = options;
      const readAttached = (inner: Uint8Array, innerName: string) =>
        readFile(inner, innerName, { ...inTime, depth: depth + 1 });
      const { readMail } = await import('./eml.ts');
      return readMail(bytes, inTime, depth < MAX_DEPTH ? readAttached : undefined);
    }
    return (await import('./pdf.ts')).readPdf(bytes, inTime, await options.loadPdf());
  };
  const result = await withinTime(work, { stop: options.signal });
  return 'failed' in result ? result : warn(result, false);
}

/** Adds the warnings about guessed letters and about mixed scripts, which HTML got while it was read. */
function warn(source: SourceText, isGuess: boolean): SourceText {
  const isMixed = source.lines.some(({ text }) => hasMixedScripts(text));
  const more: SourceWarning[] = [];
  if (isGuess) more.push('encoding-guessed');
  if (isMixed) more.push('mixed-scripts');
  return { ...source, warnings: [...new Set([...source.warnings, ...more])] };
}
