/**
 * A text as it is compared: small letters without accents, one kind of quotation mark, dash and space.
 * Every UTF-16 unit stays where it is, so that what is found here can be cut out of the text as printed.
 */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldUnit(text[at] as string);
  return folded;
}

const FOLDED = new Map<string, string>();

const ALIKE: Record<string, string> = {
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

function foldUnit(unit: string): string {
  const known = FOLDED.get(unit);
  if (known !== undefined) return known;
  const small = unit.toLowerCase();
  const bare = small.normalize('NFD')[0] ?? unit;
  const alike = ALIKE[bare] ?? (/\s/.test(unit) ? ' ' : bare);
  const one = alike.length === 1 ? alike : unit;
  if (FOLDED.size < 5000) FOLDED.set(unit, one);
  return one;
}

/** One space for every run of white space, none at the ends. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name as an address part: `Dina Boluarte` → `dina-boluarte`; '' when nothing of it is Latin. */
export function toSlug(text: string): string {
  return fold(text.replace(/ß/g, 'ss'))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}
