import { type FeedKey, isFeedKey } from './keys.ts';

/** The address of a feed, and the key that must have signed it, if the address carries one. */
export interface FeedAddress {
  /** https, without a fragment: the key is never sent */
  url: string;
  key?: FeedKey;
}

export type AddressRefusal = 'no-address' | 'not-https' | 'credentials' | 'bad-key' | 'too-long';

/** Longest an address may be, in UTF-16 units. */
const MAX_ADDRESS = 2000;

/** Reads what somebody pasted, `https://example.org/feed.json#key=…`; a scheme may be left out. */
export function readFeedAddress(typed: string): FeedAddress | { refused: AddressRefusal } {
  const trimmed = typed.trim();
  if (trimmed.length > MAX_ADDRESS) return { refused: 'too-long' };
  const text = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(text) || !URL.canParse(text)) return { refused: 'no-address' };
  const url = new URL(text);
  if (url.protocol !== 'https:') return { refused: 'not-https' };
  if (url.username || url.password) return { refused: 'credentials' };
  const key = new URLSearchParams(url.hash.slice(1)).get('key');
  url.hash = '';
  if (key === null) return { url: url.href };
  return isFeedKey(key) ? { url: url.href, key } : { refused: 'bad-key' };
}
