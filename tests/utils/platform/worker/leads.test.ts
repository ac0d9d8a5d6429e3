import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type LeadPreview, leadKey, type StoredLead } from '../../../../utils/feeds/leads.ts';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import { seeLeads } from '../../../../utils/platform/worker/leads.ts';
import { refreshSources } from '../../../../utils/platform/worker/refresh.ts';
import { follow, setFilter, unfollow } from '../../../../utils/platform/worker/subscriptions.ts';
import { type FeedServer, serveFeeds } from '../../../feed-server.ts';

const SITE = 'https://feeds.example/wp-json/wp/v2/posts';
const post = (n: number, title: string) => ({
  link: `https://feeds.example/${n}/`,
  title: { rendered: title },
  date: `2023-01-${String(n).padStart(2, '0')}T10:00:00`,
});
const POSTS = [
  post(20, 'Urgent action: teacher held (UA 2/23)'),
  post(12, 'Annual report'),
  post(10, 'Good news: she is free'),
];

let server: FeedServer;
const realFetch = globalThis.fetch;
const here = (url: string) => `${server.origin}${new URL(url).pathname}`;
beforeAll(async () => {
  server = await serveFeeds();
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => realFetch(here(url), init));
});
afterAll(() => server.close());
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  server.script.clear();
  Object.assign(fakeBrowser.permissions, { contains: async () => true, remove: async () => true });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
  say(POSTS);
});
const say = (posts: unknown) =>
  server.script.set(here(SITE), { kind: 'body', body: JSON.stringify(posts) });

type Store = Record<string, unknown>;
const local = () => fakeBrowser.storage.local.get(null) as Promise<Store>;
const kept = async () => (await local())[`leads/${SITE}`] as StoredLead[];
const preview = async () => (await local()).leadFront as LeadPreview;
const source = async () => ((await local()).subscriptions as Subscription[])[0];
const titles = (leads: readonly StoredLead[]) => leads.map(({ title }) => title);

describe('a source that leads to pages', () => {
  it('brings them to the list that the popup reads, and says how many', async () => {
    expect(await follow({ url: SITE })).toMatchObject({ done: true, brought: { leads: 3 } });
    expect(titles((await preview()).lines)).toEqual(POSTS.map(({ title }) => title.rendered));
    expect(await preview()).toMatchObject({ all: 3, fresh: 3 });
  });

  it('brings only those that call for action where the person wants it so, and counts the others', async () => {
    const answer = await follow({ url: SITE, filter: { calls: true } });
    expect(answer).toMatchObject({ brought: { leads: 1, leftOut: 2 } });
    expect(titles(await kept())).toEqual([POSTS[0]?.title.rendered]);
    expect(await source()).toMatchObject({ leftOut: 2, filter: { calls: true } });
  });

  it('is asked again when the person chooses otherwise', async () => {
    await follow({ url: SITE, filter: { calls: true } });
    await setFilter(SITE, {});
    expect(await kept()).toHaveLength(3);
    expect((await source())?.leftOut).toBeUndefined();
  });

  it('that brings nothing new writes nothing', async () => {
    await follow({ url: SITE });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await refreshSources({ url: SITE });
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });

  it('keeps what the person has seen', async () => {
    await follow({ url: SITE });
    await seeLeads([`https://feeds.example/20/`]);
    expect(await preview()).toMatchObject({ all: 3, fresh: 2 });
    say([...POSTS, post(5, 'Another')]);
    await refreshSources({ url: SITE });
    expect((await kept()).map(({ seen }) => seen)).toEqual([true, undefined, undefined, undefined]);
    expect((await preview()).fresh).toBe(3);
  });

  it('takes its pages along when the person leaves it, and their texts', async () => {
    await follow({ url: SITE });
    const key = `leadText/${leadKey(SITE, 'https://feeds.example/20/')}`;
    const all = await kept();
    await fakeBrowser.storage.local.set({
      [`leads/${SITE}`]: all.map((lead) => ({ ...lead, isWhole: true })),
      [key]: '<p>The text</p>',
    });
    await unfollow(SITE);
    const left = await local();
    expect(left[`leads/${SITE}`]).toBeUndefined();
    expect(left[key]).toBeUndefined();
    expect((left.leadFront as LeadPreview).all).toBe(0);
  });

  it('that is asked only when the person presses is left alone by the alarm', async () => {
    await follow({ url: SITE, asks: 'press' });
    const asked = server.script.requests.length;
    await refreshSources();
    await refreshSources({});
    expect(server.script.requests).toHaveLength(asked);
    await refreshSources({ url: SITE });
    expect(server.script.requests).toHaveLength(asked + 1);
  });
});
