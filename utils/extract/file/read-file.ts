import { readDom } from '../page/html.ts';
import { limitNesting } from '../page/nesting.ts';
import type { SourceText } from '../source-text.ts';
import { hasMixedScripts } from '../text/mixed-scripts.ts';
import { type DocumentOptions, type DocumentText, LARGEST_FILE, withinTime } from './limits.ts';
import type { PdfLibrary } from './pdf.ts';
import { readText } from './read-text.ts';

export interface FileOptions extends DocumentOptions {
  /** the library that reads PDFs, loaded when one comes */
  loadPdf(): Promise<PdfLibrary>;
}

type Kind = 'docx' | 'pdf' | 'mail' | 'html' | 'text';

const startsWith = (bytes: Uint8Array, text: string) =>
  [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** What a file is: by what it begins with, since names lie. */
function kindOf(bytes: Uint8Array, head: string, name: string): Kind {
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

/** A file's text, in the encoding that it says or shows: UTF-8, UTF-16 with its mark, else windows-1252. */
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

/** Any file that may hold an urgent action, as text with its structure. Never throws. */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  options: FileOptions,
): Promise<DocumentText> {
  if (bytes.length > LARGEST_FILE) return { failed: 'too-large' };
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const kind = kindOf(bytes, head, name);
  if (kind === 'text') return warnOfScripts(readText(decode(bytes)));
  if (kind === 'html') {
    const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
    try {
      return readDom(options.parseHtml(limitNesting(decode(bytes, charset))));
    } catch {
      // Browsers take any depth of nesting, other makers of documents do not.
      return { failed: 'broken' };
    }
  }
  const work = async (signal: AbortSignal): Promise<DocumentText> => {
    const inTime = { ...options, signal };
    if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes, inTime);
    if (kind === 'mail') return (await import('./eml.ts')).readMail(bytes, inTime);
    return (await import('./pdf.ts')).readPdf(bytes, inTime, await options.loadPdf());
  };
  const reading = await withinTime(work, options.signal);
  return 'failed' in reading ? reading : warnOfScripts(reading);
}

/** What is no page is looked through for mixed scripts here. */
function warnOfScripts(source: SourceText): SourceText {
  const isMixed = source.lines.some(({ text }) => hasMixedScripts(text));
  if (!isMixed || source.warnings.includes('mixed-scripts')) return source;
  return { ...source, warnings: [...source.warnings, 'mixed-scripts'] };
}
