import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runFeed } from '../../scripts/feed-command.ts';
import { toIsoDate } from '../../utils/actions/dates.ts';
import type { Publisher } from '../../utils/feeds/publishers/schema.ts';
import { type FeedServer, serveFeeds } from '../feed-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigil-publishers-'));
const FILE = join(folder, 'publishers.json');
const RSS = 'https://feeds.example/rss.xml';
const PAGE = 'https://feeds2.example/act';

const sound = (id: string, url: string, change: Partial<Publisher> = {}): Publisher => ({
  ...{ id, name: { en: id }, home: url, hosts: [new URL(url).hostname], languages: ['en'] },
  ...{ countriesOfWriters: [], brings: 'page', does: [], url, endsBy: 'nobody' },
  evidence: [{ what: 'A page.', where: 'a test', seen: '2026-11-26', how: 'copy' }],
  ...{ confidence: 'C', checkedLive: null, terms: { found: 'not found', asked: null } },
  ...change,
});
const write = (...all: Publisher[]) => writeFileSync(FILE, JSON.stringify(all));
const kept = () => JSON.parse(readFileSync(FILE, 'utf8')) as Publisher[];
const feed = sound('a-feed', RSS, { brings: 'lead', kind: 'web-feed' });
const page = sound('b-page', PAGE);

let server: FeedServer;
const realFetch = globalThis.fetch;
/** Where an address stands on loopback, and back. */
const there = (url: string) => server.origin + new URL(url).pathname;
const back = (url: string, asked: string) => {
  const { pathname } = new URL(url);
  return new URL(asked).origin + pathname;
};
beforeAll(async () => {
  server = await serveFeeds();
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const response = await realFetch(there(url), init);
    return Object.defineProperty(response, 'url', { value: back(response.url, url) });
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});
const says = (url: string, body: string, type: string) =>
  server.script.set(there(url), { kind: 'body', body, headers: { 'content-type': type } });
beforeEach(() => {
  server.script.clear();
  write(feed, page);
  says(
    RSS,
    '<rss version="2.0"><channel><title>T</title><item><title>One</title><link>https://feeds.example/1</link></item><item><title>Two</title><link>https://feeds.example/2</link></item></channel></rss>',
    'application/rss+xml',
  );
  says(PAGE, '<!doctype html><title>Act</title><h1>Act now</h1><p>Write.</p>', 'text/html');
});

async function run(...parameters: string[]) {
  const [out, err]: string[][] = [[], []];
  const status = await runFeed(['publishers', '--file', FILE, ...parameters], {
    out: (text) => void out?.push(text),
    err: (text) => void err?.push(text),
    input: () => new Uint8Array(),
  });
  return { status, out: out?.join('\n') ?? '', err: err?.join('\n') ?? '' };
}
const look = (...parameters: string[]) => run('--live', '--pause', '0', ...parameters);

// The readers of pages are loaded with the first.
describe('the publishers on the command line', { timeout: 60_000 }, () => {
  it('are listed, a line each, without asking anybody', async () => {
    const { status, out } = await run();
    expect(status).toBe(0);
    expect(out.split('\n')).toHaveLength(3);
    expect(out).toMatch(/a-feed +en +lead +web-feed +C +never +2026-11-26 +offered/);
    expect(server.script.requests).toEqual([]);
  });

  it('are opened once each, without cookies, and told as they came', async () => {
    const { status, out } = await look();
    expect(out).toContain(`ok  a-feed  200 | application/rss+xml | web-feed | 2 items | ${RSS}`);
    expect(out).toContain(`ok  b-page  200 | text/html | page | 0 items | ${PAGE}`);
    expect(status).toBe(0);
    expect(server.script.requests.map(({ method, path }) => [method, path])).toEqual([
      ['GET', '/rss.xml'],
      ['GET', '/act'],
    ]);
    expect(server.script.requests.some(({ headers }) => headers.cookie)).toBe(false);
    expect(kept()).toEqual([feed, page]);
  });

  it('are noted as seen by whoever gives their name, in a file that is still sound', async () => {
    await look('--by', 'A tester');
    expect(kept()[0]?.checkedLive).toEqual({
      ...{ day: toIsoDate(new Date()), by: 'A tester' },
      saw: { status: 200, type: 'application/rss+xml', kind: 'web-feed', items: 2, address: RSS },
    });
    expect((await run()).status).toBe(0);
  });

  it.each<[string, () => void, RegExp]>([
    ['is gone', () => server.script.set(there(RSS), { kind: 'status', status: 404 }), /gone/],
    [
      'lets no program in',
      () => server.script.set(there(RSS), { kind: 'status', status: 403 }),
      /closed/,
    ],
    [
      'is another kind',
      () => says(RSS, '<!doctype html><title>T</title><p>Hi', 'text/html'),
      /A page came/,
    ],
    ['does not answer', () => server.script.set(there(RSS), { kind: 'hang-up' }), /unreachable/],
    [
      'has moved',
      () => {
        server.script.set(there(RSS), { kind: 'redirect', to: '/new.xml' });
        says(
          'https://feeds.example/new.xml',
          '<rss version="2.0"><channel><title>T</title></channel></rss>',
          'text/xml',
        );
      },
      /It has moved/,
    ],
  ])('are not noted where one %s, and the exit code tells', async (_, change, words) => {
    change();
    const { status, out, err } = await look('--by', 'A tester');
    expect(out).toMatch(/^NO {2}a-feed/m);
    expect(out).toMatch(words);
    expect(status).toBe(1);
    expect(err).toContain('look into those with NO');
    expect(kept().map(({ checkedLive }) => checkedLive?.by)).toEqual([undefined, 'A tester']);
  });

  it('can be looked at one by one', async () => {
    await look('--only', 'b-page');
    expect(server.script.requests).toHaveLength(1);
    expect((await look('--only', 'nobody')).err).toContain('No publisher is called nobody');
  });

  it('leave out those that are gone for good', async () => {
    write({ ...feed, retired: { day: '2026-01-01', why: 'It closed.' } }, page);
    await look();
    expect(server.script.requests.map(({ path }) => path)).toEqual(['/act']);
  });

  it('are refused with their faults where the file has any', async () => {
    write({ ...feed, url: 'http://feeds.example/rss.xml' });
    expect((await run()).err).toMatch(/\[0\]\.url/);
  });
});
