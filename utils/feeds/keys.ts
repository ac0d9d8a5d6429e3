import { fromBase64url } from './base64url.ts';

/** An Ed25519 public key (RFC 8032), 32 bytes as base64url: 43 characters. */
export type FeedKey = string;

/** A publisher's two keys; `secret` never leaves the publisher's machine. Both 32 bytes as base64url. */
export interface KeyPair {
  key: FeedKey;
  secret: string;
}

const KEY_BYTES = 32;

/**
 * Points of small order, without the sign of their other coordinate, as hexadecimal digits: anybody can make a signature that
 * holds for anything by such a key (libsodium, `ge25519_has_small_order`).
 */
const EVERYBODYS = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  ...['ec', 'ed', 'ee'].map((first) => `${first}${'ff'.repeat(30)}7f`),
];

/** Is this a public key, spelled in the only way, that somebody may have for themselves? */
export function isFeedKey(value: unknown): value is FeedKey {
  const bytes = typeof value === 'string' ? fromBase64url(value, KEY_BYTES) : undefined;
  if (!bytes) return false;
  const digits = Array.from(bytes, (byte, at) => (at === KEY_BYTES - 1 ? byte & 127 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return !EVERYBODYS.includes(digits);
}

/** A new pair. */
export async function makeKeyPair(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const { x, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { key: String(x), secret: String(d) };
}

/** For checking. @throws when it is not a key; see `isFeedKey` */
export function importKey(key: FeedKey): Promise<CryptoKey> {
  const bytes = fromBase64url(key, KEY_BYTES);
  if (!bytes) throw new TypeError('That is no Ed25519 key');
  return crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
}

/** For signing. @throws when the two keys are not a pair */
export async function importSecret({ key, secret }: KeyPair): Promise<CryptoKey> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key, d: secret };
  return crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
}

/** A key as two people compare it aloud: the first 16 bytes of its SHA-256, in fours. */
export async function fingerprintOf(key: FeedKey): Promise<string> {
  const bytes = fromBase64url(key, KEY_BYTES) ?? new Uint8Array();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.match(/.{4}/g) ?? []).join(' ');
}
