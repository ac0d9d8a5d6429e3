import { parse as parseEmoji } from 'twemoji-parser';
import type { Counting } from '../network.ts';
import { findAddresses } from './addresses.ts';
import {
  countAtServer,
  countGraphemes,
  countInElkBox,
  countInMastodonBox,
  countInPhanpyBox,
} from './fediverse.ts';

export interface Count {
  /** length in the network's own units, as its box shows it */
  count: number;
  /** does the network take it? Where the box counts otherwise than the server, the server decides */
  fits: boolean;
  /** what the server counts, where the box shows another number */
  atServer?: number;
  /** how many links it has more than the network takes */
  linksOver?: number;
}

/** What a post is counted by; a network has it. */
export interface CountedBy {
  counting: Counting;
  /** most that fits, in the network's units */
  limit: number;
  mostLinks?: number;
}

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

/** What a link weighs on X, however long it is. */
const LINK_WEIGHT = 23;

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

/** What a box of the fediverse shows, and what the server behind it counts. */
function countTwice(shown: number, atServer: number, limit: number): Count {
  const count: Count = { count: shown, fits: atServer <= limit };
  return shown === atServer ? count : { ...count, atServer };
}

function countText(text: string, { counting, limit }: CountedBy): Count {
  const sound = text.toWellFormed();
  switch (counting) {
    case 'weighted':
      return within(countWeighted(text), limit);
    case 'bluesky': {
      const shown = shortenLinks(sound);
      const counted = within(countGraphemes(shown), limit);
      // app.bsky.feed.post: at most 300 graphemes and 3,000 bytes.
      return { ...counted, fits: counted.fits && utf8.encode(shown).length <= 3000 };
    }
    case 'mastodon':
      return countTwice(countInMastodonBox(sound), countAtServer(sound), limit);
    case 'elk':
      return countTwice(countInElkBox(sound), countAtServer(sound), limit);
    case 'phanpy':
      return countTwice(countInPhanpyBox(sound), countAtServer(sound), limit);
    case 'bytes':
      return within(utf8.encode(sound).length, limit);
    case 'plain':
      return within(sound.length, limit);
  }
}

/** Counts a post as its network does. */
export function countPost(text: string, network: CountedBy): Count {
  const counted = countText(text, network);
  const { mostLinks } = network;
  if (mostLinks === undefined) return counted;
  // The same address twice is one link (Threads API, "How links are counted").
  const links = new Set(findAddresses(text).map(({ start, end }) => text.slice(start, end)));
  const linksOver = links.size - mostLinks;
  return linksOver > 0 ? { ...counted, fits: false, linksOver } : counted;
}

function within(count: number, limit: number): Count {
  return { count, fits: count <= limit };
}
