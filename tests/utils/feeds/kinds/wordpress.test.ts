import { afterEach, describe, expect, it } from 'vitest';
import { readPosts, wordpress } from '../../../../utils/feeds/kinds/wordpress.ts';
import { publishers } from '../../../../utils/feeds/publishers/known.ts';
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
        summary: 'Long',
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
        content: expect.any(Object),
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

  it('is asked newest first for a hundred', async () => {
    const { brought } = await bring((origin) =>
      Array.from({ length: 130 }, (_, at) =>
        post(origin, { date: `2026-10-10T00:${at + 100}:00`, link: `${origin}/en/${at}/` }),
      ),
    );
    expect(brought?.leads).toHaveLength(100);
    expect(brought?.leads[0]?.url).toMatch(/\/en\/129\/$/);
  });

  it('may have empty lists where maps are, no date, and its own word for the language', async () => {
    const { brought } = await bring((origin) => [
      post(origin, { meta: [], date: null, lang: 'fr', title: { rendered: 'Bref' } }),
    ]);
    expect(brought?.leads).toEqual([
      { title: 'Bref', url: expect.any(String), language: 'fr', summary: 'Long' },
    ]);
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
    ['http on a port of its own', { link: 'http://section.example:8080/en/' }, '[0].link'],
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

  const context = { url: `${SITE}/wp-json/wp/v2/posts`, today: TODAY };
  const read = (change: Post, url = context.url) =>
    wordpress.read([post(SITE, change)], { ...context, url })?.leads[0];

  it.each([
    ['http', 'http://section.example/a/', context.url],
    ['www before its host', 'https://www.section.example/a/', context.url],
    [
      'no www before its host',
      'https://section.example/a/',
      'https://www.section.example/wp-json/',
    ],
    ['a path only', '/a/', context.url],
  ])('leads to its own host with %s', (_, link, url) => {
    const found = read({ link }, url);
    expect(found?.url).toMatch(/^https:\/\/(www\.)?section\.example\/a\/$/);
  });

  it.each([
    ['Orvania &#150; the teacher&#146;s release', 'Orvania – the teacher’s release'],
    ['&iquest;D&oacute;nde est&aacute; Mirela? &iexcl;Libertad!', '¿Dónde está Mirela? ¡Libertad!'],
  ])('shows %s as %s', (rendered, title) => {
    expect(read({ title: { rendered }, meta: [] })?.title).toBe(title);
  });

  it('gives a long text whole, and names its categories by its classes', () => {
    const rendered = `<p>${'Write to the minister. '.repeat(30)}</p>`;
    const classes = [
      'post-7',
      'type-post',
      'status-publish',
      'hentry',
      'category-urgent-actions',
      'tag-iran',
    ];
    const found = read({ content: { rendered }, class_list: classes });
    expect(found).toMatchObject({ html: rendered, categories: ['urgent actions', 'iran'] });
    expect(read({ class_list: { 0: 'category-news', 3: 'tag-peru' } })?.categories).toEqual([
      'news',
      'peru',
    ]);
    expect(read({ content: { rendered: 'a'.repeat(200_000) } })).not.toHaveProperty('html');
  });

  it.each([
    ['acf', { acf: { fin: '20261231', lettre: '<p>Monsieur,</p>' } }],
    ['meta', { meta: { fin: '2026-12-31 00:00:00', lettre: '<p>Monsieur,</p>' } }],
    ['nothing', { fin: '31/12/2026', lettre: '<p>Monsieur,</p>' }],
  ])('has an end and a letter where data name them, under %s', (_, change) => {
    const fields = { end: 'fin', letter: 'lettre' };
    const one = post(SITE, change);
    expect(readPosts([one], context, fields)?.leads[0]).toMatchObject({
      ends: '2026-12-31',
      summary: expect.stringContaining('Monsieur,'),
    });
    expect(readPosts([one], { ...context, today: '2027-01-01' }, fields)?.leads).toEqual([]);
    expect(readPosts([one], context, {})?.leads[0]).not.toHaveProperty('ends');
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

  it('is asked for the fields that its publisher’s record names, of that type only', () => {
    const { fields, hosts } = publishers.find((one) => one.fields) ?? {};
    const asked = (type: string) =>
      new URL(
        wordpress.requestOf(`https://${hosts?.[0]}/wp-json/wp/v2/${type}`).url,
      ).searchParams.get('_fields');
    expect(fields?.end).toBeTruthy();
    expect(asked(fields?.type ?? '')).toContain(`acf.${fields?.end}`);
    expect(asked('posts')).not.toContain(fields?.end);
  });

  it.each([
    ['https://a.example/en/wp-json/', '/en/wp-json/wp/v2/posts'],
    ['https://a.example/en/wp-json', '/en/wp-json/wp/v2/posts'],
    ['https://a.example/wp-json/wp/v2/petition', '/wp-json/wp/v2/petition'],
    ['https://a.example/fr/', '/fr/wp-json/wp/v2/posts'],
    ['https://a.example/api/wp/v2/petition', '/api/wp/v2/petition'],
    ['https://a.example/news.json', '/news.json'],
    ['https://a.example/?rest_route=/wp/v2/posts', '/'],
  ])('is asked at the list that %s means', (address, path) => {
    expect(new URL(wordpress.requestOf(address).url).pathname).toBe(path);
  });
});
