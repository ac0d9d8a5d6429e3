/** How a network counts a post's length. */
export type Counting = 'weighted' | 'bluesky' | 'mastodon' | 'threads' | 'plain';

export interface Count {
  /** length in the network's own units */
  count: number;
  fits: boolean;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3/u;
const utf8 = new TextEncoder();

/** An address with its protocol, without the punctuation that ends a sentence. */
const WEB_ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}»”’…]/giu;
/** The same or a bare domain of a common kind, which X and Bluesky link, too. */
const ADDRESS_OR_DOMAIN =
  /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}»”’…]|(?<![\p{L}\p{N}_@.\-/])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|info|int|eu|ch|de|at|fr|it|es|nl|be|se|uk|us|ca|pe|mx|hn|co|io|me|app|social|news)(?![\p{L}\p{N}-])(?:\/[^\s<>"]*[^\s<>"'.,;:!?)\]}»”’…])?/giu;

/** Code points that weigh 1 on X; all others weigh 2 (twitter-text configuration v3). */
function isLight(code: number): boolean {
  return (
    code <= 0x10ff ||
    (code >= 0x2000 && code <= 0x200d) ||
    (code >= 0x2010 && code <= 0x201f) ||
    (code >= 0x2032 && code <= 0x2037)
  );
}

/** X: NFC, then 23 for an address, 2 for an emoji, 1 or 2 for each other code point. */
function countWeighted(text: string): number {
  let links = 0;
  const rest = text.normalize('NFC').replace(ADDRESS_OR_DOMAIN, () => {
    links += 1;
    return '';
  });
  let weight = links * 23;
  for (const piece of splitGraphemes(rest)) {
    if (EMOJI.test(piece)) weight += 2;
    else for (const char of piece) weight += isLight(char.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return weight;
}

/** Bluesky's composer shows a link as its host and at most 15 characters of the rest. */
function shortenLinks(text: string): string {
  return text.replace(WEB_ADDRESS, (address) => {
    if (!URL.canParse(address)) return address;
    const { host, pathname, search, hash } = new URL(address);
    const rest = (pathname === '/' ? '' : pathname) + search + hash;
    return host + (rest.length > 15 ? `${rest.slice(0, 13)}...` : rest);
  });
}

/** Mastodon: 23 for an address, and of `@user@host` only `@user`. */
function countMastodon(text: string): number {
  const shortened = text
    .replace(WEB_ADDRESS, 'x'.repeat(23))
    .replace(/(^|[^\w/=])(@[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[\w.-]+\w/giu, '$1$2');
  return splitGraphemes(shortened).length;
}

/** Threads: "Emojis are counted as the number of UTF-8 bytes" (Threads API, 2026-04-14). */
function countThreads(text: string): number {
  return splitGraphemes(text)
    .map((piece) => (EMOJI.test(piece) ? utf8.encode(piece).length : [...piece].length))
    .reduce((sum, size) => sum + size, 0);
}

/**
 * Counts a post as its network does.
 * @param limit most that fits, in the network's units
 */
export function countPost(text: string, counting: Counting, limit: number): Count {
  const sound = text.toWellFormed();
  switch (counting) {
    case 'weighted':
      return within(countWeighted(sound), limit);
    case 'bluesky': {
      const shown = shortenLinks(sound);
      const counted = within(splitGraphemes(shown).length, limit);
      // app.bsky.feed.post: at most 300 graphemes and 3,000 bytes.
      return { ...counted, fits: counted.fits && utf8.encode(shown).length <= 3000 };
    }
    case 'mastodon':
      return within(countMastodon(sound), limit);
    case 'threads':
      return within(countThreads(sound), limit);
    case 'plain':
      return within(sound.length, limit);
  }
}

function within(count: number, limit: number): Count {
  return { count, fits: count <= limit };
}
