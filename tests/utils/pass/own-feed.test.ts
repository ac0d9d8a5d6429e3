import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeedAddress } from '../../../utils/feeds/address.ts';
import { fetchSource } from '../../../utils/feeds/fetch-source.ts';
import { makeKeyPair } from '../../../utils/feeds/keys.ts';
import { judgeSignature } from '../../../utils/feeds/signature.ts';
import type { SourceState } from '../../../utils/feeds/types.ts';
import {
  type FeedWish,
  feedFileName,
  handOutAddress,
  makeFeed,
  readKeyFile,
  writeKeyFile,
} from '../../../utils/pass/own-feed.ts';
import { type FeedServer, serveFeeds } from '../../feed-server.ts';
import { peru } from '../../peru.ts';
import { actionOf } from '../feeds/actions.ts';

const URL_OF = 'https://feeds.example/group.json';
const TODAY = '2023-01-29';
const WISH: FeedWish = {
  ...{ title: 'Group of Bern', publisher: 'Group 1', url: URL_OF, ids: [peru.id], leftOut: [] },
};
const other = actionOf('1/23', { deadline: '2023-02-10', issued: '2023-01-10' });

let server: FeedServer;
beforeAll(async () => {
  server = await serveFeeds();
});
afterAll(() => server.close());

/** Puts the file at its address, and asks for it as whoever follows it does. */
function follow(text: string, known: Partial<SourceState> = {}) {
  server.script.set(`${server.origin}${new URL(URL_OF).pathname}`, { kind: 'body', body: text });
  const asker = {
    now: Date.parse(TODAY),
    fetch: ((url: string, init?: RequestInit) =>
      fetch(`${server.origin}${new URL(url).pathname}`, init)) as typeof fetch,
  };
  return fetchSource({ url: URL_OF, ...known }, asker, TODAY);
}

describe('a feed that a person publishes', () => {
  it('is signed, and followed by the address that is handed out, every action exactly', async () => {
    const { text, feed } = await makeFeed(WISH, [peru, other], { today: TODAY });
    const address = readFeedAddress(handOutAddress(feed));
    if ('refused' in address) throw new Error(address.refused);
    expect(address).toEqual({ url: URL_OF, key: feed.key });
    expect(await judgeSignature(JSON.parse(text), address.key)).toMatchObject({ verdict: 'valid' });
    const result = await follow(text, address);
    expect(result).toMatchObject({ kind: 'content', key: feed.key });
    const content = result.kind === 'content' ? result.content : undefined;
    expect(content).toMatchObject({ title: 'Group of Bern', publisher: 'Group 1', version: 1 });
    expect(content?.actions).toEqual([peru, other].map((one) => JSON.parse(JSON.stringify(one))));
  });

  it('grows by one version each time, which followers take; an older file they refuse', async () => {
    const first = await makeFeed(WISH, [peru], { today: TODAY });
    const second = await makeFeed(WISH, [peru, other], { before: first.feed, today: TODAY });
    expect([first.feed.version, second.feed.version]).toEqual([1, 2]);
    expect(second.feed.key).toBe(first.feed.key);
    const before = await follow(first.text, { key: first.feed.key });
    if (before.kind !== 'content') throw new Error(before.kind);
    const known = { key: first.feed.key, title: 'Group of Bern', version: 1, hash: before.hash };
    expect(await follow(second.text, known)).toMatchObject({ kind: 'content' });
    const last = { ...known, version: 2 };
    expect(await follow(first.text, last)).toMatchObject({ kind: 'failed', reason: 'older' });
  });

  it('is refused where somebody changed one word of it, or signed it with another key', async () => {
    const { text, feed } = await makeFeed(WISH, [peru], { today: TODAY });
    const changed = text.replace('Group of Bern', 'Group of Berne');
    expect(await follow(changed, { key: feed.key })).toMatchObject({ reason: 'wrong' });
    const stranger = await makeFeed(WISH, [peru], { today: TODAY });
    const result = await follow(stranger.text, { key: feed.key });
    expect(result).toMatchObject({ reason: 'key-changed' });
  });

  it('has the file’s name that its address ends in', () => {
    expect(feedFileName('https://a.example/acts/bern.json')).toBe('bern.json');
    for (const url of ['https://a.example/', 'https://a.example/%2e%2e.json', 'no address'])
      expect(feedFileName(url)).toBe('feed.json');
  });
});

describe('a key file', () => {
  it('goes on in another browser: the same key, the next version, the same words', async () => {
    const { feed } = await makeFeed(WISH, [peru], { today: TODAY });
    const loaded = await readKeyFile(writeKeyFile(feed));
    expect(loaded).toEqual(feed);
    const next = await makeFeed(WISH, [peru], { before: loaded, today: TODAY });
    expect(next.feed).toMatchObject({ key: feed.key, version: 2 });
  });

  it('of the command line, which has the keys alone, signs above all that it signed by the second', async () => {
    const pair = await makeKeyPair();
    const loaded = await readKeyFile(JSON.stringify(pair));
    expect(loaded).toEqual(pair);
    const { feed } = await makeFeed(WISH, [peru], { before: loaded, today: TODAY });
    expect(feed.version).toBeGreaterThan(1_600_000_000);
  });

  it('is none where it is another file, damaged, or holds two keys that are no pair', async () => {
    const [one, two] = [await makeKeyPair(), await makeKeyPair()];
    for (const text of [
      '',
      'not json',
      '[]',
      '{"key":"x","secret":"y"}',
      JSON.stringify({ key: one.key, secret: two.secret }),
      ' '.repeat(300_000),
    ])
      expect(await readKeyFile(text), text.slice(0, 40)).toBeUndefined();
  });
});
