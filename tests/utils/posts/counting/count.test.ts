import fc from 'fast-check';
import twitterText from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../../utils/posts/counting/addresses.ts';
import { countPost } from '../../../../utils/posts/counting/count.ts';
import { networks } from '../../../../utils/posts/networks.ts';
import { bytes, slowBluesky, slowMastodon } from '../threads/slow-counters.ts';

const x = (text: string) => countPost(text, { counting: 'weighted', limit: 280 }).count;
const bluesky = (text: string) => countPost(text, { counting: 'bluesky', limit: 300 }).count;
/** What Mastodon's server counts; what its box shows is in `fediverse.test.ts`. */
const mastodon = (text: string) => {
  const { count, atServer } = countPost(text, { counting: 'mastodon', limit: 500 });
  return atServer ?? count;
};

describe('X', () => {
  it.each([
    ['', 0],
    ['Perú', 4],
    ['Peru\u0301', 4],
    ['日本', 4],
    ['…', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🇵🇪', 2],
    ['https://www.amnesty.org/en/documents/amr46/6346/2023/en/', 23],
    ['amnesty.org', 23],
    ['a https://a.org/b, c', 28],
    ['حقوق', 4],
    ['❤️‍🔥', 5],
    ['1⃣', 2],
    ['例え.jp http://例え.jp/a?b', 7 + 1 + 23],
    ['\ud800', 2],
  ])('weighs “%s” %i', (text, weight) => expect(x(text)).toBe(weight));

  // What links, emoji and their neighbours are made of; a random string alone would hold none.
  const pieces = [
    ...[
      'amnesty.org',
      'http://',
      'HTTPS://',
      't.co/abc',
      'bücher.de',
      '例え.jp',
      'xn--abc',
      '中国',
      'com',
    ],
    ...[
      '.',
      '/',
      '@',
      '＠',
      '#',
      '$',
      '-',
      '_',
      '~',
      '!',
      '?',
      '&',
      '=',
      ':80',
      '(a)',
      '(',
      ')',
      '?a=b',
    ],
    ...[
      'es',
      'gob.pe',
      '/path',
      '/a_(b)_c',
      'foo',
      'FOO',
      '1',
      'ñ',
      'e\u0301',
      'ж',
      ' ',
      '\n',
      '\u202b',
    ],
    ...[
      '😀',
      '👩‍👩‍👧',
      '🏳️‍🌈',
      '❤️‍🔥',
      '1️⃣',
      '🇵🇪',
      '👍🏽',
      '\u200d',
      '\ufe0f',
      '\ud800',
      '\udc00',
      '…',
      '“',
    ],
  ];
  const texts = fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  // A million once at a release: VIGIL_RUNS=1000000 npm run test:unit
  const numRuns = Number(process.env.VIGIL_RUNS ?? 5_000);

  it('weighs every text as X’s own library does', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => x(text) === twitterText.parseTweet(text).weightedLength),
      { numRuns },
    );
  });

  it('finds the links that X’s own library finds', { timeout: 600_000 }, () => {
    const ours = (text: string) => findAddresses(text).map(({ start, end }) => [start, end]);
    const theirs = (text: string) =>
      (twitterText.extractUrlsWithIndices(text) as { indices: number[] }[]).map(
        ({ indices }) => indices,
      );
    fc.assert(
      fc.property(texts, (text) => JSON.stringify(ours(text)) === JSON.stringify(theirs(text))),
      { numRuns },
    );
  });
});

describe('Bluesky', () => {
  it.each([
    ['👨‍👩‍👧‍👦', 1],
    ['https://www.amnesty.org/en/documents/amr46/6346/2023/en/', 31],
    ['https://a.org/', 5],
    // 15 characters after the host are shown whole, 16 are cut to 13 and an ellipsis.
    ['https://a.org/45678901234567', 20],
    ['https://a.org/456789012345678', 5 + 16],
    ['https://a.org/456789012345678901', 5 + 16],
    // The sentence's own signs are no part of a link; a bare domain stays as typed.
    ['See https://a.org/, then.', 4 + 5 + 7],
    ['(https://a.org/b)', 9],
    ['(https://a.org/(b))', 11],
    ['amnesty.org/en/latest/campaigns', 31],
    ['xhttps://a.org/', 15],
    ['#Perú e\u0301', 7],
  ])('counts “%s” as %i', (text, count) => expect(bluesky(text)).toBe(count));

  it('takes no more than 3,000 bytes', () => {
    const family = '👨‍👩‍👧‍👦'.repeat(121);
    expect(countPost(family, { counting: 'bluesky', limit: 300 })).toEqual({
      count: 121,
      fits: false,
    });
  });
});

describe('Mastodon', () => {
  it.each([
    ['https://a.org', 23],
    ['amnesty.org', 11],
    ['@user@host.example hi', 8],
    ['(@user@host.example)', 7],
    ['a/@user@host.example', 20],
    ['https://a.org/@user@host.example', 23],
    ['aahttps://a.org/b', 17],
    ['👨‍👩‍👧‍👦', 1],
    ['HTTPS://A.ORG/b, so', 27],
    // A path or a query in any script is the link's.
    ['看 https://a.org/新闻/人权。', 2 + 23],
    ['https://a.org/자유를 지금', 26],
    ['https://a.org/自由（東京）へ', 23],
    ['https://a.org/?q=ελευθερία τώρα', 28],
    ['(https://a.org/תיק/1)', 25],
    ['「https://a.org/声明」', 25],
    ['https://a.org/การเมือง?ค้น=ก, ดู', 26],
    ['https://a.org/🕯️/#प्रकाश', 23],
    [`@user@${'b'.repeat(249)}.com`, 5],
    [`@user@${'b'.repeat(250)}.com`, 260],
    [`https://a.org/?${'#a?'.repeat(2000)}`, 6015],
  ])('counts “%s” as %i', (text, count) => expect(mastodon(text)).toBe(count));
});

describe('against slow and simple counters', () => {
  const pieces = [
    ...['https://a.org', 'http://bücher.de/a?b=c', 'amnesty.org', '/path/that/is/long', '/人權'],
    ...['?q=é', '@user', '@b.example', '#Perú', '.', ',', '(', ')', ' ', '\n', 'a', 'é', 'e\u0301'],
    ...['👩‍👩‍👧', '🇵🇪', '日本', '-', '_', '/'],
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));
  const numRuns = Number(process.env.VIGIL_RUNS ?? 5_000);

  it('Mastodon', { timeout: 600_000 }, () => {
    fc.assert(
      // Apart from what runs into them: a bare domain's path would take a protocol for its own.
      fc.property(
        texts.map((text) => text.replaceAll('http', ' http')),
        (text) => mastodon(text) === slowMastodon(text),
      ),
      { numRuns },
    );
  });

  it('Bluesky', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => bluesky(text) === slowBluesky(text)),
      { numRuns },
    );
  });

  it('Threads', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        texts,
        (text) => countPost(text, { counting: 'bytes', limit: 500 }).count === bytes(text),
      ),
      { numRuns },
    );
  });
});

describe('Threads', () => {
  const threads = (text: string) => {
    const network = networks.find(({ id }) => id === 'threads');
    if (!network) throw new Error('Threads is gone');
    return countPost(text, network);
  };

  it.each([
    // Letters with accents, quotation marks and dashes have two or three bytes, other scripts up to three, emoji four.
    ['Perú', 5],
    ['«¡Basta ya!»', 15],
    ['Freiheit für Jürgen', 21],
    ['Libérez-la – tout de suite…', 32],
    ['È ora di verità', 17],
    ['حقوق الإنسان', 23],
    ['Свободу', 14],
    ['न्याय दो', 22],
    ['自由', 6],
    ['한국', 6],
    ['🕊️', 7],
    ['👨‍👩‍👧‍👦', 25],
  ])('counts “%s” as %i bytes', (text, count) => expect(threads(text).count).toBe(count));

  it('takes 500 bytes and not 501', () => {
    expect(threads('é'.repeat(250)).fits).toBe(true);
    expect(threads(`${'é'.repeat(250)}.`).fits).toBe(false);
  });

  it('takes five different links and no sixth', () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, at) => `https://${at}.example.org`).join(' ');
    expect(threads(links(5))).toMatchObject({ fits: true });
    expect(threads(links(7))).toMatchObject({ fits: false, linksOver: 2 });
    expect(threads(`${links(5)} https://0.example.org example.com`)).toMatchObject({
      linksOver: 1,
    });
  });
});

it.each(networks.map((network) => [network.id, network] as const))(
  'the limit of %s holds to the character',
  (_, { counting, limit }) => {
    const fits = (length: number) => countPost('a'.repeat(length), { counting, limit }).fits;
    expect([fits(limit - 1), fits(limit), fits(limit + 1)]).toEqual([true, true, false]);
  },
);

it('no text crashes a counter, not even half a surrogate pair', () => {
  const kinds = ['weighted', 'bluesky', 'mastodon', 'elk', 'phanpy', 'bytes', 'plain'] as const;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...kinds), (text, kind) => {
      expect(countPost(`${text}\ud83d`, { counting: kind, limit: 280 }).count).toBeGreaterThan(0);
    }),
  );
});
