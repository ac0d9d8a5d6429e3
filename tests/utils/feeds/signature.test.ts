import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../../utils/feeds/base64url.ts';
import { fingerprintOf, isFeedKey, makeKeyPair } from '../../../utils/feeds/keys.ts';
import { isTrusted, judgeSignature, signFeed } from '../../../utils/feeds/signature.ts';

const pair = await makeKeyPair();
const other = await makeKeyPair();
const feed = { title: 'Señales', actions: [{ id: '1', n: 1.5 }, null], updated: '2026-11-24' };

/** The same value with the members of every object in the opposite order. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, turned(inner)]),
        )
      : value;

describe('a signature', () => {
  it('is one key pair from RFC 8032 and its known answer', async () => {
    // Test 1 of RFC 8032 §7.1 gives the pair; the message is ours, and Ed25519 has one signature a message.
    const known = {
      key: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      secret: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
    };
    const signed = await signFeed(feed, known);
    expect(await judgeSignature(signed, known.key)).toEqual({ verdict: 'valid', key: known.key });
    expect(await signFeed(feed, known)).toEqual(signed);
  });

  it('holds whatever the order of the members and the white space', () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        async (any) => {
          const signed = JSON.parse(JSON.stringify(await signFeed(any, pair), null, 3));
          expect(await judgeSignature(turned(signed), pair.key)).toMatchObject({
            verdict: 'valid',
          });
        },
      ),
    ));

  it('does not hold for a feed in which anything is different', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, name) => {
        fc.pre(name !== 'signature' && name !== '__proto__' && !(name in feed));
        const signed = { ...(await signFeed(feed, pair)), [name]: value };
        expect(await judgeSignature(signed)).toEqual({ verdict: 'wrong' });
      }),
    ));

  it('by another key than the pinned one is a change of key', async () => {
    const judged = await judgeSignature(await signFeed(feed, other), pair.key);
    expect(judged).toEqual({ verdict: 'key-changed', key: other.key });
    expect(isTrusted(judged)).toBe(false);
  });

  it('that claims the pinned key but was made by another is wrong', async () => {
    const { signature } = await signFeed(feed, other);
    const forged = { ...feed, signature: { ...(signature as object), key: pair.key } };
    expect(await judgeSignature(forged, pair.key)).toEqual({ verdict: 'wrong' });
  });

  it('is missed where a key is pinned, and only there', async () => {
    expect(await judgeSignature(feed)).toEqual({ verdict: 'unsigned' });
    expect(await judgeSignature(feed, pair.key)).toEqual({ verdict: 'stripped' });
  });

  it('of any shape at all is judged without a throw', () =>
    fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (signature, value) => {
        fc.pre(signature !== undefined);
        const shapes = [signature, { key: signature, value }, { key: pair.key, value }];
        for (const shape of shapes) {
          expect(await judgeSignature({ ...feed, signature: shape })).toEqual({ verdict: 'wrong' });
        }
      }),
    ));
});

describe('keys', () => {
  it('have one spelling', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = toBase64url(bytes);
        expect(fromBase64url(key, 32)).toEqual(bytes);
        expect(isFeedKey(key)).toBe(true);
        const last = key.at(-1) as string;
        const next = String.fromCharCode(last.charCodeAt(0) + 1);
        expect(isFeedKey(key.slice(0, -1) + next)).toBe(false);
      }),
    ));

  it('are compared by eight groups of four', async () => {
    expect(await fingerprintOf(pair.key)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(await fingerprintOf(pair.key)).not.toBe(await fingerprintOf(other.key));
  });
});
