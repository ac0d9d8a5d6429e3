import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changedDestinations } from '../../../../utils/actions/destinations.ts';
import type { ActionSummary, UrgentAction } from '../../../../utils/actions/types.ts';
import { type KeyPair, makeKeyPair } from '../../../../utils/feeds/keys.ts';
import { signFeed } from '../../../../utils/feeds/signature.ts';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import { type ActivityEntry, entryId } from '../../../../utils/history/activity.ts';
import { ensureCatalogue } from '../../../../utils/platform/worker/catalogue.ts';
import { refreshSources } from '../../../../utils/platform/worker/refresh.ts';
import { acceptKey, follow, unfollow } from '../../../../utils/platform/worker/subscriptions.ts';
import { type FeedServer, serveFeeds } from '../../../feed-server.ts';
import { actionOf, FEED, OTHER } from '../../feeds/actions.ts';

/** Nobody comes between a person and whoever issued a case: each attack from the feed's server to what is kept. */

const CATALOGUE = readFileSync('public/catalogue.json', 'utf8');
const [target] = actionOf('1/23').targets as [UrgentAction['targets'][0]];
const official = { ...target, emails: ['office@works.example'], accounts: { x: 'WorksMinister' } };
const sound = actionOf('1/23', {
  ...{ issued: '2023-01-10', deadline: '2099-02-10', targets: [official], copies: [] },
  title: { en: 'Teacher held without charge' },
});
const trap = { ...official, emails: ['trap@evil.example'], accounts: { x: 'WorksMinlster' } };
const feedOf = (actions: UrgentAction[], more = {}) => ({
  ...{ format: 'urgent-action-feed/1', title: 'Feed A', publisher: 'A section' },
  ...{ updated: '2023-01-20', actions, ...more },
});

let server: FeedServer;
let pair: KeyPair;
let stranger: KeyPair;
const realFetch = globalThis.fetch;
const here = (url: string) => `${server.origin}${new URL(url).pathname}`;
beforeAll(async () => {
  server = await serveFeeds();
  [pair, stranger] = await Promise.all([makeKeyPair(), makeKeyPair()]);
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) =>
    url.endsWith('/catalogue.json') ? new Response(CATALOGUE) : realFetch(here(url), init),
  );
});
afterAll(() => server.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2023, 0, 29, 12) });
  fakeBrowser.reset();
  server.script.clear();
  Object.assign(fakeBrowser.permissions, { contains: async () => true, remove: async () => true });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `https://vigil.example${path}`,
    getManifest: () => ({ version: '1' }),
  });
});
afterEach(() => vi.useRealTimers());

async function serve(url: string, feed: object, keys?: KeyPair): Promise<void> {
  const body = JSON.stringify(keys ? await signFeed({ ...feed }, keys) : feed);
  server.script.set(here(url), { kind: 'body', body });
}
const local = () => fakeBrowser.storage.local.get(null) as Promise<Record<string, unknown>>;
const lines = async () => ((await local()).index ?? []) as ActionSummary[];
const lineOf = async (from: string) => (await lines()).find((line) => line.from === from);
const recordOf = async (id: string) => (await local())[`action/${id}`] as UrgentAction;
const sourceOf = async (url: string) =>
  ((await local()).subscriptions as Subscription[]).find((one) => one.url === url);
/** The person took part in the case, so that news of it would be told. */
const takePart = (action: string) => {
  const deed: ActivityEntry = {
    action,
    kind: 'post',
    how: 'copied',
    where: 'x',
    language: 'en',
    date: '2023-01-12',
  };
  return fakeBrowser.storage.local.set({
    [`deed/${entryId(deed)}`]: deed,
    deedIds: [entryId(deed)],
  });
};

describe.each([
  ['a feed with a key of its own', () => stranger],
  ['an unsigned feed', () => undefined],
])('%s', (_, keys) => {
  it.each([
    ['the same issue, a day newer', { issued: '2023-01-11', targets: [trap] }],
    ['the same issue, closed', { closed: { date: '2023-01-20', outcome: { en: 'All is well.' } } }],
    ['the next issue', { id: '1/23-1', kind: 'further-information', issued: '2023-01-20' }],
    [
      'the end of the case',
      {
        ...{ id: '1/23-final', kind: 'closure', issued: '2023-01-20' },
        closed: { date: '2023-01-20', outcome: { en: 'Nobody need write.' } },
      },
    ],
    ['the case under another id', { id: '9/23', issued: '2023-01-20' }],
  ])('cannot take over a signed case by %s', async (__, changes) => {
    await serve(FEED, feedOf([sound]), pair);
    await follow({ url: FEED });
    await takePart('1/23');
    const before = await lineOf(FEED);
    const theirs = { ...sound, ...changes } as UrgentAction;
    await serve(OTHER, feedOf([theirs], { title: 'Feed B' }), keys());
    expect(await follow({ url: OTHER })).toMatchObject({ done: true });
    expect(await lineOf(FEED)).toEqual({ ...before, isAlike: true });
    expect(await lineOf(FEED)).not.toHaveProperty('superseded');
    expect(await recordOf('1/23')).toMatchObject({ targets: [official] });
    expect((await recordOf('1/23')).closed).toBeUndefined();
    expect((await local()).news ?? []).toEqual([]);
    // It stands beside it, and both name their source.
    expect(await lineOf(OTHER)).toMatchObject({ isAlike: true });
  });

  it('cannot take over a case that came with Vigil', async () => {
    await ensureCatalogue();
    const before = await lineOf('bundled');
    if (!before) throw new Error('Nothing is bundled');
    const bundled = await recordOf(before.id);
    const theirs = { ...bundled, issued: '2023-01-28', targets: [trap], copies: [] };
    await serve(OTHER, feedOf([theirs]), keys());
    await follow({ url: OTHER });
    expect(await recordOf(before.id)).toEqual(bundled);
    expect(await lineOf('bundled')).toEqual({ ...before, isAlike: true });
    expect((await lineOf(OTHER))?.id).not.toBe(before.id);
  });
});

describe('a version of a signed feed', () => {
  const numbered = (version: number, changes: Partial<UrgentAction> = {}, more = {}) =>
    serve(FEED, feedOf([{ ...sound, ...changes }], { url: FEED, version, ...more }), pair);
  const ask = () => refreshSources({ url: FEED });
  const troubleOf = async () => (await sourceOf(FEED))?.trouble?.why;

  it.each([
    ['a lower number', 6, {}, 'older'],
    ['other content under its number', 7, { targets: [trap] }, 'same-version'],
  ] as [string, number, Partial<UrgentAction>, string][])(
    'cannot come back as %s',
    async (_, version, changes, why) => {
      await numbered(7);
      await follow({ url: FEED });
      await numbered(version, changes, { updated: '2023-01-28' });
      await ask();
      expect(await troubleOf()).toBe(why);
      expect((await recordOf('1/23')).targets).toEqual([official]);
    },
  );

  it.each([
    ['the feed', { updated: '2100-12-31' }, {}],
    ['an action', {}, { issued: '2100-12-31' }],
  ])('of the year 2100 by %s locks no later one out', async (_, more, changes) => {
    await numbered(7);
    await follow({ url: FEED });
    await numbered(8, changes, more);
    await ask();
    await numbered(9, { issued: '2023-01-11', title: { en: 'Later' } }, { updated: '2023-01-29' });
    await ask();
    expect(await troubleOf()).toBeUndefined();
    expect((await recordOf('1/23')).title.en).toBe('Later');
  });

  it.each(['url', 'feed'])('names its feed under “%s”, and is no other', async (name) => {
    await serve(FEED, feedOf([sound], { version: 1, [name]: OTHER }), pair);
    expect(await follow({ url: FEED })).toEqual({ done: false, why: 'other-feed' });
    await serve(FEED, feedOf([sound], { version: 1, [name]: FEED }), pair);
    expect(await follow({ url: FEED })).toMatchObject({ done: true });
  });

  it('that names two addresses is no feed', async () => {
    await serve(FEED, feedOf([sound], { version: 1, url: FEED, feed: OTHER }), pair);
    expect(await follow({ url: FEED })).toEqual({ done: false, why: 'no-feed' });
  });

  it('is told as stale when its last day is over, until a newer one comes', async () => {
    await numbered(7, {}, { until: '2023-01-29' });
    await follow({ url: FEED });
    expect(await troubleOf()).toBeUndefined();
    expect(await sourceOf(FEED)).toMatchObject({ until: '2023-01-29', isBound: true });
    vi.setSystemTime(new Date(2023, 0, 30, 12));
    await ask();
    expect(await troubleOf()).toBe('stale');
    vi.setSystemTime(new Date(2023, 1, 2, 12));
    await ask();
    expect((await sourceOf(FEED))?.trouble).toEqual({ why: 'stale', since: '2023-01-30' });
    expect(await lineOf(FEED)).toBeDefined();
    await numbered(8, {}, { until: '2023-06-01' });
    await ask();
    expect(await troubleOf()).toBeUndefined();
  });

  it('of the old form goes on, and is not taken for a whole one', async () => {
    await numbered(7, {}, { until: '2023-06-01' });
    await follow({ url: FEED });
    await numbered(8);
    await ask();
    expect(await troubleOf()).toBeUndefined();
    expect(await sourceOf(FEED)).not.toHaveProperty('isBound');
    expect(await sourceOf(FEED)).not.toHaveProperty('until');
  });

  it('is trusted with the key that was shown, and not with one that came meanwhile', async () => {
    await numbered(7);
    await follow({ url: FEED });
    await serve(FEED, feedOf([sound], { url: FEED, version: 8 }), stranger);
    await ask();
    const shown = (await sourceOf(FEED))?.newKey as string;
    expect(shown).toBe(stranger.key);
    const third = await makeKeyPair();
    await serve(FEED, feedOf([sound], { url: FEED, version: 9 }), third);
    await ask();
    await acceptKey(FEED, shown);
    expect(await sourceOf(FEED)).toMatchObject({ key: pair.key, newKey: third.key, version: 7 });
  });
});

describe('an id that another source had before', () => {
  it.each(['draft/1/23|post 0|x|en', 'note/1/23'])(
    'brings nothing along that the person wrote for that one: %s',
    async (key) => {
      await serve(OTHER, feedOf([{ ...sound, targets: [trap] }]), stranger);
      await follow({ url: OTHER });
      await fakeBrowser.storage.local.set({ [key]: 'Mine, @WorksMinlster' });
      await serve(OTHER, feedOf([], { updated: '2023-01-21' }), stranger);
      await refreshSources({ url: OTHER });
      await serve(FEED, feedOf([sound]), pair);
      await follow({ url: FEED });
      const index = (await local()).index as ActionSummary[];
      expect(index.find(({ from }) => from === FEED)?.id).not.toBe('1/23');
      // And what they wrote for is still there.
      expect(await recordOf('1/23')).toMatchObject({ targets: [trap] });
    },
  );
});

describe('where a text goes', () => {
  it.each([
    ['emails', { targets: [{ ...official, emails: ['office@works.example.com'] }] }],
    ['accounts', { targets: [{ ...official, accounts: { x: 'WorksMinlster' } }] }],
    ['address', { targets: [{ ...official, address: ['Elsewhere 1'] }] }],
    ['forms', { targets: [{ ...official, forms: ['https://works.example/write'] }] }],
    ['name', { targets: [{ ...official, id: 'other', name: 'Minister of Roads', accounts: {} }] }],
    ['links', { posts: [{ text: { en: 'Free her https://evil.example/' } }] }],
    ['mentions', { posts: [{ text: { en: 'Free her, @WorksMinlster' } }] }],
  ] as [string, Partial<UrgentAction>][])(
    'is shown when its %s change, whoever answered',
    async (kind, changes) => {
      await serve(FEED, feedOf([sound]), pair);
      await follow({ url: FEED });
      await serve(FEED, feedOf([{ ...sound, ...changes }], { updated: '2023-01-21' }), pair);
      await refreshSources({ url: FEED });
      const former = (await local())['former/1/23'] as UrgentAction;
      expect(former).toBeDefined();
      const shown = changedDestinations(former, await recordOf('1/23'));
      expect(shown.map((one) => one.kind)).toContain(kind);
    },
  );

  it('is shown when an answered case was dropped, and comes back with another', async () => {
    await serve(FEED, feedOf([sound]), pair);
    await follow({ url: FEED });
    await takePart('1/23');
    await serve(FEED, feedOf([], { updated: '2023-01-21' }), pair);
    await refreshSources({ url: FEED });
    await serve(FEED, feedOf([{ ...sound, targets: [trap] }], { updated: '2023-01-22' }), pair);
    await refreshSources({ url: FEED });
    const former = (await local())['former/1/23'] as UrgentAction;
    const shown = changedDestinations(former, await recordOf('1/23'));
    expect(shown.map((one) => one.kind)).toEqual(['emails', 'accounts']);
  });

  const other = { ...sound, id: '2/23', case: '2/23', reference: '2/23' };
  const next = { ...sound, id: '1/23-1', reference: '1/23-1', issued: '2023-01-21' };
  const many = Array.from({ length: 501 }, (_, at) => ({ ...other, id: `${at}`, case: `${at}` }));
  it.each([
    ['comes back', [[], [sound]], '1/23'],
    ['comes back after another was dropped', [[other], [], [sound]], '1/23'],
    ['comes back after many others were dropped', [many, [], [sound]], '1/23'],
    ['is followed at once by its next issue', [[next]], '1/23-1'],
    ['is followed later by its next issue', [[], [next]], '1/23-1'],
    ['comes back, goes and comes back', [[], [sound], [], [sound]], '1/23'],
  ] as [string, UrgentAction[][], string][])(
    'is shown when a case that nobody answered was dropped, and %s',
    async (_, versions, id) => {
      await serve(FEED, feedOf([sound]), pair);
      await follow({ url: FEED });
      for (const [at, actions] of versions.entries()) {
        const led = actions.map((one) => ({ ...one, targets: [trap] }));
        await serve(FEED, feedOf(led, { updated: `2023-01-2${at + 1}` }), pair);
        await refreshSources({ url: FEED });
      }
      const former = (await local())[`former/${id}`] as UrgentAction;
      expect(former.id).toBe(id);
      const shown = changedDestinations(former, await recordOf(id));
      expect(shown.map((one) => one.kind)).toEqual(['emails', 'accounts']);
    },
  );

  it('is not compared with what another source dropped, and nothing stays of a source that was left', async () => {
    await serve(FEED, feedOf([sound]), pair);
    await serve(OTHER, feedOf([]), stranger);
    await follow({ url: FEED });
    await follow({ url: OTHER });
    await serve(FEED, feedOf([], { updated: '2023-01-21' }), pair);
    await refreshSources({ url: FEED });
    await serve(
      OTHER,
      feedOf([{ ...sound, targets: [trap] }], { updated: '2023-01-21' }),
      stranger,
    );
    await refreshSources({ url: OTHER });
    expect(await recordOf('1/23')).toMatchObject({ targets: [trap] });
    expect(await local()).not.toHaveProperty('former/1/23');
    const dropped = async () =>
      Object.keys(await local()).filter((key) => key.startsWith('dropped/'));
    expect(await dropped()).toHaveLength(1);
    await unfollow(FEED);
    await unfollow(OTHER);
    expect(await dropped()).toEqual([]);
  });
});
