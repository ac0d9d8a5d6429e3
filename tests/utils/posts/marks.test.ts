import fc from 'fast-check';
import twitterText from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { networks } from '../../../utils/posts/networks.ts';
import { segmentPost } from '../../../utils/posts/segments.ts';
import { known } from './known.ts';

const linked = (id: string, text: string) =>
  segmentPost(text, known(id))
    .filter(({ kind }) => kind !== 'text')
    .map(({ kind, text: part }) => `${kind} ${part}`);

describe('what X links', () => {
  /** The second opinion: X's own library, without its lists and money signs, which no post of ours has. */
  const byLibrary = (text: string) =>
    twitterText
      .extractEntitiesWithIndices(text)
      .filter((one: object) => !('cashtag' in one))
      .map(({ indices, ...one }: { indices: [number, number]; listSlug?: string }) => {
        const kind = 'url' in one ? 'link' : 'hashtag' in one ? 'hashtag' : 'mention';
        const { length } = one.listSlug ?? '';
        return `${kind} ${text.slice(indices[0], indices[1] - length)}`;
      });

  // In our own words, what X's conformance suite asks of mentions, tags, addresses and links.
  it.each([
    ...['@name', 'a @name b', '(@name)', '.@name', 'x/@name', 'é@name', '日本@name日本', '＠name'],
    ...['RT@name', 'RT:@name', 'rt @name', 'aRT@name', 'a@name', '_@name', '!@name', '@@name'],
    ...['@name@', '@nameé', '@name://', '@name_name', '@abcdefghijklmnopqrstuvwxyz', 'و@name'],
    ...['@name.', '@name-led', '@a.example.org', '@a @b,@c/@d', 'user@example.org', '@name!'],
    ...['#tag', '＃tag', 'a#tag', '(#tag)', '&#tag', '🕯️#tag', '🕯#tag', '#tag#two', '#1', '#1a'],
    ...[
      '#Perú',
      '#Peru\u0301',
      '#آزادی\u200cبیان',
      '#col·lectiu',
      '#日本',
      '#tag-two',
      '#_',
      '#a_b',
    ],
    ...[
      '#tag://',
      '#️⃣',
      '#हिन्दी',
      '#ไทย',
      '#한국',
      '#Привет',
      '¡#Perú!',
      '»#Perú«',
      '#a/#b',
      '#a,#b',
    ],
    ...['https://a.org/#tag', 'https://a.org/@name', 'a.org/@name/x', 'see a.org.', 'a.org?b=#c'],
    ...['http://例え.jp', '例え.jp', 'https://a.org/(b)', 'a.b.c.org/d_e', 'https://a.org?x=1&y=2'],
    ...['Basta.@name', 'x.org@name', 'HTTPS://A.ORG', 'file.pdf', 'e.g.', 'www.example.com/é'],
  ])('is what its library finds in “%s”', (text) => {
    expect(linked('x', text)).toEqual(byLibrary(text));
  });

  const pieces = fc.array(
    fc.constantFrom(
      ...['@', '＠', '#', '＃', 'name', 'RT', '.', '/', ' ', '_', '-', ',', '!', '&', '(', ')'],
      ...['é', 'و', '日', '🕯️', '\ufe0f', '1', 'a.org', 'https://a.org', 'д', '·', '\u0301', ':'],
    ),
    { maxLength: 14 },
  );
  it('is what its library finds in any text', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join('');
        expect(linked('x', text)).toEqual(byLibrary(text));
      }),
      { numRuns: Number(process.env.VIGIL_RUNS ?? 2000) },
    );
  });
});

describe('what Bluesky links', () => {
  it.each([
    ['@a.example.org middle', ['mention @a.example.org']],
    ['not@right.example', []],
    ['@a.example.org!@#$chars', ['mention @a.example.org']],
    ['(@a.example.org)', ['mention @a.example.org']],
    ['@full-1.test', ['mention @full-1.test']],
    ['x/@a.example.org', []],
    ['@name', []],
    ['start middle.com/foo?bar=baz#hash end', ['link middle.com/foo?bar=baz#hash']],
    ['not.. a..url ..here, e.g./foo', []],
    ['website.com.jpg something-cool.jpg informe.org.pdf', []],
    [
      'https://a.org, https://b.org/c; https://d.org.',
      ['link https://a.org', 'link https://b.org/c', 'link https://d.org'],
    ],
    ['(https://a.org)', ['link https://a.org']],
    ['for https://a.org/b_(c)', ['link https://a.org/b_(c)']],
    ['#a #1 #_b #-b #a-b #', ['hashtag #a', 'hashtag #_b', 'hashtag #-b', 'hashtag #a-b']],
    ['#b_', ['hashtag #b']],
    ['##hash bsky.app/profile#header', ['hashtag ##hash', 'link bsky.app/profile#header']],
    ['#turtles!!! and #🦋🦋 and #👍🏻', ['hashtag #turtles', 'hashtag #🦋🦋', 'hashtag #👍🏻']],
    [`#${'a'.repeat(64)} #${'b'.repeat(65)}`, [`hashtag #${'a'.repeat(64)}`]],
    ['#Perú🕯️ now', ['hashtag #Perú🕯️']],
    ['¡#Perú!', []],
  ])('in “%s”', (text, found) => expect(linked('bluesky', text)).toEqual(found));
});

describe('what Mastodon links', () => {
  it.each([
    ['#one·two·three·', ['hashtag #one·two·three']],
    ['#·one', []],
    ['#0123456 #3d #_test #test_', ['hashtag #3d', 'hashtag #_test', 'hashtag #test_']],
    ['#ぼっち・ざ・ろっく', ['hashtag #ぼっち・ざ・ろっく']],
    ['برای #آزادی\u200cبیان', ['hashtag #آزادی\u200cبیان']],
    ['＃ｆｏｏ\u00a0#foo', ['hashtag ＃ｆｏｏ', 'hashtag #foo']],
    ['https://a.example.org/testé#foo', ['link https://a.example.org/testé#foo']],
    ['@ana@redes.example, @ana', ['mention @ana@redes.example']],
    ['.@ana@redes.example', ['mention @ana@redes.example']],
    ['x@ana@redes.example', []],
    ['@ana@redes.example-led', ['mention @ana@redes.example-led']],
  ])('in “%s”', (text, found) => expect(linked('mastodon', text)).toEqual(found));
});

describe('what other networks link', () => {
  it.each([
    ['reddit', 'Ask u/ana_p or @ana', ['mention u/ana_p']],
    ['instagram', '@ana.p. And @ana.p-led', ['mention @ana.p', 'mention @ana.p']],
    ['telegram', '@AnaPerez.Please', ['mention @AnaPerez']],
    ['youtube', '@анна', ['mention @анна']],
    ['facebook', '@ana.perez', []],
  ])('%s in “%s”', (id, text, found) => expect(linked(id, text)).toEqual(found));
});

it.each(['@', '#', '@a', '#a', '#·', '@a.', 'https://', '#-', '@a-'])(
  'a long row of “%s” takes no longer than it is long',
  (piece) => {
    const start = performance.now();
    for (const network of networks) segmentPost(piece.repeat(20_000 / piece.length), network);
    expect(performance.now() - start).toBeLessThan(4000);
  },
);
