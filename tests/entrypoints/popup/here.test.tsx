// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import type { ActionSummary } from '../../../utils/actions/types.ts';
import { findLinkedActions } from '../../../utils/extract/layout/linked-actions.ts';
import { readDom } from '../../../utils/extract/page/html.ts';
import { readActions } from '../../../utils/extract/read-actions.ts';
import type { SourceText } from '../../../utils/extract/source-text.ts';
import { toLines } from '../../../utils/extract/text/lines.ts';
import { gatherFacts } from '../../../utils/feeds/page-facts.ts';
import { blankSubscription } from '../../../utils/feeds/subscription.ts';
import { peru } from '../../peru.ts';
import { actionOf } from '../../utils/feeds/actions.ts';
import {
  ACTION,
  type InventedPage,
  LISTS,
  NO_LISTS,
  pageOf,
} from '../../utils/platform/pages/invented-pages.ts';
import { inNewBrowser, keepActions, openPage, t, until } from '../page.tsx';

// A worker reads sources, and Node has none of the browser's kind.
vi.mock('../../../utils/platform/pages/extract.ts', () => ({
  extractActions: async (source: SourceText) => ({
    ...readActions(source),
    linked: findLinkedActions(toLines(source), source),
  }),
}));

const here = inNewBrowser();
const LIST = LISTS[0] as InventedPage;
const URL = 'https://section.example/';

/** A tab with this document, into which our scripts come as a browser lets them. */
function showPage({ url = URL, html = '', type = 'text/html' }) {
  keepActions(here.extension, [peru]);
  // Browsers show JSON and plain text in a page around it.
  const parsed = /json|plain/.test(type) ? 'text/html' : (type as DOMParserSupportedType);
  const page = new DOMParser().parseFromString(html, parsed);
  Object.defineProperty(page, 'contentType', { value: type });
  const run = (func: unknown, args: unknown[]) => {
    if (args.length > 0) return [];
    return func === gatherFacts ? gatherFacts(page) : readDom(page, { url });
  };
  return here.extension.openTab({ url, frames: [{ run }] });
}
const offered = async () => {
  const popup = await openPage(<PopupApp />);
  await popup.get('#page-offer');
  return popup;
};
/** The popup once it has looked, where there is nothing to offer. */
async function nothingOffered() {
  const popup = await openPage(<PopupApp />);
  await popup.get('#open-options');
  await new Promise((done) => setTimeout(done, 100));
  expect(popup.find('#page-offer')).toBeNull();
  return popup;
}
/** What the worker was asked to follow, which it does. */
const followed = () => here.extension.messages;
function followAll() {
  const brought = { actions: 0, leads: 2, whole: 0, leftOut: 0 };
  here.extension.onMessage.addListener(async () => ({ done: true, brought }));
}
const feedLink = (href: string, title: string) =>
  `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;
const API = '<link rel="https://api.w.org/" href="/wp-json/">';
const homeWith = (head: string) => pageOf('en', '<main><h1>Home</h1></main>', head);

describe('the page in front', () => {
  it('is asked for nothing: no host, no request, no worker', async () => {
    showPage(LIST);
    await offered();
    expect([here.extension.requests, here.extension.messages]).toEqual([[], []]);
  });

  it('comes before the action that was left open over another page, which opens again on its own', async () => {
    const first = showPage({ url: 'https://forum.example/topic' });
    const popup = await openPage(<PopupApp />);
    await popup.press(`[data-action="${peru.id}"]`);
    await popup.get('.view-back');
    const again = await openPage(<PopupApp />);
    await again.get('.view-back');
    first.active = false;
    const second = showPage(LIST);
    const elsewhere = await offered();
    expect(elsewhere.find('.view-back')).toBeNull();
    second.active = false;
    here.extension.openTab({ url: 'https://x.com/compose/post' });
    const onNetwork = await openPage(<PopupApp />);
    await onNetwork.get('.view-back');
  });

  it('shows the list, whatever was open, where a page of ours opened it for that', async () => {
    keepActions(here.extension, [peru]);
    here.extension.session.values.view = { action: peru.id, panel: 'about' };
    const { search } = window.location;
    window.history.replaceState(null, '', '?list');
    const popup = await openPage(<PopupApp />);
    await popup.get(`[data-action="${peru.id}"]`);
    expect(popup.find('.view-back')).toBeNull();
    window.history.replaceState(null, '', search || '?');
  });

  it('names a feed, whose host is asked for and which is followed', async () => {
    followAll();
    showPage({ html: homeWith(feedLink('/feed/', 'All posts')) });
    const popup = await offered();
    await popup.says(t('here.siteFeed', ['All posts']));
    await popup.press('#follow-source');
    await popup.says(t('sources.leadCount', 2));
    expect(followed()).toEqual([{ vigil: 'follow', url: `${URL}feed/`, kind: 'web-feed' }]);
    expect(here.extension.requests).toEqual([{ origins: ['https://section.example/*'] }]);
    expect(popup.find('#page-offer')).toBeNull();
  });

  it('tells why a feed could not be followed, and offers it again', async () => {
    here.extension.onMessage.addListener(async () => ({ done: false, why: 'too-slow' }));
    showPage({ html: homeWith(feedLink('/feed/', 'All posts')) });
    const popup = await offered();
    await popup.press('#follow-source');
    await popup.says(t('sources.trouble_too_slow'));
    expect(popup.find<HTMLButtonElement>('#follow-source')?.disabled).toBe(false);
  });

  it('goes on in the settings where its feed is a page', async () => {
    here.extension.onMessage.addListener(async () => ({ done: false, why: 'page' }));
    showPage({ html: homeWith(feedLink('/feed/', 'All posts')) });
    const popup = await offered();
    await popup.press('#follow-source');
    await until(() => expect(here.extension.closed).toBe(1));
    expect(here.extension.session.values.pendingFeedUrl).toBe(`${URL}feed/`);
    expect(here.extension.optionsOpened).toBe(1);
  });

  it('names several, of which the person chooses', async () => {
    followAll();
    showPage({
      html: homeWith(feedLink('/feed/', 'All') + feedLink('/letters.xml', 'Letters') + API),
    });
    const popup = await offered();
    await popup.says(t('here.siteFeeds', ['2']));
    await popup.choose('#which-source', `${URL}letters.xml`);
    await popup.press('#follow-source');
    await until(() =>
      expect(followed()).toMatchObject([{ vigil: 'follow', url: `${URL}letters.xml` }]),
    );
  });

  it('names one that is followed already, so nothing is offered', async () => {
    here.extension.local.values.subscriptions = [blankSubscription(`${URL}feed/`)];
    showPage({ html: homeWith(feedLink('/feed/', 'All posts')) });
    await nothingOffered();
  });

  it('lists actions, to be shown or watched', async () => {
    followAll();
    showPage(LIST);
    const popup = await offered();
    await popup.says(t('here.list', ['3']));
    await popup.press('#watch-here');
    await until(() =>
      expect(followed()).toEqual([{ vigil: 'follow', url: LIST.url, kind: 'page' }]),
    );
  });

  it('shows its list in the page for looking through', async () => {
    showPage(LIST);
    const popup = await offered();
    await popup.press('#show-list');
    await until(() => expect(here.extension.closed).toBe(1));
    expect(here.extension.opened).toEqual(['chrome-extension://test-extension-id/review.html']);
  });

  it('that is watched already can only be shown', async () => {
    here.extension.local.values.subscriptions = [blankSubscription(LIST.url)];
    showPage(LIST);
    const popup = await offered();
    expect(popup.find('#show-list')).not.toBeNull();
    expect(popup.find('#watch-here')).toBeNull();
  });

  it('looks like an action, which is added', async () => {
    showPage(ACTION);
    const popup = await offered();
    await popup.says(t('here.action'));
    await popup.press('#add-here');
    await until(() => expect(here.extension.closed).toBe(1));
  });

  it('whose action the person has opens it, and reads it again only as a second choice', async () => {
    const mine = actionOf('7/23', {
      source: { publisher: 'A section', url: `${ACTION.url}#top`, retrieved: '2023-01-20' },
    });
    showPage(ACTION);
    keepActions(here.extension, [peru, mine]);
    const { values } = here.extension.local;
    values.index = (values.index as ActionSummary[]).map((line) =>
      line.id === mine.id ? { ...line, from: 'captured' } : line,
    );
    const popup = await offered();
    await popup.says(t('here.kept'));
    expect(popup.find('#add-here')?.textContent).toBe(t('here.again'));
    expect(popup.find('#add-here')?.className).toBe('button-plain');
    await popup.press('#page-offer #open-kept');
    await until(() => expect(here.extension.session.values.view).toMatchObject({ action: '7/23' }));
  });

  it('opens what a source brought of the same action, too', async () => {
    showPage(ACTION);
    keepActions(here.extension, [peru, actionOf('11/31')]);
    const popup = await offered();
    await popup.says(t('here.kept'));
    await popup.press('#page-offer #open-kept');
    await until(() =>
      expect(here.extension.session.values.view).toMatchObject({ action: '11/31' }),
    );
  });

  it('is offered once where the list is empty', async () => {
    showPage(ACTION);
    keepActions(here.extension, []);
    const popup = await offered();
    expect(popup.find('#first-source')).not.toBeNull();
    expect(popup.find('#first-page')).toBeNull();
  });

  it('is not offered in an empty list where a person writes', async () => {
    showPage({ ...LIST, url: 'https://x.com/compose/post' });
    keepActions(here.extension, []);
    const there = await nothingOffered();
    expect(there.find('#first-source')).not.toBeNull();
    expect(there.find('#first-page')).toBeNull();
  });

  it('is where a source led to, even where it looks like nothing', async () => {
    const page = NO_LISTS[1] as InventedPage;
    const feed = 'https://section.example/feed/';
    const lead = { title: 'A case', url: page.url, found: '2023-01-20' };
    Object.assign(here.extension.local.values, {
      subscriptions: [blankSubscription(feed)],
      [`leads/${feed}`]: [lead],
    });
    showPage(page);
    const popup = await offered();
    await popup.says(t('here.lead'));
    expect(popup.find('#add-here')).not.toBeNull();
  });

  it.each(NO_LISTS)('offers nothing in $name', async (page) => {
    showPage(page);
    const popup = await nothingOffered();
    await popup.press('#open-add');
    expect(popup.find('#add-action')).not.toBeNull();
  });

  it('is not looked at on a network', async () => {
    const tab = showPage({ ...LIST, url: 'https://x.com/home' });
    await nothingOffered();
    expect(tab.frames[0]?.files).toEqual([]);
  });

  it('is not read when it is very long', async () => {
    const tab = showPage({ ...LIST, html: LIST.html.replace('</main>', '<b></b>'.repeat(15_001)) });
    await nothingOffered();
    expect(tab.frames[0]?.files).toEqual([]);
  });
});

const RSS = '<rss version="2.0"><channel><title>Posts</title></channel></rss>';
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Posts</title></feed>';
const SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';
/** As Chromium shows XML: a page of its own, with the document in a hidden part. */
const tree = (xml: string) =>
  `<html><body><div id="webkit-xml-viewer-source-xml">${xml}</div></body></html>`;
const json = (value: unknown) => `<pre>${JSON.stringify(value)}</pre>`;

describe('a document that is no page', () => {
  it.each([
    ['RSS', RSS, 'text/xml'],
    ['Atom', ATOM, 'application/xml'],
    ['RSS that its server calls text', `<pre>${RSS.replaceAll('<', '&lt;')}</pre>`, 'text/plain'],
    ['RSS as a tree', tree(RSS), 'application/xml'],
    ['our own format', json({ format: 'urgent-action-feed/1' }), 'application/json'],
    ['JSON Feed', json({ version: 'https://jsonfeed.org/version/1.1' }), 'application/json'],
    ['WordPress’ posts', json([{ id: 1, title: { rendered: 'A' } }]), 'application/json'],
  ])('is followed and not added: %s', async (_, html, type) => {
    followAll();
    showPage({ url: `${URL}feed`, html, type });
    const popup = await offered();
    await popup.says(t('here.feed'));
    await popup.press('#open-add');
    expect(popup.find('#add-action')).toBeNull();
    await popup.press('#follow-feed');
    await until(() => expect(followed()).toEqual([{ vigil: 'follow', url: `${URL}feed` }]));
  });

  it.each([
    ['a sitemap', SITEMAP, 'text/xml', 'here.sitemap'],
    ['a sitemap as a tree', tree(SITEMAP), 'text/xml', 'here.sitemap'],
    ['other XML', '<note><to>x</to></note>', 'application/xml', 'here.data'],
    ['other JSON', json({ a: 1 }), 'application/json', 'here.data'],
  ] as const)('is neither followed nor added: %s', async (_, html, type, said) => {
    showPage({ html, type });
    const popup = await offered();
    await popup.says(t(said));
    await popup.press('#open-add');
    expect(popup.find('#add-action')).toBeNull();
    expect(popup.find('#follow-feed')).toBeNull();
  });

  it('may be a feed by its address, where the browser lets nobody look', async () => {
    followAll();
    keepActions(here.extension, [peru]);
    here.extension.openTab({ url: `${URL}one.json`, frames: [{ isClosed: true }] });
    const popup = await offered();
    await popup.says(t('here.maybeFeed'));
    await popup.press('#follow-feed');
    await until(() => expect(followed()).toEqual([{ vigil: 'follow', url: `${URL}one.json` }]));
  });

  it('is nothing without https, where nobody can look', async () => {
    keepActions(here.extension, [peru]);
    here.extension.openTab({
      url: 'http://section.example/one.json',
      frames: [{ isClosed: true }],
    });
    await nothingOffered();
  });
});
