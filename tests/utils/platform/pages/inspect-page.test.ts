// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { findLinkedActions } from '../../../../utils/extract/layout/linked-actions.ts';
import { limitNesting } from '../../../../utils/extract/page/nesting.ts';
import { readActions } from '../../../../utils/extract/read-actions.ts';
import type { SourceText } from '../../../../utils/extract/source-text.ts';
import { toLines } from '../../../../utils/extract/text/lines.ts';
import { isWholeCall } from '../../../../utils/extract/whole-call.ts';
import { inspectPage, judgeTexts } from '../../../../utils/platform/pages/inspect-page.ts';
import { parseHtml } from '../../../../utils/platform/pages/parse-text.ts';
import { ACTION, type InventedPage, LISTS, NO_LISTS, pageOf } from './invented-pages.ts';

/** What the thread does, here in the test's own. */
const extract = async (source: SourceText) => ({
  ...readActions(source),
  linked: findLinkedActions(toLines(source), source),
});
const inspect = ({ html, url }: Pick<InventedPage, 'html' | 'url'>) =>
  inspectPage(html, url, extract);
const lastStep = (url: string) => new URL(url).pathname.split('/').filter(Boolean).at(-1);

describe('a page that lists actions', () => {
  it.each(LISTS)('is read: $name', async (page) => {
    const { leads } = await inspect(page);
    const said = leads.map(({ url, date }) => [lastStep(url), date].filter(Boolean).join(' '));
    expect(said).toEqual(page.leads);
  });

  it.each(LISTS)('is no action itself: $name', async (page) => {
    expect((await inspect(page)).isAction).toBe(false);
  });

  it('gives the titles as the page has them, countries and all', async () => {
    const spanish = LISTS.find(({ url }) => url === 'https://seccion.example/actua/');
    const { leads } = await inspect(spanish as InventedPage);
    expect(leads[0]).toEqual({
      title: 'México: Defensora del agua desaparecida',
      url: 'https://seccion.example/c/1201/',
      date: '2031-04-03',
    });
  });

  it.each(NO_LISTS)('is not seen in $name', async (page) => {
    expect((await inspect(page)).leads).toEqual([]);
  });
});

describe('one action', () => {
  it('is told from a list', async () => {
    expect(await inspect(ACTION)).toMatchObject({ isAction: true, leads: [] });
  });

  it.each(NO_LISTS)('is not seen in $name', async (page) => {
    expect((await inspect(page)).isAction).toBe(false);
  });
});

const link = (type: string, href: string, title = '') =>
  `<link rel="alternate" type="${type}" href="${href}" title="${title}">`;
const API = '<link rel="https://api.w.org/" href="https://section.example/wp-json/">';
const RSS = 'application/rss+xml';
const sourcesOf = async (head: string, { main = '<p>Text</p>', path = '/' } = {}) => {
  const html = pageOf('en', `<main><h1>Section</h1>${main}</main>`, head);
  const { sources } = await inspect({ html, url: `https://section.example${path}` });
  return sources.map(({ kind, url, title }) => `${kind} ${url} “${title}”`);
};

describe('the sources that a page names', () => {
  it('are RSS, Atom, JSON feeds and plain XML, with their titles', async () => {
    const head = [
      link(RSS, '/feed/', 'All posts'),
      link('application/atom+xml', 'https://other.example/atom', 'Atom'),
      link('application/feed+json', '/feed.json', 'JSON'),
      link('application/xml; charset=utf-8', '/news.xml', 'News'),
    ].join('');
    expect(await sourcesOf(head)).toEqual([
      'web-feed https://section.example/feed/ “All posts”',
      'web-feed https://other.example/atom “Atom”',
      'web-feed https://section.example/feed.json “JSON”',
      'web-feed https://section.example/news.xml “News”',
    ]);
  });

  it('are WordPress’ posts, by the address of its interface', async () => {
    expect(await sourcesOf(API)).toEqual([
      'wordpress https://section.example/wp-json/wp/v2/posts “Section – Section”',
    ]);
  });

  it('are a feed in our own format, but not WordPress’ copy of a page', async () => {
    const head =
      link('application/json', '/wp-json/wp/v2/pages/7', 'JSON') +
      link('application/json', '/urgent-actions.json', 'Our actions');
    expect(await sourcesOf(head)).toEqual([
      'feed https://section.example/urgent-actions.json “Our actions”',
    ]);
  });

  it.each([
    ['/comments/feed/', 'Section &raquo; Comments Feed'],
    ['/a-post/feed/', 'Kommentar-Feed zu einem Beitrag'],
    ['/une-page/feed/', 'Flux des commentaires'],
    ['/?feed=comments-rss2', ''],
  ])('are not what readers say: %s %s', async (href, title) => {
    expect(await sourcesOf(link(RSS, href, title))).toEqual([]);
  });

  it('have those of actions first, then those of this part of the site, the interface last', async () => {
    const head = [
      API,
      link(RSS, '/feed/', 'Everything'),
      link(RSS, '/letters/feed/', 'Letters'),
      link(RSS, '/topics/ua/feed/', 'Urgent Actions'),
    ].join('');
    const found = await sourcesOf(head, { path: '/letters/' });
    expect(found.map((one) => /“(.*)”/.exec(one)?.[1])).toEqual([
      'Urgent Actions',
      'Letters',
      'Everything',
      'Section – Section',
    ]);
  });

  it('are links in the text only where the page names none', async () => {
    const main = '<p><a href="/rss.xml">RSS</a> <a href="/about/feeders">Feeders</a></p>';
    expect(await sourcesOf('', { main })).toEqual([
      'web-feed https://section.example/rss.xml “RSS”',
    ]);
    expect(await sourcesOf(API, { main })).toHaveLength(1);
  });

  it('are https, absolute, each once, and twenty at most', async () => {
    const head =
      link(RSS, 'http://section.example/feed/#top', 'One') +
      link(RSS, '/feed/', 'Two') +
      ['javascript:alert(1)', 'data:text/xml,x', 'https://me:secret@section.example/f', '//']
        .map((href) => link(RSS, href, 'Bad'))
        .join('');
    expect(await sourcesOf(head)).toEqual(['web-feed https://section.example/feed/ “One”']);
    const many = Array.from({ length: 60 }, (_, at) => link(RSS, `/feed/${at}`)).join('');
    expect(await sourcesOf(many)).toHaveLength(20);
  });

  it('resolve against the base that the page names', async () => {
    const head = `<base href="https://www.section.example/de/">${link(RSS, 'feed/', 'Feed')}`;
    expect(await sourcesOf(head)).toEqual(['web-feed https://www.section.example/de/feed/ “Feed”']);
  });
});

describe('the text of an item', () => {
  const judge = async (sources: readonly SourceText[]) =>
    new Set(sources.flatMap((source, at) => (isWholeCall(readActions(source)) ? [at] : [])));
  const letter = /<h1>.*?(?=<h2>Related)/s.exec(ACTION.html)?.[0] ?? '';
  const texts = (...all: string[]) =>
    all.map((html, at) => ({ html, url: `https://section.example/${at}` }));

  it('is a whole call when somebody can be reached and there is a letter', async () => {
    const excerpt = '<p>The poet Mina Example was taken from her home on 1 March.</p>';
    const unreachable = letter.replace(/<br>Ministry.*?<\/a>/s, '');
    expect(await judgeTexts(texts(letter, excerpt, unreachable), judge)).toEqual([
      'https://section.example/0',
    ]);
  });

  it('is looked at up to the twentieth', async () => {
    const many = texts(...Array.from({ length: 25 }, () => letter));
    expect(await judgeTexts(many, judge)).toHaveLength(20);
  });
});

it('runs and loads nothing of a page', async () => {
  const html = pageOf(
    'en',
    `<main><h1>x</h1><script>globalThis.hasRun = true</script><img src="https://x.example/p.png" onerror="globalThis.hasRun = true"></main>`,
  );
  await inspect({ html, url: 'https://section.example/' });
  expect(globalThis).not.toHaveProperty('hasRun');
});

describe('a page whose elements have the names of a document’s own properties', () => {
  const TAKEN =
    'querySelectorAll querySelector getElementsByTagName getElementById createElement createTreeWalker body head title documentElement contentType children childNodes nodeType localName textContent getAttribute matches closest parentElement'.split(
      ' ',
    );
  const clobber = TAKEN.map(
    (name) =>
      `<img name="${name}"><form id="${name}"></form><form><input name="${name}"><button id="${name}"></button></form>`,
  ).join('');

  it('keeps none of these names, and other names', () => {
    const page = parseHtml(`${clobber}<input name="email"><h2 id="body">Text</h2>`);
    const left = [...Document.prototype.querySelectorAll.call(page, '[name],[id]')];
    expect(left.map((one) => one.getAttribute('name') ?? one.getAttribute('id'))).toEqual([
      'email',
      'body',
    ]);
  });

  it('is read as it is without them', async () => {
    const page = LISTS[0] as InventedPage;
    const html = page.html.replace('<main', `${clobber}<main`);
    expect(await inspect({ ...page, html })).toEqual(await inspect(page));
  });

  it('breaks the reading of no other item', async () => {
    const letter = /<h1>.*?(?=<h2>Related)/s.exec(ACTION.html)?.[0] ?? '';
    const read = vi.spyOn(DOMParser.prototype, 'parseFromString');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    read.mockImplementationOnce(() => {
      throw new Error('It cannot be read');
    });
    const texts = ['<p>bad', letter].map((html, at) => ({ url: `https://s.example/${at}`, html }));
    const all = async (sources: readonly SourceText[]) => new Set(sources.map((_, at) => at));
    expect(await judgeTexts(texts, all)).toEqual(['https://s.example/1']);
    read.mockRestore();
  });
});

it('looks at the nesting of a tag that never ends once', () => {
  const begin = performance.now();
  for (const text of [
    `<${'a'.repeat(1_000_000)}`,
    `<a ${' b'.repeat(500_000)}`,
    '<a/'.repeat(300_000),
  ])
    expect(limitNesting(text)).toBe(text);
  expect(performance.now() - begin).toBeLessThan(500);
});
