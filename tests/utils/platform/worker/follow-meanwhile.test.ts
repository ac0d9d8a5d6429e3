import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { FetchState, Subscription } from '../../../../utils/feeds/types.ts';
import { ALARM, planAlarm } from '../../../../utils/platform/worker/alarm.ts';
import { eraseEverything } from '../../../../utils/platform/worker/keeping/erase.ts';
import { refreshSources } from '../../../../utils/platform/worker/refresh.ts';
import { followOnce, unfollow } from '../../../../utils/platform/worker/subscriptions.ts';
import { type FakeExtension, installExtension } from '../../../fake-extension.ts';
import { FEED, OTHER } from '../../feeds/actions.ts';

const HOST = 'https://feeds.example/*';
const NEIGHBOUR = FEED.replace('one', 'two');
const BODY =
  '<rss version="2.0"><channel><title>T</title><item><title>A</title><link>/a</link></item></channel></rss>';

let extension: FakeExtension;
/** What servers say by address, and what they wait for. */
let bodies: Record<string, string>;
let waits: Record<string, Promise<void>>;
let asked: string[];
beforeEach(() => {
  extension = installExtension();
  extension.origins.add(HOST);
  bodies = { [FEED]: BODY, [NEIGHBOUR]: BODY, [OTHER]: BODY };
  waits = {};
  asked = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    await waits[url];
    return new Response(bodies[url] ?? '', { status: bodies[url] === undefined ? 404 : 200 });
  });
});
const followed = () =>
  ((extension.local.values.subscriptions ?? []) as Subscription[]).map(({ url }) => url);

/** Begins to follow a source whose server is slow; `end` lets it answer. */
async function begin(url: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  waits[url] = promise;
  const answer = followOnce({ url });
  await vi.waitFor(() => expect(asked).toContain(url));
  return {
    end: () => {
      resolve();
      return answer;
    },
  };
}

describe('while a source is being followed', () => {
  it('everything may be erased: then nothing of it is kept, and its permission goes', async () => {
    const { end } = await begin(FEED);
    await eraseEverything();
    extension.origins.add(HOST);
    expect(await end()).toEqual({ done: false, why: 'forbidden' });
    expect([extension.local.values, extension.session.values]).toEqual([{}, {}]);
    expect([...extension.origins]).toEqual([]);
  });

  it('its neighbour may be left: its permission stays', async () => {
    await followOnce({ url: NEIGHBOUR });
    const { end } = await begin(FEED);
    await unfollow(NEIGHBOUR);
    expect([...extension.origins]).toEqual([HOST]);
    expect(await end()).toMatchObject({ done: true });
    expect([...extension.origins]).toEqual([HOST]);
    expect(followed()).toEqual([FEED]);
  });

  it('its neighbour may fail: its permission stays', async () => {
    delete bodies[NEIGHBOUR];
    const { end } = await begin(FEED);
    expect(await followOnce({ url: NEIGHBOUR })).toEqual({ done: false, why: 'gone' });
    expect([...extension.origins]).toEqual([HOST]);
    await end();
    expect([...extension.origins]).toEqual([HOST]);
  });
});

describe('a source that cannot be followed gives its permission back', () => {
  beforeEach(() => {
    delete bodies[FEED];
  });

  it('where nothing else needs it', async () => {
    expect(await followOnce({ url: FEED })).toEqual({ done: false, why: 'gone' });
    expect([...extension.origins]).toEqual([]);
  });

  it.each([
    ['another source is followed', { subscriptions: [{ url: NEIGHBOUR }] }, {}],
    ['the button stands', { buttonSites: { 'feeds.example': 'mastodon' } }, {}],
    ['another is wished for', {}, { pendingFollow: { url: NEIGHBOUR, since: Date.now() } }],
  ])('but not while %s on that host', async (_, local, session) => {
    Object.assign(extension.local.values, local);
    Object.assign(extension.session.values, session);
    await followOnce({ url: FEED });
    expect([...extension.origins]).toEqual([HOST]);
  });

  it('also where Vigil itself failed, and never throws', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(extension.permissionsApi, 'contains').mockRejectedValue(new Error('broken'));
    Object.assign(browser.permissions, extension.permissionsApi);
    expect(await followOnce({ url: FEED })).toEqual({ done: false, why: 'failed' });
    expect([...extension.origins]).toEqual([]);
    log.mockRestore();
  });
});

describe('a source that was just followed', () => {
  const NOON = new Date(2023, 0, 29, 12).getTime();
  beforeEach(() => void vi.useFakeTimers({ now: NOON, toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it('counts as asked, and is not asked again in a minute', async () => {
    await followOnce({ url: FEED });
    const states = extension.session.values.fetchStates as Record<string, FetchState>;
    expect(states[FEED]).toMatchObject({ asked: NOON, failures: 0 });
    await planAlarm();
    expect((await browser.alarms.get(ALARM))?.scheduledTime).toBe(states[FEED]?.due);
    await refreshSources();
    expect(asked).toEqual([FEED]);
  });
});

it('a publisher that we know is filtered before its texts are looked at', async () => {
  const url = 'https://www.frontlinedefenders.org/en/rss.xml';
  const item = (path: string) =>
    `<item><title>A</title><link>${path}</link><description>${'text '.repeat(200)}</description></item>`;
  bodies[url] =
    `<rss version="2.0"><channel><title>T</title>${item('/en/case/one')}${item('/en/news/two')}</channel></rss>`;
  const judged: string[] = [];
  Object.assign(browser.offscreen, {
    createDocument: async () => undefined,
    closeDocument: async () => undefined,
  });
  extension.onMessage.addListener(async (message) => {
    const { texts = [] } = message as { texts?: { url: string }[] };
    judged.push(...texts.map((one) => one.url));
    return judged;
  });
  const answer = await followOnce({ url });
  expect(answer).toMatchObject({ done: true, brought: { leads: 1, leftOut: 1, whole: 1 } });
  expect(judged).toEqual(['https://www.frontlinedefenders.org/en/case/one']);
});
