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

/** The text without comments; one that never ends stays. Each sign is looked at once. */
function dropComments(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const begin = html.indexOf('<!--', at);
    const end = begin < 0 ? -1 : html.indexOf('-->', begin + 4);
    if (end < 0) break;
    kept.push(html.slice(at, begin));
    at = end + 3;
  }
  kept.push(html.slice(at));
  return kept.join('');
}

/** The text without scripts and styles; one that never ends stays. Each sign is looked at a few times at most. */
function dropScripts(html: string): string {
  const kept: string[] = [];
  const open = /<(script|style)(?=[\s/>])/gi;
  const closed = { script: /<\/script\s{0,9}>/gi, style: /<\/style\s{0,9}>/gi };
  const endless = new Set<string>();
  let at = 0;
  for (let found = open.exec(html); found; found = open.exec(html)) {
    const name = (found[1] ?? '').toLowerCase() as keyof typeof closed;
    if (endless.has(name)) continue;
    const end = closed[name];
    end.lastIndex = open.lastIndex;
    if (!end.exec(html)) {
      endless.add(name);
      continue;
    }
    kept.push(html.slice(at, found.index));
    at = end.lastIndex;
    open.lastIndex = at;
  }
  kept.push(html.slice(at));
  return kept.join('');
}

/** The paragraphs of a piece of HTML, or of plain text; their lines stay lines. */
export function readParagraphs(html: string): string[] {
  // Every repetition is bounded or ends at the next tag, so that no text can make this slow.
  const marked = dropScripts(dropComments(html.slice(0, MAX_HTML)))
    .replace(/<br\b[^<>]{0,200}>\n?/gi, '\n')
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
