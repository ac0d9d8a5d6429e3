import { decodeHTML } from 'entities/decode';

/**
 * Text out of the HTML that other people's editors make. The worker has no DOM, and nothing here needs one: the result
 * is shown as text, so a tag that slips through is seen and does nothing.
 */

/** Longest piece of HTML that is looked at, in UTF-16 units. */
export const MAX_HTML = 120_000;

/** Windows' signs for 128 to 159, which HTML takes those numbers for, and which hide in texts that were read wrongly. */
const WINDOWS = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, at) => 128 + at),
);
const fromWindows = (code: number) => WINDOWS[code - 128] ?? '';

/**
 * Character references as the characters they stand for, each once: `&amp;lt;` is `&lt;`. All names of HTML (13.5), also
 * those that stand there without a semicolon; one that is unknown, or no character, stays as it is printed.
 */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|[A-Za-z][A-Za-z\d]{1,31};?)/g,
    (whole, decimal?: string, hex?: string) => {
      if (!decimal && !hex) return decodeHTML(whole);
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      if (code >= 128 && code < 160) return fromWindows(code);
      // Half a surrogate pair is not a character.
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The paragraphs of a piece of HTML, or of plain text; their lines stay lines. */
export function readParagraphs(html: string): string[] {
  // Every repetition is bounded, so that no text can make this slow.
  const marked = html
    .slice(0, MAX_HTML)
    .replace(/<!--[^>]{0,2000}-->/g, '')
    .replace(/<(script|style)\b[^>]{0,2000}>[^<]*<\/\1\s{0,9}>/gi, '')
    .replace(/<br\b[^>]{0,200}>\n?/gi, '\n')
    .replace(/<\/(?:p|div|li|h[1-6]|blockquote|ul|ol)\s{0,9}>/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '');
  return decodeEntities(marked)
    .replace(/[\u0080-\u009f]/g, (sign) => fromWindows(sign.charCodeAt(0)))
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join('\n'),
    )
    .filter(Boolean);
}

/** A piece of HTML on one line, as a title is. */
export function readLine(html: string): string {
  return readParagraphs(html).join(' ').replace(/\s+/g, ' ');
}
