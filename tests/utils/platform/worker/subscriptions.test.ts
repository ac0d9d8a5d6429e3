import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import {
  acceptKey,
  decide,
  follow,
  unfollow,
} from '../../../../utils/platform/worker/subscriptions.ts';
import { FEED, OTHER } from '../../feeds/actions.ts';

const NEIGHBOUR = FEED.replace('one', 'two');
const followed = (url: string, more: Partial<Subscription> = {}): Subscription => ({
  ...{ url, kind: 'feed', title: '', publisher: '', on: true, ids: [], leads: [], faults: [] },
  ...more,
});
const keep = (values: Record<string, unknown>) => fakeBrowser.storage.local.set(values);
const subscriptions = async () =>
  (await fakeBrowser.storage.local.get('subscriptions')).subscriptions as Subscription[];

let removed: string[];
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  removed = [];
  Object.assign(fakeBrowser.permissions, {
    contains: async () => true,
    remove: async ({ origins = [] }: { origins?: string[] }) => {
      removed.push(...origins);
      return true;
    },
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
});

describe('a source that is followed no more gives its permission back', () => {
  it('where nothing else needs it', async () => {
    await keep({ subscriptions: [followed(FEED), followed(OTHER)] });
    await unfollow(FEED);
    expect(removed).toEqual(['https://feeds.example/*']);
    expect((await subscriptions()).map(({ url }) => url)).toEqual([OTHER]);
  });

  it('but not while another feed is on that host', async () => {
    await keep({ subscriptions: [followed(FEED), followed(NEIGHBOUR)] });
    await unfollow(FEED);
    expect(removed).toEqual([]);
    await unfollow(NEIGHBOUR);
    expect(removed).toEqual(['https://feeds.example/*']);
  });

  it('but not while the button stands on that host', async () => {
    await keep({ subscriptions: [followed(FEED)], buttonSites: { 'feeds.example': 'mastodon' } });
    await unfollow(FEED);
    expect(removed).toEqual([]);
  });

  it('and is gone also where the browser keeps the permission', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const fault = new Error('You cannot remove required permissions.');
    Object.assign(fakeBrowser.permissions, { remove: () => Promise.reject(fault) });
    await keep({ subscriptions: [followed(FEED)] });
    await unfollow(FEED);
    expect(await subscriptions()).toEqual([]);
    expect(log).toHaveBeenCalledWith(fault);
    log.mockRestore();
  });
});

it('when a source was asked is forgotten with it', async () => {
  const fetchStates = { [FEED]: { asked: 1 }, [OTHER]: { asked: 2 } };
  await fakeBrowser.storage.session.set({ fetchStates });
  await keep({ subscriptions: [followed(FEED)] });
  await unfollow(FEED);
  expect((await fakeBrowser.storage.session.get('fetchStates')).fetchStates).toEqual({
    [OTHER]: { asked: 2 },
  });
});

it('what the person decides about one leaves the others', async () => {
  await keep({ subscriptions: [followed(FEED), followed(OTHER)] });
  await decide(OTHER, (one) => ({ ...one, on: false }));
  expect((await subscriptions()).map(({ on }) => on)).toEqual([true, false]);
});

it('no other key is trusted where none was offered', async () => {
  await keep({ subscriptions: [followed(FEED, { key: 'k', on: false })] });
  await acceptKey(FEED, 'other');
  expect((await subscriptions())[0]?.key).toBe('k');
});

describe('following', () => {
  const FEED_TEXT = JSON.stringify({
    ...{ format: 'urgent-action-feed/1', title: 'A', publisher: 'B', updated: '2023-01-20' },
    actions: [],
  });
  const serve = (status: number, body: string | null = FEED_TEXT) =>
    vi.stubGlobal('fetch', async () => new Response(body, { status }));

  it('is refused by a server that says "unchanged" to whoever knows nothing', async () => {
    serve(304, null);
    expect(await follow({ url: FEED })).toEqual({ done: false, why: 'server' });
  });

  it('says so when the permission is missing', async () => {
    Object.assign(fakeBrowser.permissions, { contains: async () => false });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await follow({ url: FEED })).toEqual({ done: false, why: 'forbidden' });
  });

  it.each([
    ['full', new Error('Resource::kQuotaBytes quota exceeded')],
    ['failed', new TypeError('line is undefined')],
  ])('keeps nothing, and says %s, when it cannot be written', async (why, error) => {
    serve(200);
    const log = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(error);
    expect(await follow({ url: FEED })).toEqual({ done: false, why });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(log.mock.calls.flat()).toEqual(why === 'full' ? [] : [error]);
    log.mockRestore();
  });
});
