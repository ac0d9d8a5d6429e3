import { describe, expect, it } from 'vitest';
import { fetchSource } from '../../../../utils/feeds/fetch-source.ts';
import { readParagraphs } from '../../../../utils/feeds/kinds/html-text.ts';

/** Longest that a megabyte of whatever a stranger sends may take, in milliseconds. */
const MAX_TIME = 500;
const MB = 1_000_000;
const PIECES = [
  ...[
    '<!--',
    '<!-- -->',
    '<!-- > ',
    '-->',
    '<script>',
    '<script',
    '<script ',
    '<script/',
    '<style>',
  ],
  ...[
    '</script',
    '</script ',
    '<script></script',
    '<br',
    '<br ',
    '<br>',
    '</p',
    '</p ',
    '<p>',
    '<a',
  ],
  ...[
    '<a ',
    '<',
    '>',
    '<a href="x">',
    '&',
    '&amp;',
    '&lt;a',
    '&#',
    '\n',
    '\n \r',
    '\r',
    ' ',
    '\u0301',
  ],
];
const fill = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const items = Array.from({ length: 10 }, (_, at) => at);
const posts = (text: string) =>
  JSON.stringify(
    items.map((at) => ({
      link: `https://a.example/${at}`,
      title: { rendered: 'A title' },
      content: { rendered: text },
    })),
  );
const feed = (text: string) =>
  `<rss><channel><title>x</title>${items
    .map(
      (at) =>
        `<item><link>/${at}</link><title>t</title><description><![CDATA[${text}]]></description></item>`,
    )
    .join('')}</channel></rss>`;
const ask = (url: string, text: string) =>
  fetchSource({ url }, { fetch: (async () => new Response(text)) as never, now: 0 }, '2026-11-30');
const POSTS = 'https://a.example/wp-json/wp/v2/posts';

/** How long the processor is at it, whatever else the machine does. */
async function timeOf(run: () => unknown): Promise<number> {
  const begin = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(begin);
  return (user + system) / 1000;
}

// Again where memory was cleared meanwhile: what grows with the square of the length is slow each time.
describe('a megabyte from a stranger is read in half a second', { retry: 2 }, () => {
  it.each(PIECES)('of %j, as posts and as a feed', async (piece) => {
    const text = fill(piece, MB / 10);
    expect(await timeOf(() => ask(POSTS, posts(text)))).toBeLessThan(MAX_TIME);
    expect(await timeOf(() => ask('https://a.example/feed', feed(text)))).toBeLessThan(MAX_TIME);
    expect(await timeOf(() => readParagraphs(fill(piece, MB)))).toBeLessThan(MAX_TIME);
  });

  it('of classes of one post, in a list or a map', async () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `tag-a${at}`);
    for (const class_list of [names, { ...names }]) {
      const answer = JSON.stringify([
        { link: 'https://a.example/1', title: { rendered: 't' }, class_list },
      ]);
      expect(await timeOf(() => ask(POSTS, answer))).toBeLessThan(MAX_TIME);
    }
  });
});

it('says of posts that are longer than anybody writes that they are too large', async () => {
  const answer = posts('x'.repeat(900_000));
  expect(await ask(POSTS, answer)).toMatchObject({ kind: 'failed', reason: 'too-large' });
});

it.each([
  ['a<!-- > -->b', 'ab'],
  ['a<!-- <p> -- -->b<!-- c', 'ab<!-- c'],
  ['a<SCRIPT>if (1 < 2) x("<p>")</Script >b', 'ab'],
  ['a<style>p</script>{}</style>b', 'ab'],
  ['a<script>b', 'ab'],
  ['<scripts>a</scripts>', 'a'],
])('leaves what is shown of %s', (html, shown) => {
  expect(readParagraphs(html)).toEqual([shown]);
});
