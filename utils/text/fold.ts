/**
 * Lower case without accents, for searching and for comparing whole names. The length may change.
 * @example foldForSearch('Perú') // 'peru'
 */
export function foldForSearch(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Folds a text for comparing: lower case without accents, one kind of quotation mark, dash and space. Every UTF-16
 * unit keeps its place, so the place of a match in the folded text is its place in the printed text.
 * @example fold('Perú – “Ayacucho”') // 'peru - "ayacucho"'
 */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldUnit(text[at] as string);
  return folded;
}

/** Most UTF-16 units whose folded form is remembered. */
const MAX_FOLDED = 5000;
/** What each UTF-16 unit folds to. */
const FOLDED = new Map<string, string>();

/** Characters that one ASCII character stands for, beside letters with accents. */
const REPLACEMENTS: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '：': ':',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
};

/** The value of a digit of any script: each has ten of them in a row. */
function digitOf(unit: string): string {
  let value = 0;
  for (let code = unit.charCodeAt(0) - 1; /\p{Nd}/u.test(String.fromCharCode(code)); code -= 1)
    value += 1;
  return String(value % 10);
}

function foldUnit(unit: string): string {
  const known = FOLDED.get(unit);
  if (known !== undefined) return known;
  if (/\p{Nd}/u.test(unit) && unit > '9') return digitOf(unit);
  const small = unit.toLowerCase();
  const bare = small.normalize('NFD')[0] ?? unit;
  const alike = REPLACEMENTS[bare] ?? (/\s/.test(unit) ? ' ' : bare);
  const one = alike.length === 1 ? alike : unit;
  if (FOLDED.size < MAX_FOLDED) FOLDED.set(unit, one);
  return one;
}

/** Replaces every run of white space by one space, and removes it at both ends. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Turns a name into a part of an address; '' when the name has no Latin letters.
 * @example toSlug('Dina Boluarte') // 'dina-boluarte'
 */
export function toSlug(text: string): string {
  return fold(text.replace(/ß/g, 'ss'))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}
