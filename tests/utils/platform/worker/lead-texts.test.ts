// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leadKey, type StoredLead } from '../../../../utils/feeds/leads.ts';
import { readLead } from '../../../../utils/platform/pages/open-lead.ts';
import { repairStorage } from '../../../../utils/platform/worker/keeping/repair.ts';
import { mergeFound } from '../../../../utils/platform/worker/leads.ts';
import { refreshSources } from '../../../../utils/platform/worker/refresh.ts';
import { follow, unfollow } from '../../../../utils/platform/worker/subscriptions.ts';
import { type FakeExtension, installExtension } from '../../../fake-extension.ts';

const SITE = 'https://orvania.example';
const [FEED, HOSTILE] = [`${SITE}/feed`, 'https://hostile.example/feed'];
const textOf = (words: string) => `<p>${`${words} `.repeat(200)}</p>`;
const rss = (...items: [name: string, text: string][]) =>
  `<rss><channel><title>t</title><link>${SITE}/</link>${items
    .map(
      ([name, text]) =>
        `<item><link>${SITE}/${name}</link><title>${name}</title><description><![CDATA[${text}]]></description></item>`,
    )
    .join('')}</channel></rss>`;

let extension: FakeExtension;
let bodies: Record<string, string>;
/** which texts the reader room calls whole */
let isWhole: (url: string) => boolean;
beforeEach(() => {
  extension = installExtension();
  for (const url of [SITE, 'https://hostile.example']) extension.origins.add(`${url}/*`);
  [bodies, isWhole] = [{}, () => true];
  vi.stubGlobal('fetch', async (url: string) => new Response(bodies[url]));
  const offscreen = { createDocument: async () => undefined, closeDocument: async () => undefined };
  Object.assign(fakeBrowser, { offscreen });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async ({ texts }: { texts: { url: string }[] }) =>
      texts.map(({ url }) => url).filter((url) => isWhole(url)),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Has the person follow a source that gives this. */
const followed = (url: string, body: string) => {
  bodies[url] = body;
  return follow({ url, kind: 'web-feed' });
};
const local = () => extension.local.values as Record<string, unknown>;
const texts = () =>
  Object.keys(local())
    .filter((key) => key.startsWith('leadText/'))
    .map((key) => key.slice('leadText/'.length));
const refreshed = (body: string) => {
  bodies[FEED] = body;
  return refreshSources({ url: FEED });
};

describe('the text of a lead', () => {
  it('is its own source’s, whatever another says of the same page', async () => {
    await followed(FEED, rss(['call', textOf('the true text')]));
    await followed(HOSTILE, rss(['call', textOf('write to the hostile one')]));
    const lead = { title: 'call', url: `${SITE}/call`, found: '2023-01-29' };
    const read = async (from: string) => (await readLead({ ...lead, from }))?.lines[0]?.text;
    expect(await read(FEED)).toContain('the true text');
    expect(await read(HOSTILE)).toContain('the hostile one');
    await unfollow(HOSTILE);
    expect(await read(FEED)).toContain('the true text');
    expect(texts()).toEqual([leadKey(FEED, lead.url)]);
  });

  it('goes when it is no longer a whole call', async () => {
    await followed(FEED, rss(['call', textOf('a call')], ['other', textOf('a call')]));
    expect(texts()).toHaveLength(2);
    isWhole = (url) => url === `${SITE}/other`;
    await refreshed(rss(['call', textOf('no call')], ['other', textOf('a call')]));
    expect(texts()).toEqual([leadKey(FEED, `${SITE}/other`)]);
  });

  it('goes when its lead has left the list, and not before', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-01-01T12:00:00') });
    await followed(FEED, rss(['call', textOf('a call')]));
    await refreshed(rss(['other', '']));
    expect(texts()).toHaveLength(1);
    vi.setSystemTime(new Date('2023-02-01T12:00:00'));
    await refreshed(rss(['another', '']));
    vi.useRealTimers();
    expect(texts()).toEqual([]);
  });

  it('is none that nobody has judged', async () => {
    const html = textOf('news');
    const found = await mergeFound(
      { url: FEED, kind: 'web-feed', title: '', publisher: '', on: true, ids: [], faults: [] },
      {
        ...{ title: '', publisher: '', hints: [], actions: [], faults: [] },
        leads: [{ title: 'News', url: `${SITE}/news`, html }],
      },
    );
    expect(found.brought.whole).toBe(0);
    const [list] = found.items.map(({ value }) => value as StoredLead[]);
    expect(list?.[0]).not.toHaveProperty('isWhole');
    expect(found.items.some(({ key }) => key.startsWith('local:leadText/'))).toBe(false);
  });
});

describe('a start after the worker was stopped', () => {
  it.each([
    ['while it left a source', () => unfollow(FEED)],
    ['while it wrote what a source gave', () => refreshed(rss(['call', '']))],
  ])('%s removes what nobody needs', async (_, work) => {
    await followed(HOSTILE, rss(['call', textOf('another text')]));
    await followed(FEED, rss(['call', textOf('a call')]));
    const { remove } = fakeBrowser.storage.local;
    const stop = () => Promise.reject(new Error('The worker was stopped.'));
    Object.assign(fakeBrowser.storage.local, { remove: stop });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await work().catch(() => undefined);
    Object.assign(fakeBrowser.storage.local, { remove });
    expect(texts()).toHaveLength(2);
    await repairStorage('2023-01-29', false);
    expect(texts()).toEqual([leadKey(HOSTILE, `${SITE}/call`)]);
    const isFollowed = (local().subscriptions as { url: string }[]).some(({ url }) => url === FEED);
    expect(`leads/${FEED}` in local()).toBe(isFollowed);
    expect(local().broken).toBeUndefined();
    expect(await repairStorage('2023-01-29', false)).toBe(false);
  });
});
