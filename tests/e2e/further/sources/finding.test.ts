import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PopupView } from '../../../../scripts/browsers/browser-under-test.ts';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import type { ListedLead } from '../../../../utils/feeds/leads.ts';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import type { FeedAnswer } from '../../../feed-server.ts';
import { ACTION, LISTS, pageOf } from '../../../utils/platform/pages/invented-pages.ts';
import { forgetView, keepHosts } from '../../page-steps.ts';
import { browserName } from '../../shared-stage.ts';

const SITE = 'https://feeds.example';
const ELSEWHERE = 'https://feeds2.example/letters.xml';
const HOME = `${SITE}/`;
const LIST = `${SITE}/take-action/act-now/`;
const body = (text: string, type = 'text/html; charset=utf-8'): FeedAnswer => ({
  kind: 'body',
  body: text,
  headers: { 'content-type': type },
});
const item = (name: string, text: string) =>
  `<item><title>${name}</title><link>${SITE}/cases/${name}</link><description><![CDATA[${text}]]></description></item>`;
const letter = /<h1>.*?(?=<h2>Related)/s.exec(ACTION.html)?.[0] ?? '';
const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Posts of a section</title>
${item('whole', letter)}${item('excerpt', '<p>She was taken from her home.</p>')}</channel></rss>`;
const SITEMAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${SITE}/cases/one</loc></url></urlset>`;
const home = pageOf(
  'en',
  '<main><h1>A section</h1><p>Welcome to our section.</p></main>',
  `<link rel="alternate" type="application/rss+xml" href="/feed/" title="All posts">
<link rel="alternate" type="application/rss+xml" href="/comments/feed/" title="Comments">
<link rel="alternate" type="application/atom+xml" href="${ELSEWHERE}" title="Letters">
<link rel="https://api.w.org/" href="/wp-json/">`,
);
const listPage = (more = '') => (LISTS[0]?.html ?? '').replace('</main>', `${more}</main>`);
const card = `<article><p class="date">14 March 2031</p><p>Urgent Action</p>
<h3><a href="/urgent-actions/singer/">Singer sentenced for a song</a></h3><p>She is ill.</p></article>`;

describe(`finding what to follow in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(browserName, {
      granted: ['https://feeds.example/*', 'https://feeds2.example/*'],
    });
  });
  afterAll(() => stage?.close());
  // Not `stage.reset`: it gives the hosts back, which Chromium does not grant again without a display.
  beforeEach(async () => {
    stage.feeds.clear();
    await stage.browser.inExtension(
      `Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])`,
    );
    await keepHosts(stage, ['feeds.example', 'feeds2.example']);
    await stage.setToday(JANUARY_29);
    await ask('ensure-catalogue');
    stage.feeds.set(HOME, body(home));
    stage.feeds.set(`${SITE}/feed/`, body(RSS, 'application/rss+xml'));
    stage.feeds.set(`${SITE}/feed.xml`, body(RSS, 'text/xml'));
    stage.feeds.set(`${SITE}/sitemap.xml`, body(SITEMAP, 'application/xml'));
    stage.feeds.set(`${SITE}/data.json`, body('{"a":1}', 'application/json'));
    stage.feeds.set(LIST, body(listPage()));
    stage.feeds.set(`${SITE}/urgent-actions/poet/`, body(ACTION.html));
  });
  afterEach(() => stage.browser.closePages());

  const ask = (vigil: string, more: object = {}) =>
    stage.browser.inExtension(`browser.runtime.sendMessage(${JSON.stringify({ vigil, ...more })})`);
  const local = () =>
    stage.browser.inExtension<Record<string, unknown>>('browser.storage.local.get(null)');
  const followed = async () => ((await local()).subscriptions ?? []) as Subscription[];
  const leadsOf = async (url: string) =>
    ((await local())[`leads/${url}`] ?? []) as (ListedLead & { isWhole?: true })[];
  /** What the servers were asked, but for the icons that browsers want of every site. */
  const asked = () =>
    stage.feeds.requests
      .map(({ host, path }) => host + path)
      .filter((one) => !one.endsWith('/favicon.ico'));
  const paste = async (address: string): Promise<PopupView> => {
    const options = await stage.browser.openExtensionPage('options.html');
    await options.waitFor(`document.querySelector('#feed-address')`, 'the field');
    await options.type('#feed-address', address);
    expect(asked()).toEqual([]);
    await options.click('#follow');
    return options;
  };
  const popupAt = async (url: string): Promise<PopupView> => {
    await forgetView(stage);
    const popup = await stage.browser.clickToolbarIcon(await stage.browser.open(url));
    await popup.waitFor(`document.querySelector('.list')`, 'the list');
    return popup;
  };
  const offerAt = async (url: string) => {
    const popup = await popupAt(url);
    const offer = `document.querySelector('#page-offer')`;
    await popup.waitFor(offer, 'the offer');
    const kind = await popup.evaluate<string>(`${offer}.dataset.offer`);
    await popup.click('#open-add');
    const canAdd = await popup.evaluate<boolean>(`!!document.querySelector('#add-action')`);
    return { popup, kind, canAdd };
  };

  /** What the reader room is while it is open: Chromium’s own kind of document, or a frame of Firefox’s background. */
  const LOOK = `(async () => {
    const all = await browser.runtime.getContexts({});
    const room = all.find(({ documentUrl }) => documentUrl?.endsWith('/reader.html'));
    return room ? room.contextType : '';
  })()`;
  /** Watches from another page of the extension until it is there. */
  const watchRoom = () =>
    stage.browser.inExtension<string>(`(async () => {
      for (const end = Date.now() + 2000; Date.now() < end; ) {
        const found = await ${LOOK};
        if (found) return found;
        await new Promise((done) => setTimeout(done, 2));
      }
      return '';
    })()`);

  it('a site’s address shows what it names, and nothing else is asked before the person chooses', async () => {
    const options = await paste('feeds.example');
    await options.waitFor(`document.querySelector('.page-choices')`, 'what was found', 15_000);
    const names = await options.evaluate<string[]>(
      `[...document.querySelectorAll('.page-sources label')].map((one) => one.textContent)`,
    );
    expect(names).toEqual([
      'Source: All posts',
      'Source: Letters (feeds2.example)',
      'WordPress: A section – Section',
    ]);
    expect(asked()).toEqual(['feeds.example/']);
    expect(await followed()).toEqual([]);
    await options.click('#follow-found');
    await options.waitFor(`document.querySelector('[data-source="${SITE}/feed/"]')`, 'the feed');
    expect(asked()).toEqual(['feeds.example/', 'feeds.example/feed/']);
    expect(await followed()).toMatchObject([{ url: `${SITE}/feed/`, kind: 'web-feed' }]);
  });

  it('a page is read in the room, which closes after it was used', async () => {
    // It is open for some hundredths of a second, which a loaded machine may not see the first time.
    let seen = '';
    for (let tries = 0; tries < 10 && !seen; tries += 1) {
      const room = watchRoom();
      await ask('follow', { url: HOME });
      seen = await room;
    }
    expect(seen).toBe(browserName === 'chromium' ? 'OFFSCREEN_DOCUMENT' : 'BACKGROUND');
    await until(
      async () => (await stage.browser.inExtension<string>(LOOK)) === '',
      'the room to close',
      5000,
    );
  });

  it('of a feed’s items only the whole call counts as one', async () => {
    await ask('follow', { url: `${SITE}/feed/` });
    const leads = await leadsOf(`${SITE}/feed/`);
    expect(leads.map(({ title, isWhole }) => [title, isWhole ?? false])).toEqual([
      ['whole', true],
      ['excerpt', false],
    ]);
  });

  it('a list that is pasted is watched, and a new link becomes a lead', async () => {
    const options = await paste(LIST);
    await options.waitFor(`document.querySelector('#watch-page')`, 'the list', 15_000);
    const said = await options.evaluate<string>(`document.querySelector('.page-list').textContent`);
    expect(said).toContain('3 actions are listed on this page');
    await options.click('#watch-page');
    await options.waitFor(`document.querySelector('[data-source="${LIST}"]')`, 'the page');
    expect(await followed()).toMatchObject([{ url: LIST, kind: 'page' }]);
    expect(await leadsOf(LIST)).toHaveLength(3);
    stage.feeds.set(LIST, body(listPage(card)));
    await ask('refresh', { url: LIST });
    const titles = (await leadsOf(LIST)).map(({ title }) => title);
    expect(titles).toContain('Singer sentenced for a song');
    expect(titles).toHaveLength(4);
    expect(new Set(asked())).toEqual(new Set(['feeds.example/take-action/act-now/']));
  });

  it.each([
    ['a feed reader’s scheme', 'feed:https://feeds.example/feed/'],
    ['another one', 'feed://feeds.example/feed/'],
  ])('an address with %s is followed as https', async (_, address) => {
    const options = await paste(address);
    await options.waitFor(`document.querySelector('[data-source="${SITE}/feed/"]')`, 'the feed');
  });

  it('a sitemap is refused by its name', async () => {
    const options = await paste(`${SITE}/sitemap.xml`);
    await options.waitFor(
      `document.querySelector('.notice-refused')?.textContent.includes('list of all addresses')`,
      'the refusal',
    );
    expect(await followed()).toEqual([]);
  });

  it('more types of a WordPress site are asked for only by a press', async () => {
    const types = {
      post: { slug: 'post', name: 'Posts', rest_base: 'posts' },
      petition: { slug: 'petition', name: 'Petitions', rest_base: 'petition' },
    };
    const address = `${SITE}/wp-json/wp/v2/types`;
    stage.feeds.set(address, body(JSON.stringify(types), 'application/json'));
    const options = await paste(HOME);
    await options.waitFor(`document.querySelector('#look-more')`, 'the way to more', 15_000);
    expect(stage.feeds.requestsTo(address)).toEqual([]);
    await options.click('#look-more');
    await options.waitFor(
      `document.querySelector('.page-choices')?.textContent.includes('Petitions')`,
      'the types',
    );
    expect(stage.feeds.requestsTo(address)).toHaveLength(1);
  });

  describe('the page in front', () => {
    const cases: [string, string, string, boolean][] = [
      ['a site with feeds', HOME, 'sources', true],
      ['a list of actions', LIST, 'list', true],
      ['an action', `${SITE}/urgent-actions/poet/`, 'action', true],
      ['a feed', `${SITE}/feed.xml`, 'feed', false],
      ['a sitemap', `${SITE}/sitemap.xml`, 'sitemap', false],
    ];
    it.each(cases)('is known as %s, and nobody is asked', async (_, url, kind, canAdd) => {
      const found = await offerAt(url);
      expect(found).toMatchObject({ kind, canAdd });
      expect(asked()).toEqual([url.replace('https://', '')]);
    });

    it('is followed from the popup where it is a feed', async () => {
      const { popup } = await offerAt(`${SITE}/feed.xml`);
      await popup.click('#follow-feed');
      await until(async () => (await followed()).length === 1, 'the feed');
      expect(await followed()).toMatchObject([{ url: `${SITE}/feed.xml`, kind: 'web-feed' }]);
    });

    it('is watched from the popup where it is a list', async () => {
      const { popup } = await offerAt(LIST);
      expect(await followed()).toEqual([]);
      await popup.click('#watch-here');
      await until(async () => (await followed()).length === 1, 'the page');
      expect(await followed()).toMatchObject([{ url: LIST, kind: 'page' }]);
    });

    it('shows its list as links', async () => {
      const { popup } = await offerAt(LIST);
      await popup.click('#show-list');
      await until(() => popup.closed(), 'the popup to go');
      const review = await stage.browser.openExtensionPage('review.html');
      await review.waitFor(`document.querySelectorAll('#linked li').length === 3`, 'the links');
    });

    it('that a source led to is added by the main button', async () => {
      stage.feeds.set(`${SITE}/cases/whole`, body(pageOf('en', '<main><h1>A case</h1></main>')));
      await ask('follow', { url: `${SITE}/feed/` });
      const { popup, kind } = await offerAt(`${SITE}/cases/whole`);
      expect(kind).toBe('lead');
      expect(await popup.evaluate(`!!document.querySelector('#add-here.button-main')`)).toBe(true);
    });

    it('is not offered for what it is not: an ordinary page', async () => {
      const popup = await popupAt('https://plain.example/');
      await popup.evaluate(`new Promise((done) => setTimeout(done, 800))`);
      expect(await popup.evaluate(`!!document.querySelector('#page-offer')`)).toBe(false);
      await popup.click('#open-add');
      expect(await popup.evaluate(`!!document.querySelector('#add-action')`)).toBe(true);
    });
  });
});
