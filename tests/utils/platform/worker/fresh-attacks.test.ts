import { beforeEach, describe, expect, it } from 'vitest';
import { findUnsafe } from '../../../../utils/actions/validation/web-address.ts';
import { readFeedAddress } from '../../../../utils/feeds/address.ts';
import { makeKeyPair } from '../../../../utils/feeds/keys.ts';
import { type FeedSignature, judgeSignature, signFeed } from '../../../../utils/feeds/signature.ts';
import { readMailto } from '../../../../utils/letters/read-mailto.ts';
import { registerButton } from '../../../../utils/platform/button-sites.ts';
import { endPress, noteLost } from '../../../../utils/platform/press/pressed.ts';
import { actionItem } from '../../../../utils/platform/storage.ts';
import { importBackup } from '../../../../utils/platform/worker/backup.ts';
import { dropHidden, findHidden, hasUnseen, isVisible } from '../../../../utils/text/unseen.ts';
import { type FakeExtension, installExtension } from '../../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});
const kept = () => extension.local.values;
const take = (content: object) =>
  importBackup(JSON.stringify({ format: 'vigil-backup/2', exported: '2023-01-29', ...content }));

describe('a backup that somebody else made', () => {
  it('brings no sign that nobody sees into drafts, notes and who signs', async () => {
    const text = 'Fre\u202Ee \u{E0041}him\u2066 a\uFE0Fb';
    await take({
      drafts: { a: text },
      notes: { '1/23': text },
      settings: { sender: { name: text, address: text, place: text } },
    });
    const all = JSON.stringify([kept()['draft/a'], kept()['note/1/23'], kept().sender]);
    expect(all).toContain('him');
    expect(all).not.toMatch(/\p{Cf}|\p{Variation_Selector}/u);
  });

  it.each([
    'https://аmnesty.org/feed.json',
    'https://feeds.example/\u202Enosj.deef',
    'https://feeds.example:99999/feed.json',
    'https://amnesty。org/feed.json',
    'https://feeds.example⁄a.example/feed.json',
  ])('follows nothing at an address in disguise: %s', async (url) => {
    const sound = 'https://feeds.example/feed.json';
    const answer = await take({ following: [url, sound].map((one) => ({ url: one, on: true })) });
    expect(answer).toMatchObject({ done: true, faults: [expect.stringContaining('disguise')] });
    expect((kept().subscriptions as { url: string }[]).map((one) => one.url)).toEqual([sound]);
  });

  it('names no server that leads elsewhere', async () => {
    for (const host of [
      'evil.example/@a?',
      'a.example@evil.example',
      'localhost',
      'mаstodon.social',
    ])
      expect(await take({ servers: { mastodon: host } })).toMatchObject({
        done: true,
        faults: [/./],
      });
    expect(JSON.stringify(kept())).not.toMatch(/evil|localhost|mаstodon/);
    await take({ servers: { mastodon: 'mastodon.example' } });
    expect(kept()['server/mastodon']).toBe('mastodon.example');
  });

  it('names no account that none can be', async () => {
    const bad = {
      ...{ x: '..', mastodon: 'https://evil.example/@a', bluesky: 'a b', constructor: 'x' },
      ...{ lemmy: 'a@127.0.0.1', misskey: 'a@app.localtest.me', friendica: 'a@xn--80ak6aa92e.com' },
    };
    await take({ ownAccounts: { '1/23|minister': { ...bad, instagram: 'minister' } } });
    expect(Object.keys(kept()).filter((key) => key.startsWith('account/'))).toEqual([
      'account/1/23|minister|instagram',
    ]);
  });

  it('reaches no prototype by its names', async () => {
    const names = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}');
    await take({ drafts: names, notes: names, servers: names, ownAccounts: { a: names } });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(Object.keys(kept())).not.toContain('__proto__');
  });

  it('switches on no button where the browser was not asked', async () => {
    await take({ settings: { buttonSites: { 'bank.example': 'x', '*': 'x' } } });
    await registerButton();
    expect(extension.scripts).toEqual([]);
    expect(kept().buttonSites ?? {}).toEqual({});
  });
});

describe('a script in a page', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'cannot end an insertion that is called %s',
    async (press) => {
      await endPress({ press });
      await noteLost({ press, way: 'paste' });
      expect([kept(), extension.session.values]).toEqual([{}, {}]);
    },
  );
});

describe('a sign that is drawn as nothing', () => {
  it.each([
    ['Braille’s letter without a dot', 'Free\u2800 him'],
    ['a note without a head', 'Free him\u{1d159}'],
    ['many of Braille’s', '\u2800'.repeat(9)],
  ])('marks no text: %s', (_, text) => {
    expect(findHidden(text)).toContain('an invisible character');
    expect(dropHidden(text)).not.toMatch(/[\u2800\u{1d159}]/u);
    expect(isVisible('\u2800\u{1d159}')).toBe(false);
    expect(hasUnseen(text)).toBe(true);
  });

  it('stays between letters of Braille', () => {
    const text = '⠋⠗⠑⠑⠀⠓⠊⠍';
    expect([findHidden(text), dropHidden(text)]).toEqual([undefined, text]);
  });
});

describe('an id that every object has', () => {
  it.each(['__proto__', 'constructor', 'toString'])('is no action: %s', async (id) => {
    expect(await actionItem(id).getValue()).toBeNull();
  });
});

describe('an address in new disguise', () => {
  it.each([
    'https://amnesty.org:443@evil.example/',
    'https://amnesty。org/',
    'https://amnesty.org%2eevil.example/',
    'https://amnesty.org⁄evil.example/',
    'https://ⓔvil.example/',
    'https://0xA9FEA9FE/',
    'https://0x7f.1/',
    'https://[::ffff:7f00:1]/',
    'https://metadata.google.internal/',
    'https://app-127-0-0-1.example/',
    'https://amnesty.org:0/',
    'https://amnesty.org:22/',
    'https://fritz.box/',
    'https://router.asus/',
    'https://printer.test/',
    'https://c0a80001.rebind.example/',
    'https://app.7f000001.names.example/',
    'https://0a000001.names.example/',
    'https://app.traefik.me/',
    'https://www.routerlogin.net/',
    'https://192-168-1-1.abc.plex.direct/',
    'https://amnesty.org:6667/',
    'https://amnesty.org:5060/',
    'https://-amnesty.org/',
    'https://amnesty-.org/',
    'https://hidden.alt/',
    'https://[64:ff9b::7f00:1]/',
    'https://1.0.0.127.in-addr.arpa/',
    'https://127.1/',
    'https://017700000001/',
    'https://host.docker.internal/',
    'https:/\\evil.example',
    'https:evil.example',
    'https://amnesty.org/%E2%80%8Ba',
    'https://amnesty.org/%E2%A0%80a',
    'https://amnesty.org/\u2800a',
  ])('is refused: %s', (address) => expect(findUnsafe(address)).toBeDefined());
});

describe('the address of a feed', () => {
  it.each([
    'https://аmnesty.org/feed.json',
    'https://xn--mnesty-3ve.org/feed.json',
    'https://ｆeeds.example/feed.json',
    'https://feeds.example\u2044a.example/feed.json',
  ])('is refused in disguise, also where a person types it: %s', (address) =>
    expect(readFeedAddress(address)).toEqual({ refused: 'disguise' }),
  );

  it.each([
    'https://bücher.example/feed.json',
    'https://127.0.0.1/feed.json',
    'https://новости.рф/a',
  ])('is taken where it looks like no other, on the person’s own network, too: %s', (address) =>
    expect(readFeedAddress(address)).toHaveProperty('url'),
  );

  it.each([
    'https://user@feeds.example/',
    'https://:p@feeds.example/',
    'ftp://feeds.example/',
    'data:text/json,{}',
    'blob:https://feeds.example/1',
    'filesystem:https://a.example/',
  ])('is refused with somebody’s name in it, or of another kind: %s', (address) =>
    expect(readFeedAddress(address)).toHaveProperty('refused'),
  );
});

/** The order of Ed25519's group (RFC 8032): a number and that number with it added are the same there. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const littleEndian = (bytes: Uint8Array) =>
  bytes.reduceRight((sum, one) => (sum << 8n) | BigInt(one), 0n);

describe('a signature', () => {
  it('does not hold when its second half is made another number of the same rest', async () => {
    const feed = await signFeed({ title: 'A', actions: [] }, await makeKeyPair());
    const signature = feed.signature as FeedSignature;
    const bytes = Buffer.from(signature.value, 'base64url');
    let other = littleEndian(bytes.subarray(32)) + ORDER;
    for (let at = 32; at < 64; at += 1, other >>= 8n) bytes[at] = Number(other & 255n);
    const changed = { ...feed, signature: { ...signature, value: bytes.toString('base64url') } };
    expect(await judgeSignature(feed)).toMatchObject({ verdict: 'valid' });
    expect(await judgeSignature(changed)).toEqual({ verdict: 'wrong' });
  });

  // The points of small order (as libsodium lists them): anybody makes a signature that holds for anything.
  it.each([
    '00'.repeat(32),
    `01${'00'.repeat(31)}`,
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    `ec${'ff'.repeat(30)}7f`,
    `ed${'ff'.repeat(30)}7f`,
    `ee${'ff'.repeat(30)}7f`,
    `01${'00'.repeat(30)}80`,
  ])('does not hold by a key that everybody has: %s', async (hex) => {
    const key = Buffer.from(hex, 'hex').toString('base64url');
    const value = Buffer.from(`01${'00'.repeat(63)}`, 'hex').toString('base64url');
    const feed = { title: 'A', actions: [], signature: { key, value } };
    expect(await judgeSignature(feed)).toEqual({ verdict: 'wrong' });
    expect(readFeedAddress(`https://feeds.example/a.json#key=${key}`)).toEqual({
      refused: 'bad-key',
    });
  });
});

describe('a link to a mail', () => {
  it('sets nothing by names that every object has', () => {
    const mail = readMailto('mailto:a@b.example?__proto__=x&constructor=y&subject=z&SUBJECT=w');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(mail.addresses).toEqual(['a@b.example']);
  });
});
