import { parse as parseEmoji } from 'twemoji-parser';
import type { Counting } from '../network.ts';
import { findAddresses } from './addresses.ts';

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

/** A link as Bluesky's text parser finds it (atproto, `detectFacets`); sign for sign, with its quirks. */
const BLUESKY_LINK = /(?<=^|\s|\()https?:\/\/\S+/gm;

/** Code points that weigh 1 on X; all others weigh 2 (twitter-text configuration v3). */
function isLight(code: number): boolean {
  return (
    code <= 0x10ff ||
    (code >= 0x2000 && code <= 0x200d) ||
    (code >= 0x2010 && code <= 0x201f) ||
    (code >= 0x2032 && code <= 0x2037)
  );
}

/** What a link weighs on X and on Mastodon, however long it is. */
const LINK_WEIGHT = 23;
/** Longest host of a Mastodon account; with a longer one the server sees no mention (server, `Extractor`). */
const LONGEST_HOST = 253;

/** X: NFC, then 23 for an address, 2 for an emoji, 1 or 2 for each other code point. */
function countWeighted(text: string): number {
  const written = text.normalize('NFC');
  const ends = new Map<number, { end: number; weight: number }>();
  for (const { indices, text: emoji } of parseEmoji(written)) {
    ends.set(indices[0], { end: indices[0] + emoji.length, weight: 2 });
  }
  for (const { start, counted } of findAddresses(written)) {
    ends.set(start, { end: start + counted, weight: LINK_WEIGHT });
  }
  let sum = 0;
  for (let at = 0; at < written.length; ) {
    const whole = ends.get(at);
    const code = written.codePointAt(at) ?? 0;
    sum += whole?.weight ?? (isLight(code) ? 1 : 2);
    at = whole?.end ?? at + (code > 0xffff ? 2 : 1);
  }
  return sum;
}

/** Bluesky's composer shows a link as its host and at most 15 characters of the rest (`toShortUrl`). */
function shortenLinks(text: string): string {
  return text.replace(BLUESKY_LINK, (found) => {
    const bare = found.replace(/[.,;:!?]$/, '');
    const address = bare.includes('(') ? bare : bare.replace(/\)$/, '');
    const after = found.slice(address.length);
    if (!URL.canParse(address)) return found;
    const { host, pathname, search, hash } = new URL(address);
    const rest = (pathname === '/' ? '' : pathname) + search + hash;
    return host + (rest.length > 15 ? `${rest.slice(0, 13)}...` : rest) + after;
  });
}

/** Mastodon: 23 for an address, and of `@user@host` only `@user`. */
function countMastodon(text: string): number {
  let rest = '';
  let at = 0;
  for (const { start, end, hasProtocol } of findAddresses(text)) {
    if (!hasProtocol) continue;
    rest += text.slice(at, start) + 'x'.repeat(LINK_WEIGHT);
    at = end;
  }
  rest += text.slice(at);
  const local = rest.replace(
    /(?<![=/\p{L}\p{M}\p{N}\p{Pc}])(@[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@([\p{L}\p{M}\p{N}\p{Pc}.-]+[\p{L}\p{M}\p{N}\p{Pc}]+)/giu,
    (whole, name: string, host: string) => (host.length > LONGEST_HOST ? whole : name),
  );
  return splitGraphemes(local).length;
}

/** Threads: "Emojis are counted as the number of UTF-8 bytes" (Threads API, 2026-04-14). */
function countThreads(text: string): number {
  return splitGraphemes(text)
    .map((piece) => (EMOJI.test(piece) ? utf8.encode(piece).length : [...piece].length))
    .reduce((sum, size) => sum + size, 0);
}

/**
 * Counts a post as its network does.
 * @param network.limit most that fits, in the network's units
 */
export function countPost(
  text: string,
  { counting, limit }: { counting: Counting; limit: number },
): Count {
  const sound = text.toWellFormed();
  switch (counting) {
    case 'weighted':
      return within(countWeighted(text), limit);
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
