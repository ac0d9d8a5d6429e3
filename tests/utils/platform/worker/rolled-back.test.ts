import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ActionSummary, UrgentAction } from '../../../../utils/actions/types.ts';
import { type KeyPair, makeKeyPair } from '../../../../utils/feeds/keys.ts';
import { signFeed } from '../../../../utils/feeds/signature.ts';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import { importBackup } from '../../../../utils/platform/worker/backup.ts';
import { refreshSources } from '../../../../utils/platform/worker/refresh.ts';
import { follow } from '../../../../utils/platform/worker/subscriptions.ts';
import { type FeedServer, serveFeeds } from '../../../feed-server.ts';
import { actionOf, FEED } from '../../feeds/actions.ts';

/** A feed of the old form has no number: what its day says must not be turned around. */

const [target] = actionOf('1/23').targets as [UrgentAction['targets'][0]];
const wrong = { ...target, accounts: { x: 'WrongMinister' } };
const right = { ...target, accounts: { x: 'WorksMinister' } };
const sound = actionOf('1/23', {
  ...{ issued: '2023-01-10', deadline: '2099-02-10', targets: [right], copies: [] },
});
const first = { ...sound, targets: [wrong] };
const closed = { ...sound, closed: { date: '2023-01-20', outcome: { en: 'She is free.' } } };

let server: FeedServer;
let pair: KeyPair;
const realFetch = globalThis.fetch;
const here = (url: string) => `${server.origin}${new URL(url).pathname}`;
beforeAll(async () => {
  server = await serveFeeds();
  pair = await makeKeyPair();
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => realFetch(here(url), init));
});
afterAll(() => server.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2023, 0, 29, 12) });
  fakeBrowser.reset();
  server.script.clear();
  Object.assign(fakeBrowser.permissions, { contains: async () => true, remove: async () => true });
  Object.assign(fakeBrowser.storage.local, {
    getKeys: async () => Object.keys(await fakeBrowser.storage.local.get(null)),
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
});
afterEach(() => vi.useRealTimers());

const feedOf = (actions: object[], more: object = {}) => ({
  ...{ format: 'urgent-action-feed/1', title: 'Feed A', publisher: 'A section' },
  ...{ updated: '2023-01-20', actions, ...more },
});
async function serve(feed: object, keys?: KeyPair): Promise<void> {
  const body = JSON.stringify(keys ? await signFeed({ ...feed }, keys) : feed);
  server.script.set(here(FEED), { kind: 'body', body });
}
/** Serves one version after the other; the first one is followed. */
async function serveAll(feeds: object[], keys?: KeyPair): Promise<void> {
  for (const [at, feed] of feeds.entries()) {
    await serve(feed, keys);
    if (at === 0) expect(await follow({ url: FEED })).toMatchObject({ done: true });
    else await refreshSources({ url: FEED });
  }
}
const local = () => fakeBrowser.storage.local.get(null) as Promise<Record<string, unknown>>;
const recordOf = async (id = '1/23') => (await local())[`action/${id}`] as UrgentAction | undefined;
const lineOf = async (id = '1/23') =>
  ((await local()).index as ActionSummary[]).find((line) => line.id === id);
const source = async () => ((await local()).subscriptions as [Subscription])[0];

describe('an old form of a feed without a key', () => {
  it.each([
    ['the account that was put right', [first, sound, first], sound],
    ['what was dropped in between', [first, sound, undefined, first], undefined],
    ['what was replaced twice', [first, sound, closed, sound], closed],
    ['a closed action under another text', [closed, { ...sound, title: { en: 'Anew' } }], closed],
  ] as [string, (UrgentAction | undefined)[], UrgentAction | undefined][])(
    'does not come back on its day: %s',
    async (_, versions, stays) => {
      await serveAll(versions.map((one) => feedOf(one ? [one] : [])));
      expect((await recordOf())?.targets).toEqual(stays?.targets);
      expect((await recordOf())?.closed).toEqual(stays?.closed);
      // It is told.
      expect((await source()).faults).toEqual([
        { path: 'actions[0].issued', code: 'date', message: expect.stringMatching(/same day/) },
      ]);
    },
  );

  it('goes on with what is new on that day, and may take back what it said on a later one', async () => {
    await serveAll([feedOf([first]), feedOf([sound]), feedOf([closed])]);
    expect((await recordOf())?.closed).toBeDefined();
    await serve(feedOf([sound], { updated: '2023-01-21' }));
    await refreshSources({ url: FEED });
    expect(await recordOf()).toMatchObject({ targets: [right] });
    expect((await source()).faults).toEqual([]);
  });

  it('brings back what it dropped by mistake', async () => {
    await serveAll([feedOf([sound]), feedOf([]), feedOf([sound])]);
    expect((await recordOf())?.targets).toEqual([right]);
    expect((await source()).faults).toEqual([]);
  });

  it('may take back anything under a new number', async () => {
    const versions = [first, sound, first].map((one, at) => feedOf([one], { version: at + 1 }));
    await serveAll(versions);
    expect((await recordOf())?.targets).toEqual([wrong]);
  });
});

describe('a day later than tomorrow', () => {
  it.each([
    ['issued', { issued: '2100-12-31' }],
    ['closed.date', { closed: { date: '2100-12-31', outcome: {} } }],
    ['source.retrieved', { source: { ...sound.source, retrieved: '2100-12-31' } }],
  ])('is refused for %s, and what was kept stays in the list', async (path, changes) => {
    for (const keys of [undefined, pair]) {
      fakeBrowser.storage.local.clear();
      await serveAll(
        [feedOf([sound]), feedOf([{ ...sound, ...changes }], { updated: '2023-01-21' })],
        keys,
      );
      expect(await lineOf()).toMatchObject({ from: FEED, issued: '2023-01-10' });
      expect(await lineOf()).not.toHaveProperty('withdrawn');
      expect((await source()).faults).toMatchObject([{ path: `actions[0].${path}` }]);
      // The next one is taken in.
      await serve(feedOf([{ ...sound, title: { en: 'Later' } }], { updated: '2023-01-22' }), keys);
      await refreshSources({ url: FEED });
      expect((await recordOf())?.title.en).toBe('Later');
    }
  });

  it('of the feed is refused, and leaves all as it was', async () => {
    await serveAll([feedOf([sound]), feedOf([closed], { updated: '2100-12-31' })]);
    expect((await recordOf())?.closed).toBeUndefined();
    expect((await source()).trouble?.why).toBe('future');
  });

  it.each([
    ['an address that is none', { targets: [{ ...right, emails: ['a b'] }] }],
    ['no title', { title: undefined }],
  ])('or any other fault does not take the action away that is there: %s', async (_, changes) => {
    await serveAll([
      feedOf([sound]),
      feedOf([{ ...sound, ...changes }], { updated: '2023-01-21' }),
    ]);
    expect(await lineOf()).toMatchObject({ from: FEED });
    expect((await recordOf())?.targets).toEqual([right]);
    expect((await source()).faults).not.toEqual([]);
  });
});

describe('a backup that says whose an action is', () => {
  const take = (from: 'kept' | 'captured', action: object) =>
    importBackup(
      JSON.stringify({
        ...{ format: 'vigil-backup/2', exported: '2023-01-29' },
        ...{ actions: [{ from, owner: pair.key, action }] },
      }),
    );

  it.each(['kept', 'captured'] as const)(
    'does not keep that publisher from saying it itself: %s',
    async (from) => {
      const answer = await take(from, { ...first, issued: '2100-12-31' });
      expect(answer).toMatchObject({ done: true, faults: [] });
      await serveAll([feedOf([sound], { version: 1, url: FEED })], pair);
      const [line] = ((await local()).index as ActionSummary[]).filter((one) => one.from === FEED);
      expect(line).toMatchObject({ issued: '2023-01-10', owner: pair.key });
      expect((await recordOf(line?.id))?.targets).toEqual([right]);
      expect(line).not.toHaveProperty('superseded');
    },
  );

  it('ends no case of that publisher’s, and gives no news of it', async () => {
    await serveAll([feedOf([sound], { version: 1, url: FEED })], pair);
    await fakeBrowser.storage.local.set({
      'deed/d1': { id: 'd1', action: '1/23', kind: 'post', network: 'x', date: '2023-01-12' },
      deedIds: ['d1'],
    });
    const end = { id: '1/23-final', case: sound.case, kind: 'closure', issued: '2023-01-20' };
    await take('kept', { ...closed, ...end });
    expect(await lineOf('1/23-final')).toBeDefined();
    expect(await lineOf()).not.toHaveProperty('superseded');
    expect((await local()).news ?? []).toEqual([]);
  });
});
