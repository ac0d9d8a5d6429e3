import { findUnsafeHost, LOOKS_LIKE_ANOTHER } from '../actions/validation/host-name.ts';
import { type FeedKey, isFeedKey } from './keys.ts';

/** The address of a feed, and the key that must have signed it, if the address carries one. */
export interface FeedAddress {
  /** https, without a fragment: the key is never sent */
  url: string;
  key?: FeedKey;
}

/** Why an address is refused; `https`: the same with https, where it only lacks that. */
export interface RefusedAddress {
  refused: AddressRefusal;
  https?: string;
}
export type AddressRefusal =
  | 'no-address'
  | 'not-https'
  | 'credentials'
  | 'disguise'
  | 'bad-key'
  | 'too-long';

/** Longest an address may be, in UTF-16 units. */
const MAX_ADDRESS = 2000;

/** What some sites put before a feed's address: `feed:https://…`, `feed://…`. It says nothing of how it is asked. */
const withoutFeedScheme = (text: string) =>
  text.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:(?:\/\/)?/i, '');

/** Does its host look like another, as it is written or as browsers ask it? A host of the person's own network may be. */
const isInDisguise = (text: string, { hostname }: URL) =>
  [/^https:\/\/([^/?#\\]*)/i.exec(text)?.[1]?.replace(/:\d*$/, '') ?? '', hostname].some(
    (host) => findUnsafeHost(host) === LOOKS_LIKE_ANOTHER,
  );

/**
 * Reads what somebody pasted, `https://example.org/feed.json#key=…`; a scheme may be left out, and a feed reader's own
 * (`feed:`) is taken for https.
 */
export function readFeedAddress(typed: string): FeedAddress | RefusedAddress {
  const trimmed = withoutFeedScheme(typed.trim());
  if (trimmed.length > MAX_ADDRESS) return { refused: 'too-long' };
  const text = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(text) || !URL.canParse(text)) return { refused: 'no-address' };
  const url = new URL(text);
  if (url.protocol === 'http:') {
    return { refused: 'not-https', https: text.replace(/^http:/i, 'https:') };
  }
  if (url.protocol !== 'https:') return { refused: 'not-https' };
  if (url.username || url.password) return { refused: 'credentials' };
  if (isInDisguise(text, url)) return { refused: 'disguise' };
  const key = new URLSearchParams(url.hash.slice(1)).get('key');
  url.hash = '';
  if (key === null) return { url: url.href };
  return isFeedKey(key) ? { url: url.href, key } : { refused: 'bad-key' };
}
