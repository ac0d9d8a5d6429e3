import { afterEach, describe, expect, it } from 'vitest';
import { wordpress } from '../../../../utils/feeds/kinds/wordpress.ts';
import { ask, type LocalServer } from './serve.ts';
import { type Post, SITE, serveWordpress } from './wordpress-server.ts';

const TODAY = '2026-11-24';
let server: LocalServer | undefined;
afterEach(() => server?.close());

/** A site's post, its text invented. */
const post = (origin: string, change: Post = {}): Post => ({
  id: 7,
  date: '2026-11-03T10:00:00',
  link: `${origin}/en/latest/urgent-action/vera/`,
  title: { rendered: 'Free the librarian&#8217;s friends &amp; <em>family</em>' },
  content: { rendered: '<p>Long</p>', protected: false },
  resourceType: [12],
  meta: { amnesty_index_number: 'EUR 49/0123/2026', other: true },
  ...change,
});

async function bring(posts: (origin: string) => Post[], query = '') {
  server = await serveWordpress(posts);
  const url = `${server.origin}/en/wp-json/wp/v2/posts${query}`;
  const answer = await ask(wordpress.requestOf(url));
  const context = { url: `${SITE}/en/wp-json/wp/v2/posts${query}`, today: TODAY };
  return { answer, brought: wordpress.read(answer, context) };
}

describe('a site on WordPress', () => {
  it('brings its posts as leads, in plain text', async () => {
    const { brought } = await bring((origin) => [post(origin)]);
    expect(brought).toMatchObject({
      publisher: 'section.example',
      actions: [],
      faults: [],
      hints: [],
    });
    expect(brought?.leads).toEqual([
      {
        title: 'Free the librarian’s friends & family (EUR 49/0123/2026)',
        url: expect.stringMatching(
          /^https:\/\/section\.example\/en\/latest\/urgent-action\/vera\/$/,
        ),
        date: '2026-11-03',
        language: 'en',
      },
    ]);
  });

  it('is asked for nothing that is not read', async () => {
    const { answer } = await bring((origin) => [post(origin)]);
    expect(answer).toEqual([
      {
        date: expect.any(String),
        link: expect.any(String),
        title: expect.any(Object),
        meta: { amnesty_index_number: 'EUR 49/0123/2026' },
      },
    ]);
  });

  it('keeps the address’ own choice of posts', async () => {
    const { brought } = await bring(
      (origin) => [post(origin), post(origin, { link: `${origin}/en/press/`, resourceType: [3] })],
      '?resourceType=3',
    );
    expect(brought?.leads.map(({ url }) => new URL(url).pathname)).toEqual(['/en/press/']);
  });

  it('is asked newest first for twenty', async () => {
    const { brought } = await bring((origin) =>
      Array.from({ length: 30 }, (_, at) =>
        post(origin, { date: `2026-10-${10 + at}T00:00:00`, link: `${origin}/en/${at}/` }),
      ),
    );
    expect(brought?.leads).toHaveLength(20);
    expect(brought?.leads[0]?.url).toMatch(/\/en\/29\/$/);
  });

  it('may have empty lists where maps are, no date, and its own word for the language', async () => {
    const { brought } = await bring((origin) => [
      post(origin, { meta: [], date: null, lang: 'fr', title: { rendered: 'Bref' } }),
    ]);
    expect(brought?.leads).toEqual([{ title: 'Bref', url: expect.any(String), language: 'fr' }]);
  });

  it('does not repeat an index number that stands in the title, and takes no other text for one', async () => {
    const { brought } = await bring((origin) => [
      post(origin, { title: { rendered: 'EUR 49/0123/2026: Vera' } }),
      post(origin, {
        link: `${origin}/en/2/`,
        title: { rendered: 'Vera' },
        meta: { amnesty_index_number: 'Click here' },
      }),
    ]);
    expect(brought?.leads.map(({ title }) => title)).toEqual(['EUR 49/0123/2026: Vera', 'Vera']);
  });

  it.each([
    ['another host', { link: 'https://evil.example/en/' }, '[0].link'],
    ['http', { link: 'http://section.example/en/' }, '[0].link'],
    ['a script', { link: 'javascript:alert(1)' }, '[0].link'],
    ['no title', { title: null }, '[0].title'],
    ['a blank title', { title: { rendered: '<p></p>' } }, '[0].title'],
    ['a title that turns round', { title: { rendered: 'a&#8238;b' } }, '[0].title'],
    ['a title of no end', { title: { rendered: 'a'.repeat(500) } }, '[0].title'],
  ])('with a post that has %s loses only that, and says where', async (_, change, path) => {
    const { brought } = await bring((origin) => [
      post(origin, { date: '2026-11-20T00:00:00', ...change }),
      post(origin, { link: `${origin}/en/good/` }),
    ]);
    expect(brought?.leads.map(({ url }) => new URL(url).pathname)).toEqual(['/en/good/']);
    expect(brought?.faults.map((fault) => fault.path)).toEqual([path]);
  });

  it('that names somebody before its own host leads there to nobody', () => {
    const url = 'https://section.example/wp-json/wp/v2/posts';
    const link = 'https://section.example@section.example/';
    const read = wordpress.read([{ link, title: { rendered: 'a' } }], { url, today: TODAY });
    expect(read?.leads).toEqual([]);
  });

  it('without posts brings none, and an error of its is no source', async () => {
    const url = 'https://section.example/wp-json/wp/v2/posts';
    expect(wordpress.read([], { url, today: TODAY })).toMatchObject({ leads: [], faults: [] });
    const { answer, brought } = await bring(() => [], '?per_page=1000');
    expect(answer).toMatchObject({ code: 'rest_invalid_param' });
    expect(brought).toBeUndefined();
  });

  it.each([
    ['https://a.example/en/wp-json/', '/en/wp-json/wp/v2/posts'],
    ['https://a.example/en/wp-json', '/en/wp-json/wp/v2/posts'],
    ['https://a.example/wp-json/wp/v2/petition', '/wp-json/wp/v2/petition'],
    ['https://a.example/fr/', '/fr/wp-json/wp/v2/posts'],
  ])('is asked at the list that %s means', (address, path) => {
    expect(new URL(wordpress.requestOf(address).url).pathname).toBe(path);
  });
});
