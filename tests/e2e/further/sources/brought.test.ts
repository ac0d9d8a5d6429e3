import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import type { FollowAnswer } from '../../../../utils/platform/messages.ts';
import type { FeedAnswer } from '../../../feed-server.ts';
import { action as shownAction } from '../../../utils/feeds/kinds/urgence-server.ts';
import { pressKeep } from '../../add-steps.ts';
import { forgetView, keepHosts } from '../../page-steps.ts';
import { browserName } from '../../shared-stage.ts';
import {
  at,
  atom,
  CALL,
  CHECK_PAGE,
  GOOD,
  HOME,
  ITEMS,
  jsonFeed,
  list,
  MANY,
  REPORT,
  rss,
  SITE,
  SITEMAP,
  wordpress,
} from '../../source-documents.ts';

/** What a server answers, whatever its type says. */
const body = (text: string, type = 'application/xml', more: object = {}): FeedAnswer => ({
  kind: 'body',
  body: text,
  headers: { 'content-type': type },
  ...more,
});

describe(`what a person brings, in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(browserName, {
      granted: ['https://feeds.example/*'],
    });
    // Firefox grants a host only in answer to its question, which a press brings up.
    stage.feeds.set(at('/feed/'), body(rss(ITEMS)));
    const options = await stage.browser.openExtensionPage('options.html');
    await options.waitFor(`document.querySelector('#feed-address')`, 'the field');
    await options.type('#feed-address', at('/feed/'));
    await options.click('#follow');
    await options.waitFor(`document.querySelector('[data-source]')`, 'the browser’s yes', 15_000);
  });
  afterAll(() => stage?.close());
  // Not `stage.reset`: it gives the hosts back, which Chromium does not grant again without a display.
  beforeEach(async () => {
    stage.feeds.clear();
    await stage.browser.inExtension(
      `Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])`,
    );
    await keepHosts(stage, ['feeds.example']);
    await stage.setToday(JANUARY_29);
    await ask('ensure-catalogue');
  });
  afterEach(() => stage.browser.closePages());

  const ask = <Answer>(vigil: string, more: object = {}) =>
    stage.browser.inExtension<Answer>(
      `browser.runtime.sendMessage(${JSON.stringify({ vigil, ...more })})`,
    );
  const follow = (url: string, more: object = {}) => ask<FollowAnswer>('follow', { url, ...more });
  const openPopup = async () => {
    await forgetView(stage);
    const page = await stage.browser.open('https://plain.example/');
    const popup = await stage.browser.clickToolbarIcon(page);
    await popup.waitFor(`document.querySelector('.list')`, 'the list');
    return popup;
  };
  const leadsIn = async () => {
    const popup = await openPopup();
    await popup.waitFor(`document.querySelector('[data-lead]')`, 'the pages');
    return popup.evaluate<string[]>(
      `[...document.querySelectorAll('.lead')].map((one) => one.textContent)`,
    );
  };

  describe.each([
    ['RSS', '/feed/', rss(ITEMS), 'application/rss+xml'],
    ['RSS that calls itself text', '/feed/', rss(ITEMS), 'text/html; charset=utf-8'],
    ['Atom', '/feed.atom', atom(ITEMS), 'application/atom+xml'],
    ['a JSON Feed', '/feed.json', jsonFeed(ITEMS), 'application/feed+json'],
    ['WordPress posts', '/wp-json/wp/v2/posts', wordpress(ITEMS), 'application/json'],
  ])('%s', (_, path, text, type) => {
    it('brings its pages, the whole call as such and good news as such', async () => {
      stage.feeds.set(at(path), body(text, type));
      const answer = await follow(at(path));
      expect(answer).toMatchObject({ done: true, brought: { actions: 0, leads: 3, whole: 1 } });
      const lines = await leadsIn();
      const lineOf = ({ title }: { title: string }) => lines.find((one) => one.startsWith(title));
      expect(lineOf(CALL)).toContain('Looks like a whole call');
      expect(lineOf(GOOD)).toContain('Good news');
      expect(lineOf(REPORT)).not.toContain('whole call');
    });
  });

  it('excerpts and items without days are pages to open', async () => {
    stage.feeds.set(at('/feed/'), body(rss(ITEMS, { withText: false, withDates: false })));
    expect(await follow(at('/feed/'))).toMatchObject({ brought: { leads: 3, whole: 0 } });
  });

  it.each([
    ['a sitemap', body(SITEMAP), 'sitemap'],
    ['a check page', body(CHECK_PAGE, 'text/html'), 'check-page'],
    ['a check page with 403', body(CHECK_PAGE, 'text/html', { status: 403 }), 'check-page'],
    ['a closed door', { kind: 'status', status: 403 }, 'closed'],
    ['a log-in', { kind: 'status', status: 401 }, 'login'],
    ['nothing at the address', { kind: 'status', status: 404 }, 'gone'],
    ['another host', { kind: 'redirect', to: 'https://feeds2.example/feed/' }, 'redirected'],
  ] as [string, FeedAnswer, string][])('%s is told as what it is', async (_, answer, why) => {
    stage.feeds.set(at('/feed/'), answer);
    expect(await follow(at('/feed/'))).toMatchObject({ done: false, why });
    const kept = await stage.browser.inExtension<Record<string, unknown>>(
      `browser.storage.local.get('subscriptions')`,
    );
    expect(kept.subscriptions ?? []).toEqual([]);
    expect(stage.feeds.requestsTo('https://feeds2.example/feed/')).toEqual([]);
  });

  it('a GraphQL service brings the action that it shows, and says so when it shows none', async () => {
    const url = at('/graphql');
    const shows = (shown: unknown) =>
      stage.feeds.set(
        url,
        body(JSON.stringify({ data: { DefaultUrgentAction: shown } }), 'application/json'),
      );
    shows(null);
    expect(await follow(url)).toMatchObject({ done: true, brought: { actions: 0 } });
    shows(shownAction);
    await ask('refresh', { url });
    const index = async () =>
      (
        await stage.browser.inExtension<{ index: { from: string }[] }>(
          `browser.storage.local.get('index')`,
        )
      ).index.filter(({ from }) => from === url);
    expect(await index()).toHaveLength(1);
    // Nobody took part in it, so it leaves the list with its source.
    shows(null);
    await ask('refresh', { url });
    expect(await index()).toEqual([]);
  });

  it('posts of a site’s own type come with their text, to be looked through', async () => {
    const url = at('/wp-json/wp/v2/urgent-actions');
    stage.feeds.set(url, body(wordpress([CALL]), 'application/json'));
    expect(await follow(url)).toMatchObject({ brought: { leads: 1, whole: 1 } });
    const [request] = stage.feeds.requestsTo(url);
    expect(request?.path).toContain('content');
  });

  it('an empty source is followed, and is told to be empty', async () => {
    stage.feeds.set(at('/wp-json/wp/v2/posts'), body('[]', 'application/json'));
    expect(await follow(at('/wp-json/wp/v2/posts'))).toMatchObject({
      done: true,
      brought: { actions: 0, leads: 0 },
    });
  });

  it('an address without its last slash leads to the feed on the same host', async () => {
    stage.feeds.set(at('/feed'), { kind: 'redirect', to: at('/feed/'), status: 301 });
    stage.feeds.set(at('/feed/'), body(rss(ITEMS)));
    expect(await follow(at('/feed'))).toMatchObject({ done: true, brought: { leads: 3 } });
  });

  it('links with www. are those of the bare name', async () => {
    const text = wordpress(ITEMS, 'https://www.feeds.example');
    stage.feeds.set(at('/wp-json/wp/v2/posts'), body(text, 'application/json'));
    expect(await follow(at('/wp-json/wp/v2/posts'))).toMatchObject({ brought: { leads: 3 } });
  });

  it('of two hundred posts the calls stay, and the others are counted', async () => {
    stage.feeds.set(at('/feed/'), body(rss(MANY)));
    const answer = await follow(at('/feed/'), { filter: { calls: true } });
    expect(answer).toMatchObject({ brought: { leads: 10, leftOut: 190 } });
  });

  it('a page that a source no longer has is said to be no longer listed', async () => {
    stage.feeds.set(at('/feed/'), body(rss(ITEMS)));
    await follow(at('/feed/'));
    stage.feeds.set(at('/feed/'), body(rss([CALL])));
    await ask('refresh', { url: at('/feed/') });
    const lines = await leadsIn();
    expect(lines.filter((one) => one.includes('No longer listed'))).toHaveLength(2);
    expect(lines.join()).not.toMatch(/ended/i);
  });

  it('a site’s first page names what can be followed, and nothing is followed yet', async () => {
    stage.feeds.set(at('/'), body(HOME, 'text/html'));
    const answer = await follow(`${SITE}/`);
    expect(answer).toMatchObject({ done: false, why: 'page' });
    const found = answer.done ? [] : (answer.page?.sources ?? []);
    expect(found.map(({ kind, url }) => [kind, url])).toEqual(
      expect.arrayContaining([
        ['web-feed', at('/feed/')],
        ['web-feed', at('/actions.atom')],
        ['wordpress', expect.stringContaining('/wp-json/')],
      ]),
    );
    expect(stage.feeds.requests.map(({ path }) => path)).toEqual(['/']);
  });

  it('a watched list brings each new link', async () => {
    stage.feeds.set(at('/urgent-actions/'), body(list(3), 'text/html'));
    const answer = await follow(at('/urgent-actions/'), { kind: 'page' });
    expect(answer).toMatchObject({ done: true, brought: { leads: 3 } });
    stage.feeds.set(at('/urgent-actions/'), body(list(4), 'text/html'));
    await ask('refresh', { url: at('/urgent-actions/') });
    expect(await leadsIn()).toHaveLength(4);
  });

  it('from following on, a call is kept in three presses: item, look through, keep', async () => {
    stage.feeds.set(at('/feed/'), body(rss(ITEMS)));
    await follow(at('/feed/'));
    const popup = await openPopup();
    await popup.waitFor(`document.querySelector('[data-lead]')`, 'the pages');
    await popup.click(`[data-lead="${at(CALL.path)}"]`);
    await until(() => popup.closed(), 'the popup to go');
    const review = await stage.browser.openExtensionTab('review.html');
    await review.waitForSelector('#keep');
    const value = (field: string) =>
      review.$eval(`[id="field-${field}"]`, (one) => (one as HTMLInputElement).value);
    expect(await value('reference')).toBe('UA 12/23');
    expect(await value('targets[0].emails')).toContain('minister@justice.orvania.example');
    expect(await review.$eval('main', (one) => one.textContent)).toContain('compare');
    await pressKeep(review);
    await until(async () => {
      const kept = await stage.browser.inExtension<Record<string, unknown>>(
        `browser.storage.local.get('index')`,
      );
      return (kept.index as { from: string }[]).some(({ from }) => from === 'captured');
    }, 'the action to be kept');
    // Nothing but the feed was asked.
    expect(new Set(stage.feeds.requests.map(({ path }) => path))).toEqual(new Set(['/feed/']));
  });

  it('nothing is asked of anybody before a press', async () => {
    await openPopup();
    await stage.browser.openExtensionPage('options.html');
    expect(stage.feeds.requests).toEqual([]);
  });
});
