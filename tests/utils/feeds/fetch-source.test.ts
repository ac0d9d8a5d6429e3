import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchSource } from '../../../utils/feeds/fetch-source.ts';
import { makeKeyPair } from '../../../utils/feeds/keys.ts';
import type { PageContent } from '../../../utils/feeds/kinds/kind.ts';
import type { SourceState } from '../../../utils/feeds/types.ts';
import { type FeedAnswer, type FeedServer, serveFeeds } from '../../feed-server.ts';

let server: FeedServer;
beforeAll(async () => {
  server = await serveFeeds();
});
afterAll(() => server.close());
beforeEach(() => server.script.clear());

const SITE = 'https://section.example';
/** Where an address stands on loopback. */
const here = (url: string) => {
  const { pathname, search } = new URL(url);
  return server.origin + pathname + search;
};
const says = (path: string, answer: FeedAnswer | string) =>
  server.script.set(
    here(SITE + path),
    typeof answer === 'string' ? { kind: 'body', body: answer } : answer,
  );
const fetchHere = ((url: string, init?: RequestInit) => fetch(here(url), init)) as typeof fetch;

function bring(known: SourceState | string, more: object = {}) {
  const state = typeof known === 'string' ? { url: SITE + known } : known;
  return fetchSource(state, { fetch: fetchHere, now: 0, ...more }, '2026-11-26');
}

const POST = { link: `${SITE}/a/`, title: { rendered: 'A' } };
const POSTS = JSON.stringify([POST]);
const FEED = JSON.stringify({
  ...{ format: 'urgent-action-feed/1', title: 'T', publisher: 'P', updated: '2026-11-20' },
  actions: [],
});
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

describe('what a source is', () => {
  it('shows in its answer, and not in its address', async () => {
    says('/news', POSTS);
    expect(await bring('/news')).toMatchObject({ content: { kind: 'wordpress', leads: [{}] } });
    says('/wp-json/wp/v2/posts', FEED);
    expect(await bring('/wp-json/wp/v2/posts')).toMatchObject({ content: { kind: 'feed' } });
  });

  it('is not told where it is what its address says', async () => {
    says('/feed.json', FEED);
    const result = await bring('/feed.json');
    expect(result.kind === 'content' && 'kind' in result.content).toBe(false);
  });

  it.each([
    ['two byte order marks', Buffer.concat([MARK, MARK, Buffer.from(POSTS)])],
    ['a comment behind', `${POSTS}\n<!-- Page cached in 0.021 s -->`],
  ])('shows behind %s', async (_, body) => {
    says('/wp-json/wp/v2/posts', { kind: 'body', body });
    expect(await bring('/wp-json/wp/v2/posts')).toMatchObject({ content: { leads: [{}] } });
  });

  it('may be a list of posts without any', async () => {
    says('/wp-json/wp/v2/posts', '[]');
    expect(await bring('/wp-json/wp/v2/posts')).toMatchObject({
      kind: 'content',
      content: { leads: [], faults: [] },
    });
  });

  it('is not taken from another kind where a key is pinned', async () => {
    const { key } = await makeKeyPair();
    says('/feed.json', POSTS);
    expect(await bring({ url: `${SITE}/feed.json`, key })).toMatchObject({ reason: 'stripped' });
    says('/feed.json', '<rss version="2.0"><channel><title>T</title></channel></rss>');
    expect(await bring({ url: `${SITE}/feed.json`, key })).toMatchObject({ reason: 'stripped' });
  });

  const PAGE: PageContent = { title: 'T', sources: [], leads: [], isAction: false };
  it('is told of a page with what stands in it, where somebody can read it', async () => {
    says('/', '<!doctype html><title>T</title>');
    const seen: string[] = [];
    const readPage = async (html: string, url: string) => {
      seen.push(html, url);
      return PAGE;
    };
    expect(await bring('/', { readPage })).toMatchObject({ reason: 'page', page: PAGE });
    expect(seen).toEqual(['<!doctype html><title>T</title>', `${SITE}/`]);
    const alone = await bring('/');
    expect(alone).toEqual({ kind: 'failed', reason: 'page', retryAfter: 0 });
  });

  it.each([
    [
      '/wp-json/wp/v2/types',
      {
        post: { name: 'Posts', slug: 'post', rest_base: 'posts' },
        petition: { name: 'P&eacute;titions', slug: 'petition', rest_base: 'petition' },
        attachment: { name: 'Media', slug: 'attachment', rest_base: 'media' },
      },
      '',
      ['Posts', 'Pétitions'],
    ],
    [
      '/api/',
      {
        ...{ name: 'A section', namespaces: ['wp/v2'] },
        routes: {
          '/': {},
          '/wp/v2': {},
          '/wp/v2/posts': {},
          '/wp/v2/petition': {},
          '/wp/v2/media': {},
        },
      },
      'A section',
      ['posts', 'petition'],
    ],
  ])('is to be chosen where a site names its types: %s', async (path, answer, title, titles) => {
    says(path, JSON.stringify(answer));
    const result = await bring(path);
    const root = SITE + path.replace(/\/wp\/v2\/types$|\/$/, '');
    expect(result).toMatchObject({
      ...{ kind: 'failed', reason: 'page' },
      page: {
        title,
        sources: [
          { kind: 'wordpress', url: `${root}/wp/v2/posts`, title: titles[0] },
          { kind: 'wordpress', url: `${root}/wp/v2/petition`, title: titles[1] },
        ],
      },
    });
  });
});

describe('why a source gives nothing', () => {
  const check = '<!DOCTYPE html><title>Just a moment...</title><div id="challenge-running"></div>';
  const body = (text: string, status: number): FeedAnswer => ({
    ...{ kind: 'body', body: text, status },
    headers: { 'content-type': 'text/html' },
  });
  it.each([
    ['a check with 403', body(check, 403), 'check-page'],
    ['a check with 503', body(check, 503), 'check-page'],
    ['a check with 429', body(check, 429), 'check-page'],
    ['a check with 200', body(check, 200), 'check-page'],
    ['a bare 403', body('<h1>Forbidden</h1>', 403), 'closed'],
    ['a 451', body('', 451), 'closed'],
    ['a 401', body('{"code":"rest_not_logged_in"}', 401), 'login'],
    ['a closed interface with 403', body('{"code":"rest_not_logged_in"}', 403), 'login'],
    ['a 503', body('<h1>Down</h1>', 503), 'server'],
    ['a 404 with a page', body('<h1>Not here</h1>', 404), 'gone'],
    ['a 410', body('', 410), 'gone'],
    ['a sitemap', body('<urlset></urlset>', 200), 'sitemap'],
    [
      'plain text',
      { ...body('Hello', 200), headers: { 'content-type': 'text/plain' } },
      'not-json',
    ],
    ['an empty answer', body('', 200), 'not-json'],
    ['other JSON', body('{"a":1}', 200), 'no-feed'],
    ['other XML', body('<opml/>', 200), 'no-feed'],
  ] as [string, FeedAnswer, string][])('is told by %s', async (_, answer, reason) => {
    says('/feed', answer);
    expect(await bring('/feed')).toMatchObject({ kind: 'failed', reason });
  });

  it('keeps its wish for rest with a check', async () => {
    const headers = { 'content-type': 'text/html', 'retry-after': '60' };
    says('/feed', { kind: 'body', body: check, status: 429, headers });
    expect(await bring('/feed')).toMatchObject({ reason: 'check-page', retryAfter: 60_000 });
  });
});

describe('a redirect', () => {
  const moved: FeedAnswer = { kind: 'redirect', to: '/elsewhere', status: 301 };
  it.each([
    ['/feed', '/feed/'],
    ['/feed/', '/feed'],
    ['/feed?type=a', '/feed/?type=a'],
  ])('from %s leads to %s', async (from, to) => {
    says(new URL(from, SITE).pathname, moved);
    says(new URL(to, SITE).pathname, FEED);
    expect(await bring(from)).toMatchObject({ kind: 'content', movedTo: SITE + to });
    expect(server.script.requests.map(({ path }) => path)).toEqual([from, to]);
  });

  it.each(['/feed', '/', '/rss.xml'])(
    'from %s to anywhere else is told, and not followed',
    async (from) => {
      says(from, moved);
      expect(await bring(from)).toMatchObject({ kind: 'failed', reason: 'redirected' });
      expect(server.script.requestsTo(here(`${SITE}/elsewhere`))).toEqual([]);
    },
  );
});

describe('a host whose leave only its own headers give', () => {
  const known = {
    url: `${SITE}/feed.json`,
    etag: '"1"',
    lastModified: 'Mon, 23 Nov 2026 08:00:00 GMT',
  };
  const asked = () => Object.keys(server.script.requests.at(-1)?.headers ?? {});

  it('is asked with nothing that a browser would have to ask leave for', async () => {
    says('/feed.json', { kind: 'body', body: FEED, etag: '"1"' });
    expect(await bring(known, { isAllowed: false })).toMatchObject({ kind: 'content' });
    expect(asked()).not.toContain('if-none-match');
    expect(asked()).not.toContain('if-modified-since');
    // Fetch, 2.2.2: a longer `accept`, or one with brackets, is asked for, too.
    const { accept = '' } = server.script.requests.at(-1)?.headers ?? {};
    expect(accept.length).toBeLessThanOrEqual(128);
    expect(accept).not.toMatch(/["():<>?@[\\\]{}]/);
  });

  it('with the person’s leave is asked for news only', async () => {
    says('/feed.json', { kind: 'body', body: FEED, etag: '"1"' });
    expect(await bring(known)).toEqual({ kind: 'unchanged' });
  });
});

describe('an answer that would break its reader', () => {
  const nested = (levels: number) =>
    FEED.replace('"actions"', `"x":${'['.repeat(levels)}${']'.repeat(levels)},"actions"`);

  it.each([65, 6_000, 100_000])('is no feed where it is nested %i levels deep', async (levels) => {
    says('/feed.json', nested(levels));
    expect(await bring('/feed.json')).toMatchObject({ kind: 'failed', reason: 'no-feed' });
  });

  it('is a feed where only its texts are full of brackets', async () => {
    says('/feed.json', FEED.replace('"T"', JSON.stringify('[{"\\'.repeat(100))));
    expect(await bring('/feed.json')).toMatchObject({ kind: 'content' });
    says('/feed.json', nested(20));
    expect(await bring('/feed.json')).toMatchObject({ kind: 'content' });
  });

  it('never throws, whatever breaks', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    says('/', '<!doctype html><title>T</title>');
    const fault = new Error('broken');
    const readPage = () => Promise.reject(fault);
    expect(await bring('/', { readPage })).toEqual({
      ...{ kind: 'failed', reason: 'failed', retryAfter: 0 },
    });
    expect(log).toHaveBeenCalledWith(fault);
    log.mockRestore();
  });
});
