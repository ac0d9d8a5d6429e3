import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EVERYTHING } from '../../../../utils/actions/interests.ts';
import { makePreview } from '../../../../utils/actions/list-preview.ts';
import type { ActionSummary, UrgentAction } from '../../../../utils/actions/types.ts';
import type { KeyPair } from '../../../../utils/feeds/keys.ts';
import { makeKeyPair } from '../../../../utils/feeds/keys.ts';
import { signFeed } from '../../../../utils/feeds/signature.ts';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import { today } from '../../../../utils/platform/clock.ts';
import { refreshSources } from '../../../../utils/platform/worker/refresh.ts';
import { acceptKey, follow, unfollow } from '../../../../utils/platform/worker/subscriptions.ts';
import { type FeedAnswer, type FeedServer, serveFeeds } from '../../../feed-server.ts';
import { actionOf, FEED, OTHER } from '../../feeds/actions.ts';

const one = actionOf('1/23', { deadline: '2099-03-01', issued: '2023-01-10' });
const two = actionOf('2/23', { deadline: '2099-03-02', issued: '2023-01-10' });
const three = actionOf('3/23', { deadline: '2099-03-03', issued: '2023-01-20' });

function feedOf(actions: UrgentAction[], updated = '2023-01-20'): Record<string, unknown> {
  return {
    format: 'urgent-action-feed/1',
    title: 'Test feed',
    publisher: 'The tests',
    updated,
    actions,
  };
}
const bodyOf = (feed: unknown, etag?: string) => ({
  kind: 'body' as const,
  body: JSON.stringify(feed),
  ...(etag ? { etag } : {}),
});

let server: FeedServer;
const realFetch = globalThis.fetch;
/** Where an address stands on loopback. */
const here = (url: string) => `${server.origin}${new URL(url).pathname}`;
beforeAll(async () => {
  server = await serveFeeds();
  // As the browsers under test do: every host leads to the server on loopback.
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    return realFetch(here(url), init);
  });
});
afterAll(() => server.close());

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  server.script.clear();
  Object.assign(fakeBrowser.permissions, {
    contains: async () => true,
    remove: async () => true,
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
});

type Store = Record<string, unknown>;
const local = () => fakeBrowser.storage.local.get(null) as Promise<Store>;
const idsOf = async () =>
  (((await local()).index ?? []) as ActionSummary[]).map(({ id }) => id).sort();
const subscription = async () => ((await local()).subscriptions as Subscription[])[0];
const says = (answer: FeedAnswer, ...more: FeedAnswer[]) =>
  server.script.set(here(FEED), answer, ...more);

/** Nothing half: each line has its record, each record its line, and the first drawing is that of the list. */
async function expectWhole(): Promise<void> {
  const all = await local();
  const index = (all.index ?? []) as ActionSummary[];
  const leaving = new Set((all.leaving ?? []) as string[]);
  const records = Object.keys(all).flatMap((key) => /^action\/(.+)$/.exec(key)?.[1] ?? []);
  expect(records.filter((id) => !leaving.has(id)).sort()).toEqual(index.map(({ id }) => id).sort());
  if (all.front) {
    const { day } = all.front as { day: string };
    expect(all.front).toEqual(JSON.parse(JSON.stringify(makePreview(index, day, EVERYTHING))));
  }
  for (const { ids } of (all.subscriptions ?? []) as Subscription[]) {
    for (const id of ids) expect(records).toContain(id);
  }
}

describe('following a feed', () => {
  it('brings its actions, and pins its key', async () => {
    const pair = await makeKeyPair();
    says(bodyOf(await signFeed(feedOf([one, two]), pair), '"1"'));
    expect(await follow({ url: FEED })).toEqual({
      done: true,
      brought: { actions: 2, leads: 0, whole: 0, leftOut: 0 },
    });
    expect(await idsOf()).toEqual(['1/23', '2/23']);
    expect(await subscription()).toMatchObject({ title: 'Test feed', key: pair.key, etag: '"1"' });
    await expectWhole();
  });

  it('twice is told, and does nothing', async () => {
    says(bodyOf(feedOf([one])));
    await follow({ url: FEED });
    expect(await follow({ url: FEED })).toEqual({ done: false, why: 'followed' });
  });

  it.each([
    ['server', { kind: 'status', status: 500 }],
    ['gone', { kind: 'status', status: 404 }],
    ['redirected', { kind: 'redirect', to: 'https://feeds2.example/two.json' }],
    ['unreachable', { kind: 'truncated', body: JSON.stringify(feedOf([one])), missing: 50 }],
    ['unreachable', { kind: 'hang-up' }],
    ['too-large', { kind: 'large', bytes: 100_000_000, announced: true }],
    ['too-large', { kind: 'large', bytes: 100_000_000 }],
    ['too-large', { kind: 'bomb', bytes: 100_000_000 }],
    ['page', { kind: 'body', body: '<!doctype html>' }],
    ['login', { kind: 'status', status: 401 }],
    ['closed', { kind: 'status', status: 403 }],
    [
      'sitemap',
      { kind: 'body', body: '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>' },
    ],
    ['not-json', { kind: 'body', body: Buffer.from([0xff, 0xfe, 0x7b]) }],
    ['no-feed', { kind: 'body', body: '{"format":"other/1"}' }],
    ['no-feed', { kind: 'body', body: '[]' }],
  ] as [string, FeedAnswer][])('keeps nothing and says %s: %o', async (why, answer) => {
    says(answer);
    expect(await follow({ url: FEED })).toEqual({ done: false, why });
    expect(await local()).toEqual({});
  });

  it('that stands behind a slash now is kept under that address', async () => {
    const [old, now] = ['https://feeds.example/one', 'https://feeds.example/one/'];
    server.script.set(here(old), { kind: 'redirect', to: now, status: 301 });
    server.script.set(here(now), bodyOf(feedOf([one])));
    expect(await follow({ url: old })).toMatchObject({ done: true });
    expect(await subscription()).toMatchObject({ url: now, ids: ['1/23'] });
    expect(await follow({ url: old })).toEqual({ done: false, why: 'followed' });
    await expectWhole();
  });

  it('is kept as what its answer is, and asked so from then on', async () => {
    const link = 'https://feeds.example/a/';
    says({ kind: 'body', body: JSON.stringify([{ link, title: { rendered: 'A' } }]) });
    expect(await follow({ url: FEED })).toMatchObject({ done: true, brought: { leads: 1 } });
    expect(await subscription()).toMatchObject({ url: FEED, kind: 'wordpress' });
  });

  it('without its host’s permission is asked again for all of it, and brings it', async () => {
    Object.assign(fakeBrowser.permissions, { contains: async () => false });
    says({ ...bodyOf(feedOf([one]), '"1"'), lastModified: 'Thu, 12 Jan 2023 10:00:00 GMT' });
    await follow({ url: FEED });
    says({ ...bodyOf(feedOf([one, two]), '"2"'), lastModified: 'Fri, 13 Jan 2023 10:00:00 GMT' });
    await refreshSources({ url: FEED });
    expect(await idsOf()).toEqual(['1/23', '2/23']);
    const headers = server.script.requestsTo(here(FEED)).at(-1)?.headers;
    expect(headers).not.toHaveProperty('if-modified-since');
    expect(headers).not.toHaveProperty('if-none-match');
  });

  it('with another key than its address names is refused', async () => {
    const [pair, other] = [await makeKeyPair(), await makeKeyPair()];
    says(bodyOf(await signFeed(feedOf([one]), pair)));
    expect(await follow({ url: FEED, key: other.key })).toEqual({
      done: false,
      why: 'key-changed',
    });
    expect(await local()).toEqual({});
  });
});

describe('a refresh', () => {
  let pair: KeyPair;
  const signed = async (actions: UrgentAction[], updated?: string) =>
    signFeed(feedOf(actions, updated), pair);
  const refresh = () => refreshSources({ url: FEED });
  beforeEach(async () => {
    pair = await makeKeyPair();
    says(bodyOf(await signed([one, two]), '"1"'));
    await follow({ url: FEED });
  });

  it('asks with what it knows, and writes nothing at a 304', async () => {
    const before = await local();
    await refresh();
    expect(await local()).toEqual(before);
    const headers = server.script.requestsTo(here(FEED)).at(-1)?.headers;
    expect(headers).toMatchObject({ 'if-none-match': '"1"' });
  });

  it('writes nothing when the same comes again without an ETag', async () => {
    says(bodyOf(await signed([one, two])));
    await refresh();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await refresh();
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });

  it('brings what is new and takes away what is gone', async () => {
    says(bodyOf(await signed([one, three], '2023-01-21')));
    await refresh();
    expect(await idsOf()).toEqual(['1/23', '3/23']);
    expect((await local())['action/2/23']).toBeUndefined();
    await expectWhole();
  });

  it.each([
    ['a 500', 'server', async () => ({ kind: 'status', status: 500 })],
    [
      'a body that breaks off',
      'unreachable',
      async () => ({ kind: 'truncated', body: JSON.stringify(await signed([three])), missing: 40 }),
    ],
    [
      'a wrong signature',
      'wrong',
      async () => bodyOf({ ...(await signed([three])), title: 'Mine' }),
    ],
    ['no signature any more', 'stripped', async () => bodyOf(feedOf([three]))],
    ['an older version', 'older', async () => bodyOf(await signed([three], '2023-01-01'))],
    [
      'another key',
      'key-changed',
      async () => bodyOf(await signFeed(feedOf([three]), await makeKeyPair())),
    ],
    ['a bomb', 'too-large', async () => ({ kind: 'bomb', bytes: 60_000_000 })],
  ] as [string, string, () => Promise<FeedAnswer>][])(
    'keeps the last good copy at %s, and says so once',
    async (_, why, answer) => {
      says(await answer());
      await refresh();
      expect(await idsOf()).toEqual(['1/23', '2/23']);
      expect((await subscription())?.trouble).toMatchObject({ why });
      const before = await local();
      await refresh();
      expect(await local()).toEqual(before);
      says(bodyOf(await signed([one, two], '2023-01-20'), '"2"'));
      await refresh();
      expect((await subscription())?.trouble).toBeUndefined();
    },
  );

  it('keeps the day since when it is in the same trouble, and begins anew with another', async () => {
    says({ kind: 'status', status: 404 });
    await refresh();
    const [source] = (await local()).subscriptions as Subscription[];
    const trouble = { why: source?.trouble?.why, since: '2023-01-02' };
    await fakeBrowser.storage.local.set({ subscriptions: [{ ...source, trouble }] });
    await refresh();
    expect((await subscription())?.trouble).toEqual(trouble);
    says(bodyOf(feedOf([three])));
    await refresh();
    expect((await subscription())?.trouble?.since).toBe(await today());
  });

  it('a changed key brings nothing before the person trusts it', async () => {
    const next = await makeKeyPair();
    says(bodyOf(await signFeed(feedOf([three], '2023-01-25'), next)));
    await refresh();
    expect((await subscription())?.newKey).toBe(next.key);
    expect(await idsOf()).toEqual(['1/23', '2/23']);
    await acceptKey(FEED, next.key);
    expect(await idsOf()).toEqual(['3/23']);
    expect(await subscription()).toMatchObject({ key: next.key });
    expect((await subscription())?.newKey).toBeUndefined();
  });

  it('waits longer after each failure, and as long as the server wishes', async () => {
    says({ kind: 'status', status: 503, retryAfter: '7200' });
    await refresh();
    const asked = server.script.requestsTo(here(FEED)).length;
    await fakeBrowser.storage.session.clear();
    await refreshSources();
    expect(server.script.requestsTo(here(FEED))).toHaveLength(asked);
    expect((await subscription())?.trouble?.until).toBeGreaterThan(Date.now() + 7_000_000);
  });

  it('counts the failures in a row, and begins anew after a success', async () => {
    const failures = async () => {
      await refresh();
      const { fetchStates } = await fakeBrowser.storage.session.get('fetchStates');
      return (fetchStates as Record<string, { failures: number }>)[FEED]?.failures;
    };
    says({ kind: 'status', status: 500 });
    expect([await failures(), await failures(), await failures()]).toEqual([1, 2, 3]);
    says(bodyOf(await signed([one, two])));
    expect(await failures()).toBe(0);
  });

  it('leaves the feeds in their order, and changes the one that was asked only', async () => {
    server.script.set(here(OTHER), bodyOf(feedOf([three])));
    await follow({ url: OTHER });
    const [, other] = (await local()).subscriptions as Subscription[];
    says(bodyOf(await signed([one], '2023-01-21')));
    await refresh();
    expect((await local()).subscriptions).toMatchObject([{ url: FEED, ids: ['1/23'] }, other]);
    says({ kind: 'status', status: 500 });
    await refresh();
    expect((await local()).subscriptions).toMatchObject([{ url: FEED, trouble: {} }, other]);
  });

  it.each<[string, () => Promise<FeedAnswer>]>([
    ['content', async () => bodyOf(await signed([three], '2023-01-25'))],
    ['a failure', async () => ({ kind: 'status', status: 500 })],
  ])('whose feed was left meanwhile does not bring it back with %s', async (_, answer) => {
    says(await answer());
    const log = vi.spyOn(console, 'error');
    // The person leaves the feed while it is asked, before its answer is taken in.
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async (url) => {
      const response = await realFetch(here(String(url)));
      await unfollow(FEED);
      return response;
    });
    await refresh();
    expect(fetched).toHaveBeenCalledOnce();
    fetched.mockRestore();
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
    expect((await local()).subscriptions).toEqual([]);
    expect(await idsOf()).toEqual([]);
  });

  it('that is not due is none, and is one after the clock was set back', async () => {
    await refresh();
    const asked = server.script.requestsTo(here(FEED)).length;
    await refreshSources();
    expect(server.script.requestsTo(here(FEED))).toHaveLength(asked);
    const { fetchStates } = (await fakeBrowser.storage.session.get('fetchStates')) as {
      fetchStates: Record<string, { asked: number; due: number }>;
    };
    const later = { ...fetchStates[FEED], asked: Date.now() + 9e9, due: Date.now() + 9.1e9 };
    await fakeBrowser.storage.session.set({ fetchStates: { [FEED]: later } });
    await refreshSources();
    expect(server.script.requestsTo(here(FEED))).toHaveLength(asked + 1);
  });

  it('without room for it keeps what was there, and says so', async () => {
    says(bodyOf(await signed([three], '2023-01-25')));
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    const spy = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
      .mockImplementation(set);
    await refresh();
    spy.mockRestore();
    expect(await idsOf()).toEqual(['1/23', '2/23']);
    expect((await subscription())?.trouble).toMatchObject({ why: 'full' });
    await refresh();
    expect(await idsOf()).toEqual(['3/23']);
    expect((await subscription())?.trouble).toBeUndefined();
  });

  it('that fails by a fault of ours says that, logs it, and keeps what was there', async () => {
    says(bodyOf(await signed([three], '2023-01-25')));
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    const fault = new TypeError('line is undefined');
    const spy = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValueOnce(fault)
      .mockImplementation(set);
    await refresh();
    spy.mockRestore();
    expect(log).toHaveBeenCalledWith(fault);
    log.mockRestore();
    expect(await idsOf()).toEqual(['1/23', '2/23']);
    expect((await subscription())?.trouble).toMatchObject({ why: 'failed' });
  });

  it('that dies at any of its reads or writes leaves all whole, and the next one brings it', async () => {
    says(bodyOf(await signed([one, three], '2023-01-25')));
    // Each death is logged, as it should be.
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const start = await local();
    const areas = [fakeBrowser.storage.local, fakeBrowser.storage.session];
    for (let death = 1; ; death += 1) {
      await fakeBrowser.storage.local.clear();
      await fakeBrowser.storage.session.clear();
      await fakeBrowser.storage.local.set(start);
      const calls = { left: death };
      const spies = areas.flatMap((area) =>
        (['get', 'set', 'remove'] as const).map((name) => {
          const real = area[name].bind(area) as (...args: unknown[]) => Promise<never>;
          // Dead: neither this call nor any later one of this worker does anything.
          return vi.spyOn(area, name).mockImplementation(async (...args: unknown[]) => {
            calls.left -= 1;
            if (calls.left <= 0) throw new Error('The worker is dead');
            return real(...args);
          });
        }),
      );
      await refresh().catch(() => undefined);
      for (const spy of spies) spy.mockRestore();
      await expectWhole();
      await refresh();
      expect(await idsOf()).toEqual(['1/23', '3/23']);
      await expectWhole();
      if (calls.left > 0) break;
    }
    log.mockRestore();
  });

  it('a feed that is followed no more leaves nothing but what the person took part in', async () => {
    await fakeBrowser.storage.local.set({
      deedIds: ['2/23#sent'],
    });
    await unfollow(FEED);
    expect(await idsOf()).toEqual(['2/23']);
    expect((await local()).subscriptions).toEqual([]);
    await expectWhole();
  });

  it('leaves no trace in the session when it goes while it is fetched', async () => {
    says(bodyOf(feedOf([one])));
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async () => {
      await unfollow(FEED);
      throw new TypeError('Failed to fetch');
    });
    await refreshSources({ url: FEED });
    fetched.mockRestore();
    const { fetchStates } = await fakeBrowser.storage.session.get('fetchStates');
    expect(fetchStates ?? {}).toEqual({});
  });

  it('what two feeds of one key have stays when one goes', async () => {
    server.script.set(here(OTHER), bodyOf(await signed([two])));
    await follow({ url: OTHER });
    await unfollow(FEED);
    expect(await idsOf()).toEqual(['2/23']);
    await expectWhole();
  });

  it('of a stranger’s feed puts its actions beside, each as a whole', async () => {
    const theirs = { ...one, title: { en: 'Another' }, issued: '2023-01-20' };
    server.script.set(here(OTHER), bodyOf(feedOf([theirs])));
    await follow({ url: OTHER });
    const beside = (await idsOf()).find((id) => id.endsWith(':1/23'));
    const all = await local();
    expect(all['action/1/23']).toMatchObject({ title: one.title });
    expect(all[`action/${beside}`]).toMatchObject({ id: beside, title: theirs.title });
    await unfollow(OTHER);
    expect(await idsOf()).toEqual(['1/23', '2/23']);
    expect((await local())[`action/${beside}`]).toBeUndefined();
  });

  it('keeps what a text was sent to before, until the person has looked', async () => {
    const [target, ...others] = one.targets;
    const moved = { ...one, targets: [{ ...target, emails: ['new@works.example'] }, ...others] };
    says(bodyOf(await signed([moved as typeof one, two], '2023-01-21')));
    await refresh();
    expect((await local())['former/1/23']).toEqual(one);
    expect((await local())['former/2/23']).toBeUndefined();
    const again = { ...one, targets: [{ ...target, emails: ['next@works.example'] }, ...others] };
    says(bodyOf(await signed([again as typeof one, two], '2023-01-22')));
    await refresh();
    expect((await local())['action/1/23']).toEqual(again);
    expect((await local())['former/1/23']).toEqual(one);
  });
});

describe('a version of a feed', () => {
  const TODAY_IS = new Date('2023-01-29T12:00:00');
  let pair: KeyPair;
  const publish = async (more: object, actions = [one]) =>
    says(bodyOf(await signFeed({ ...feedOf(actions), ...more }, pair)));
  const failureOf = async () => (await subscription())?.trouble?.why;
  const titleOf = async () => ((await local())['action/1/23'] as UrgentAction).title.en;
  const changed = { ...one, title: { en: 'Changed' } };
  beforeEach(async () => {
    vi.useFakeTimers({ now: TODAY_IS, toFake: ['Date'] });
    pair = await makeKeyPair();
  });
  afterEach(() => vi.useRealTimers());

  it.each([
    ['a lower number', { version: 6 }, 'older'],
    ['no number any more', { updated: '2023-01-25' }, 'older'],
    ['the same number with other content', { version: 7 }, 'same-version'],
    ['a higher number', { version: 8 }, undefined],
    ['a higher number, whatever its day', { version: 8, updated: '2023-01-01' }, undefined],
  ])('with %s', async (_, more, why) => {
    await publish({ url: FEED, version: 7 });
    await follow({ url: FEED });
    await publish({ url: FEED, ...more }, [changed]);
    await refreshSources({ url: FEED });
    expect(await failureOf()).toBe(why);
    expect(await titleOf()).toBe(why ? one.title.en : 'Changed');
  });

  it.each([
    ['the same day with other content', {}, 'same-version'],
    ['an earlier day', { updated: '2023-01-19' }, 'older'],
    ['a later day', { updated: '2023-01-21' }, undefined],
    ['a number on the same day', { version: 1 }, undefined],
  ])('that has no number, then with %s', async (_, more, why) => {
    await publish({});
    await follow({ url: FEED });
    await publish(more, [changed]);
    await refreshSources({ url: FEED });
    expect(await failureOf()).toBe(why);
    expect(await titleOf()).toBe(why ? one.title.en : 'Changed');
  });

  it('may be the same again, written in another order', async () => {
    await publish({ url: FEED, version: 7 });
    await follow({ url: FEED });
    const body = JSON.parse(
      JSON.stringify(await signFeed({ ...feedOf([one]), url: FEED, version: 7 }, pair)),
    );
    says(bodyOf(Object.fromEntries(Object.entries(body).reverse())));
    await refreshSources({ url: FEED });
    expect(await failureOf()).toBeUndefined();
  });

  it('may change within a day where nothing is signed', async () => {
    says(bodyOf(feedOf([one])));
    await follow({ url: FEED });
    says(bodyOf(feedOf([changed])));
    await refreshSources({ url: FEED });
    expect(await titleOf()).toBe('Changed');
  });

  it.each([
    ['another address', { url: OTHER, version: 8 }],
    [
      'no address under another title',
      { title: 'The same key’s other feed', updated: '2023-01-21' },
    ],
  ])('that is signed for %s is refused', async (_, more) => {
    await publish({});
    await follow({ url: FEED });
    await publish(more, [changed]);
    await refreshSources({ url: FEED });
    expect(await failureOf()).toBe('other-feed');
    expect(await titleOf()).toBe(one.title.en);
  });

  it('that names another address cannot be followed', async () => {
    await publish({ url: OTHER, version: 1 });
    expect(await follow({ url: FEED })).toEqual({ done: false, why: 'other-feed' });
  });

  it('that is dated later than tomorrow locks nothing out', async () => {
    await publish({});
    await follow({ url: FEED });
    await publish({ updated: '2023-01-31' }, [changed]);
    await refreshSources({ url: FEED });
    expect(await failureOf()).toBe('future');
    await publish({ updated: '2023-01-30' }, [changed]);
    await refreshSources({ url: FEED });
    expect(await titleOf()).toBe('Changed');
  });

  it('has no action that is issued later than tomorrow', async () => {
    await publish({}, [
      { ...one, issued: '2023-01-31' },
      { ...two, issued: '2023-01-30' },
    ]);
    await follow({ url: FEED });
    expect(await idsOf()).toEqual(['2/23']);
    expect((await subscription())?.faults).toEqual([
      { path: 'actions[0].issued', code: 'date', message: 'is later than tomorrow' },
    ]);
  });

  it('by another key that the person trusts begins to count anew', async () => {
    await publish({ url: FEED, version: 7 });
    await follow({ url: FEED });
    pair = await makeKeyPair();
    await publish({ url: FEED, version: 1 }, [changed]);
    await refreshSources({ url: FEED });
    await acceptKey(FEED, pair.key);
    expect(await titleOf()).toBe('Changed');
    expect(await subscription()).toMatchObject({ key: pair.key, version: 1 });
    expect(await idsOf()).toEqual(['1/23']);
  });
});

describe('what a feed knows of networks', () => {
  const hints = [{ network: 'x', composer: ['textarea'], off: true }];

  it('is taken from one whose key is pinned, and goes with it', async () => {
    says(bodyOf(await signFeed({ ...feedOf([]), hints }, await makeKeyPair())));
    await follow({ url: FEED });
    expect((await local()).networkHints).toEqual([{ ...hints[0], from: FEED }]);
    await unfollow(FEED);
    expect((await local()).networkHints).toEqual([]);
  });

  it('is not taken from one without a key', async () => {
    says(bodyOf({ ...feedOf([]), hints }));
    await follow({ url: FEED });
    expect((await local()).networkHints ?? []).toEqual([]);
  });
});

describe('a source that breaks Vigil', () => {
  it('does not keep the others from being asked, and is told as failed', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    says(bodyOf(feedOf([one])));
    server.script.set(here(OTHER), bodyOf(feedOf([two])));
    await follow({ url: FEED });
    await follow({ url: OTHER });
    Object.assign(fakeBrowser.permissions, {
      contains: async ({ origins }: { origins: string[] }) => {
        if (origins[0]?.includes('feeds.example')) throw new Error('broken');
        return true;
      },
    });
    server.script.set(here(OTHER), bodyOf(feedOf([two, three])));
    await refreshSources({});
    expect(await subscription()).toMatchObject({ url: FEED, trouble: { why: 'failed' } });
    expect(await idsOf()).toEqual(['1/23', '2/23', '3/23']);
    log.mockRestore();
  });
});

describe('a source that was followed without a signature, and comes signed later', () => {
  const hints = [{ network: 'x', composer: ['textarea'], off: true }];
  let pair: KeyPair;
  beforeEach(async () => {
    pair = await makeKeyPair();
    says(bodyOf({ ...feedOf([one]), version: 3 }));
    await follow({ url: FEED });
    says(bodyOf(await signFeed({ ...feedOf([one, two]), version: 3, url: FEED, hints }, pair)));
    await refreshSources({ url: FEED });
  });

  it('is taken in, but its key is only offered, and its hints do not count', async () => {
    expect(await idsOf()).toEqual(['1/23', '2/23']);
    expect(await subscription()).toMatchObject({ newKey: pair.key });
    expect(await subscription()).not.toHaveProperty('key');
    expect(await subscription()).not.toHaveProperty('trouble');
    expect((await local()).networkHints ?? []).toEqual([]);
    await expectWhole();
  });

  it('is pinned at the person’s press, and then its hints count', async () => {
    await acceptKey(FEED, pair.key);
    expect(await subscription()).toMatchObject({ key: pair.key, ids: ['1/23', '2/23'] });
    expect(await subscription()).not.toHaveProperty('newKey');
    expect((await local()).networkHints).toEqual([{ ...hints[0], from: FEED }]);
    expect(await idsOf()).toEqual(['1/23', '2/23']);
    await expectWhole();
  });

  it('is offered no more once it comes unsigned again', async () => {
    says(bodyOf({ ...feedOf([one]), version: 4 }));
    await refreshSources({ url: FEED });
    expect(await subscription()).not.toHaveProperty('newKey');
    expect(await idsOf()).toEqual(['1/23']);
  });
});

describe('what a source is', () => {
  const RSS = '<rss version="2.0"><channel><title>T</title></channel></rss>';
  const POSTS = JSON.stringify([{ link: 'https://feeds.example/a/', title: { rendered: 'A' } }]);
  it.each([
    ['web-feed', RSS, POSTS],
    ['wordpress', POSTS, RSS],
    ['web-feed', RSS, JSON.stringify(feedOf([one]))],
    ['feed', JSON.stringify(feedOf([])), RSS],
  ])('stays %s after it was followed, whatever answers later', async (kind, first, later) => {
    says({ kind: 'body', body: first });
    await follow({ url: FEED });
    const { ids, title } = (await subscription()) ?? {};
    says({ kind: 'body', body: later });
    await refreshSources({ url: FEED });
    expect(await subscription()).toMatchObject({ kind, ids, title, trouble: { why: 'no-feed' } });
    says({ kind: 'body', body: first });
    await refreshSources({ url: FEED });
    expect(await subscription()).toMatchObject({ kind, ids, title });
    expect(await subscription()).not.toHaveProperty('trouble');
  });

  it('shows at the first following, whatever a page called it', async () => {
    says({ kind: 'body', body: RSS });
    await follow({ url: FEED, kind: 'page' });
    expect(await subscription()).toMatchObject({ kind: 'web-feed' });
    expect(await subscription()).not.toHaveProperty('isGuess');
  });
});
