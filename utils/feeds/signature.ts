import canonicalize from 'canonicalize';
import { isObject } from '../text/json.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { type FeedKey, importKey, importSecret, isFeedKey, type KeyPair } from './keys.ts';

/** How a feed carries its signature: `"signature": { "key": …, "value": … }`, both base64url. */
export interface FeedSignature {
  key: FeedKey;
  /** 64 bytes (RFC 8032) over the canonical feed without its signature */
  value: string;
}

/**
 * What checking a feed's signature finds. `unsigned`: it has no signature and no key is pinned; `stripped`: it has no
 * signature, but a key is pinned; `wrong`: the signature does not fit the feed; `key-changed`: it fits another key.
 */
export type Verdict =
  | TrustedVerdict
  | { verdict: 'stripped' | 'wrong' }
  | { verdict: 'key-changed'; key: FeedKey };
type TrustedVerdict = { verdict: 'unsigned' } | { verdict: 'valid'; key: FeedKey };

/** How long a version counts as the newest where its publisher says nothing else, in days. */
export const VALID_DAYS = 180;

const SIGNATURE_BYTES = 64;

type Json = { [name: string]: unknown };

/**
 * What is signed: the feed without its signature as canonical JSON (RFC 8785); its bytes are UTF-8.
 * @throws on what canonical JSON cannot hold: half a surrogate pair, a number that is not finite
 */
export function signedText(feed: object): string {
  const { signature: _, ...rest } = feed as Json;
  return String(canonicalize(rest));
}

const signedBytes = (feed: Json) => new TextEncoder().encode(signedText(feed));

/** The feed with this signature in place of any other. @throws see `signedText`, and when the keys are not a pair */
export async function signFeed(feed: Json, pair: KeyPair): Promise<Json> {
  const value = await crypto.subtle.sign('Ed25519', await importSecret(pair), signedBytes(feed));
  const signature: FeedSignature = { key: pair.key, value: toBase64url(new Uint8Array(value)) };
  return { ...feed, signature };
}

/** Judges a parsed feed by its own signature and by the key that was pinned for it. Never throws. */
export async function judgeSignature(feed: unknown, pinned?: FeedKey): Promise<Verdict> {
  if (!isObject(feed) || feed.signature === undefined) {
    return { verdict: pinned ? 'stripped' : 'unsigned' };
  }
  const { signature } = feed;
  if (!isObject(signature) || !isFeedKey(signature.key)) return { verdict: 'wrong' };
  const { key, value } = signature;
  const bytes = typeof value === 'string' ? fromBase64url(value, SIGNATURE_BYTES) : undefined;
  if (!bytes) return { verdict: 'wrong' };
  try {
    const holds = await crypto.subtle.verify(
      'Ed25519',
      await importKey(key),
      bytes,
      signedBytes(feed),
    );
    if (!holds) return { verdict: 'wrong' };
  } catch {
    // Expected: canonical JSON cannot be made of this feed, or its key is not a point on the curve (DataError).
    return { verdict: 'wrong' };
  }
  return { verdict: pinned && pinned !== key ? 'key-changed' : 'valid', key };
}

/** May we take in this feed? Any other verdict stops its updates until the person decides. */
export function isTrusted(judged: Verdict): judged is TrustedVerdict {
  return judged.verdict === 'valid' || judged.verdict === 'unsigned';
}
