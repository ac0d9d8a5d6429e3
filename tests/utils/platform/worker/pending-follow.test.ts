import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import type { FollowAnswer } from '../../../../utils/platform/messages.ts';
import type { PendingFollow } from '../../../../utils/platform/pending-follow.ts';
import { pendingFollow } from '../../../../utils/platform/storage.ts';
import { followAllowed, followOnce } from '../../../../utils/platform/worker/subscriptions.ts';
import { type FeedServer, serveFeeds } from '../../../feed-server.ts';
import { actionOf, FEED } from '../../feeds/actions.ts';

const BODY = JSON.stringify({
  ...{ format: 'urgent-action-feed/1', title: 'A', publisher: 'B', updated: '2023-01-20' },
  actions: [actionOf('1/23', { deadline: '2099-03-01', issued: '2023-01-10' })],
});
const ONE_ACTION = { done: true, brought: { actions: 1, leads: 0, whole: 0, leftOut: 0 } };

let server: FeedServer;
let allowed: Set<string>;
const realFetch = globalThis.fetch;
beforeAll(async () => {
  server = await serveFeeds();
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    realFetch(server.origin + new URL(url).pathname, init),
  );
});
afterAll(() => server.close());
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  server.script.clear();
  server.script.set(server.origin + new URL(FEED).pathname, { kind: 'body', body: BODY });
  allowed = new Set(['https://feeds.example/*']);
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((one) => allowed.has(one)),
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
});

const wait = (more: Partial<PendingFollow> = {}) =>
  pendingFollow.setValue({ url: FEED, since: Date.now(), ...more });
const asked = () => server.script.requests.length;
const followed = async () =>
  ((await fakeBrowser.storage.local.get('subscriptions')).subscriptions ?? []) as Subscription[];

describe('a source whose permission came after its page was closed', () => {
  it('is followed as the person wished, and what came is kept for the next page', async () => {
    await wait({ asks: 'press', filter: { words: ['prison'] } });
    await followAllowed();
    expect(await followed()).toMatchObject([
      { url: FEED, asks: 'press', filter: { words: ['prison'] } },
    ]);
    expect((await pendingFollow.getValue())?.answer).toEqual(ONE_ACTION);
  });

  it('is asked once, though its page asks, too: before, meanwhile or a moment later', async () => {
    await wait();
    const answers = await Promise.all([
      followAllowed(),
      followOnce({ url: FEED }),
      followAllowed(),
    ]);
    expect(answers[1]).toEqual(ONE_ACTION);
    expect(await followOnce({ url: FEED })).toEqual(ONE_ACTION);
    expect(asked()).toBe(1);
    expect(await followed()).toHaveLength(1);
  });

  it('is followed anew, and not answered from memory, once its page has told what came', async () => {
    await wait();
    await followAllowed();
    await pendingFollow.removeValue();
    expect(await followOnce({ url: FEED })).toEqual({ done: false, why: 'followed' });
  });
});

describe('nothing is asked', () => {
  it.each<[string, () => Promise<void>]>([
    ['where nobody pressed anything', async () => undefined],
    ['five minutes after the press', () => wait({ since: Date.now() - 300_001 })],
    [
      'where the permission is for another host',
      async () => {
        allowed = new Set(['https://feeds2.example/*']);
        await wait();
      },
    ],
    [
      'where it was done already',
      () => wait({ answer: { done: false, why: 'gone' } satisfies FollowAnswer }),
    ],
  ])('%s', async (_, prepare) => {
    await prepare();
    await followAllowed();
    expect(asked()).toBe(0);
    expect(await followed()).toEqual([]);
  });

  it('and a press that is too old is forgotten', async () => {
    await wait({ since: Date.now() - 300_001 });
    await followAllowed();
    expect(await pendingFollow.getValue()).toBeNull();
  });
});

it('a source that we know is filtered as its record says, unless the person chose', async () => {
  const url = 'https://www.frontlinedefenders.org/en/rss.xml';
  server.script.set(server.origin + new URL(url).pathname, { kind: 'body', body: BODY });
  await followOnce({ url, kind: 'feed' });
  expect(await followed()).toMatchObject([{ url, filter: { paths: ['/case/'] } }]);
  await fakeBrowser.storage.local.clear();
  await followOnce({ url, kind: 'feed', filter: {} });
  expect((await followed())[0]?.filter).toEqual({});
});
