import { readDom } from '../page/html.ts';
import { limitNesting } from '../page/nesting.ts';
import type { SourceText } from '../source-text.ts';
import { hasMixedScripts } from '../text/mixed-scripts.ts';
import { type DocumentOptions, type DocumentText, MAX_FILE_BYTES, withinTime } from './limits.ts';
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
  if (
    /^(?:[A-Za-z-]{2,40}: .*\r?\n(?:[ \t].*\r?\n)*){2,}/.test(head) &&
    /^(?:content-type|mime-version|message-id|received|delivered-to|return-path):/im.test(head)
  )
    return 'mail';
  if (
    /^\s*(?:<!doctype html|<html|<head|<body|<\?xml|<!--|<(?:div|p|h[1-6]|article|main|section|table)\b)/i.test(
      head,
    ) ||
    /\.(?:html?|xhtml)$/i.test(name)
  )
    return 'html';
  return /\.eml$/i.test(name) ? 'mail' : 'text';
}

/** Decodes a file's text: as UTF-16 by its mark, as UTF-8, as the declared encoding, else as windows-1252. */
export function decode(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder(declared ?? 'windows-1252').decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

/** Reads any file that may hold an urgent action, as text with its structure. Never throws. */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  options: FileOptions,
): Promise<DocumentText> {
  if (bytes.length > MAX_FILE_BYTES) return { failed: 'too-large' };
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const kind = detectKind(bytes, head, name);
  if (kind === 'text') return warnOfScripts(readText(decode(bytes)));
  if (kind === 'html') {
    const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
    try {
      return readDom(options.parseHtml(limitNesting(decode(bytes, charset))));
    } catch {
      // Browsers parse HTML of any depth, other parsers throw.
      return { failed: 'broken' };
    }
  }
  const work = async (signal: AbortSignal): Promise<DocumentText> => {
    const inTime = { ...options, signal };
    if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes, inTime);
    if (kind === 'mail') return (await import('./eml.ts')).readMail(bytes, inTime);
    return (await import('./pdf.ts')).readPdf(bytes, inTime, await options.loadPdf());
  };
  const result = await withinTime(work, { stop: options.signal });
  return 'failed' in result ? result : warnOfScripts(result);
}

/** Adds the warning about mixed scripts. HTML was checked while it was read; this checks the other formats. */
function warnOfScripts(source: SourceText): SourceText {
  const isMixed = source.lines.some(({ text }) => hasMixedScripts(text));
  if (!isMixed || source.warnings.includes('mixed-scripts')) return source;
  return { ...source, warnings: [...source.warnings, 'mixed-scripts'] };
}
