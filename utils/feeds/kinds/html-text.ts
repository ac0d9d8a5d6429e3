/**
 * Text out of the HTML that other people's editors make. The worker has no DOM, and nothing here needs one: the result
 * is shown as text, so a tag that slips through is seen and does nothing.
 */

/** Longest piece of HTML that is looked at, in UTF-16 units. */
export const MAX_HTML = 50_000;

/** The named references that editors write (HTML, 13.5); an unknown one stays as it is printed. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  deg: '°',
  agrave: 'à',
  acirc: 'â',
  auml: 'ä',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  ouml: 'ö',
  oelig: 'œ',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  Agrave: 'À',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  OElig: 'Œ',
};

/** Character references as the characters they stand for, each once: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
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
