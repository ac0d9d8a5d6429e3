import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askSource } from '../utils/feeds/ask.ts';
import { type FeedAnswer, type FeedServer, serveFeeds } from './feed-server.ts';

let server: FeedServer;
let url: string;
beforeAll(async () => {
  server = await serveFeeds();
  url = `${server.origin}/feed.json`;
});
afterAll(() => server.close());
beforeEach(() => server.script.clear());

const ETAG = 'W/"1"';
const MONDAY = 'Mon, 23 Nov 2026 08:00:00 GMT';
const TUESDAY = 'Tue, 24 Nov 2026 08:00:00 GMT';

/** What our own asking makes of an answer. */
function ask(answer: FeedAnswer, known: object = {}, patience = 10_000) {
  server.script.set(url, answer);
  return askSource({ url, method: 'GET', headers: {} }, known, { fetch, now: 0, patience });
}

describe('the feed server', () => {
  it('gives a body with what one tells its version by', async () => {
    const answer = await ask({ kind: 'body', body: '{"é":1}', etag: ETAG, lastModified: MONDAY });
    expect(answer).toEqual({
      ...{ kind: 'body', text: '{"é":1}', mediaType: 'application/json; charset=utf-8' },
      ...{ etag: ETAG, lastModified: MONDAY },
    });
  });

  it.each([
    ['the same ETag', { etag: '"1"' }, 'unchanged'],
    ['another ETag, whatever its date', { etag: '"0"', lastModified: TUESDAY }, 'body'],
    ['the same date', { lastModified: MONDAY }, 'unchanged'],
    ['an earlier date', { lastModified: 'Sun, 22 Nov 2026 08:00:00 GMT' }, 'body'],
    ['nothing', {}, 'body'],
  ])('answers to whoever has %s', async (_, known, kind) => {
    const answer = await ask({ kind: 'body', body: '1', etag: ETAG, lastModified: MONDAY }, known);
    expect(answer.kind).toBe(kind);
  });

  it('gives a body in gzip', async () => {
    expect(await ask({ kind: 'body', body: '[1]', gzip: true })).toMatchObject({ text: '[1]' });
  });

  it('gives a status, and when to come back', async () => {
    expect(await ask({ kind: 'status', status: 503, retryAfter: '120' })).toEqual({
      kind: 'failed',
      reason: 'server',
      retryAfter: 120_000,
    });
  });

  const failures: [name: string, answer: FeedAnswer, why: string, patience?: number][] = [
    ['no such file', { kind: 'status', status: 404 }, 'gone'],
    ['another place', { kind: 'redirect', to: 'https://feeds2.example/' }, 'redirected'],
    ['a body that breaks off', { kind: 'truncated', body: '[1, 2, 3]', missing: 4 }, 'unreachable'],
    ['a body in drips', { kind: 'drip', body: '[1, 2, 3]', bytes: 1, every: 300 }, 'too-slow', 500],
    ['no word at all', { kind: 'silent' }, 'too-slow', 200],
    ['a connection that ends', { kind: 'hang-up' }, 'unreachable'],
    ['100 MB', { kind: 'large', bytes: 100 * 2 ** 20 }, 'too-large'],
    ['100 MB as announced', { kind: 'large', bytes: 100 * 2 ** 20, announced: true }, 'too-large'],
    ['a gigabyte in gzip', { kind: 'bomb', bytes: 2 ** 30 }, 'too-large'],
    ['a refusal', { kind: 'status', status: 403 }, 'closed'],
    ['a wish for a password', { kind: 'status', status: 401 }, 'login'],
  ];
  it.each(failures)(
    'can give %s',
    async (_, answer, why, patience) => {
      expect(await ask(answer, {}, patience)).toMatchObject({ kind: 'failed', reason: why });
      // The large ones take a second or two on an idle machine.
    },
    30_000,
  );

  it('gives bytes that are no UTF-8 whatever it says of them', async () => {
    const answer = await ask({ kind: 'body', body: Buffer.from([0x22, 0xe9, 0x22]) });
    expect(answer).toMatchObject({ kind: 'body', text: '"é"' });
  });

  it('gives as much as it says', async () => {
    const bytes = 3 * 2 ** 20 + 1;
    const answer = await ask({ kind: 'large', bytes });
    expect(answer.kind === 'body' && answer.text.length).toBe(bytes);
  });

  it('drips a whole body to whoever waits', async () => {
    const answer = await ask({ kind: 'drip', body: '[1, 2]', bytes: 4, every: 10 });
    expect(answer).toMatchObject({ text: '[1, 2]' });
  });

  it('gives its answers one after the other, and the last one from then on', async () => {
    const seen = [];
    server.script.set(url, { kind: 'status', status: 500 }, { kind: 'body', body: '1' });
    for (let time = 0; time < 3; time += 1) seen.push((await fetch(url)).status);
    expect(seen).toEqual([500, 200, 200]);
  });

  it('has no answer where none was set', async () => {
    expect((await fetch(`${server.origin}/other.json`)).status).toBe(404);
  });

  it('keeps every request with its headers and its body', async () => {
    server.script.set(url, { kind: 'body', body: '1' });
    await fetch(`${url}?a=1`, {
      method: 'POST',
      body: '{"query":"é"}',
      headers: { accept: 'x/y' },
    });
    expect(server.script.requestsTo(url)).toMatchObject([
      { method: 'POST', path: '/feed.json?a=1', body: '{"query":"é"}', headers: { accept: 'x/y' } },
    ]);
  });

  it('tells when it was asked, and when it was not', async () => {
    server.script.set(url, { kind: 'body', body: '1' });
    const asked = server.script.waitForRequests(url, 1);
    await fetch(url);
    expect(await asked).toHaveLength(1);
    await expect(server.script.waitForRequests(url, 2, 50)).rejects.toThrow('1 times, not 2');
  });

  it('is asked without cookies, without a referrer, and followed nowhere', async () => {
    // Node's `fetch` has no cookies and no page to refer to, so what it is told is all that can be looked at here.
    const said: (RequestInit | undefined)[] = [];
    const listening: typeof fetch = (input, init) => {
      said.push(init);
      return fetch(input, init);
    };
    server.script.set(url, { kind: 'body', body: '1' });
    await askSource({ url, method: 'GET', headers: {} }, {}, { fetch: listening, now: 0 });
    expect(said).toEqual([
      expect.objectContaining({
        ...{ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' },
        cache: 'no-store',
      }),
    ]);
  });
});
