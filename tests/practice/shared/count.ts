/** The sites' own ways of counting, as far as the counters on these pages need them. */

const ADDRESS = /https?:\/\/\S+/gu;
const MENTION = /(^|\s)(@[\w.]+)@[\w.-]+/gu;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

export function countGraphemes(text: string): number {
  return [...graphemesOf(text)].length;
}

/** X: an address is 23, an emoji 2, and anything outside a few ranges 2. */
export function countWeighted(text: string): number {
  const addresses = text.match(ADDRESS)?.length ?? 0;
  let count = addresses * 23;
  for (const grapheme of graphemesOf(text.replace(ADDRESS, ''))) {
    if (EMOJI.test(grapheme)) count += 2;
    else for (const character of grapheme.normalize('NFC')) count += weigh(character);
  }
  return count;
}

/** Mastodon: an address is 23, and of a mention only the local part counts. */
export function countMastodon(text: string): number {
  return countGraphemes(text.replace(ADDRESS, '-'.repeat(23)).replace(MENTION, '$1$2'));
}

/** Threads: the UTF-8 bytes of the whole text, as its interface documents it; its web box was not looked at. */
export const countThreads = (text: string): number => new TextEncoder().encode(text).length;

function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter('en').segment(text)) yield segment;
}

function weigh(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const light =
    code <= 4351 ||
    (code >= 8192 && code <= 8205) ||
    (code >= 8208 && code <= 8223) ||
    (code >= 8242 && code <= 8247);
  return light ? 1 : 2;
}
