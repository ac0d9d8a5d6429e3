import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPost } from '../../../utils/posts/count.ts';

const x = (text: string) => countPost(text, 'weighted', 280).count;
const bluesky = (text: string) => countPost(text, 'bluesky', 300).count;
const mastodon = (text: string) => countPost(text, 'mastodon', 500).count;

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
  ])('weighs “%s” %i', (text, weight) => expect(x(text)).toBe(weight));
});

describe('Bluesky', () => {
  it.each([
    ['👨‍👩‍👧‍👦', 1],
    ['https://www.amnesty.org/en/documents/amr46/6346/2023/en/', 31],
    ['https://a.org/', 5],
  ])('counts “%s” as %i', (text, count) => expect(bluesky(text)).toBe(count));

  it('takes no more than 3,000 bytes', () => {
    const family = '👨‍👩‍👧‍👦'.repeat(121);
    expect(countPost(family, 'bluesky', 300)).toEqual({ count: 121, fits: false });
  });
});

describe('Mastodon', () => {
  it.each([
    ['https://a.org', 23],
    ['amnesty.org', 11],
    ['@user@host.example hi', 8],
  ])('counts “%s” as %i', (text, count) => expect(mastodon(text)).toBe(count));
});

it('every limit holds to the character', () => {
  for (const limit of [280, 300, 500, 63_206]) {
    for (const counting of ['weighted', 'mastodon', 'threads', 'plain'] as const) {
      expect(countPost('a'.repeat(limit), counting, limit).fits).toBe(true);
      expect(countPost('a'.repeat(limit + 1), counting, limit).fits).toBe(false);
    }
  }
});

it('no text crashes a counter, not even half a surrogate pair', () => {
  const kinds = ['weighted', 'bluesky', 'mastodon', 'threads', 'plain'] as const;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...kinds), (text, kind) => {
      expect(countPost(`${text}\ud83d`, kind, 280).count).toBeGreaterThan(0);
    }),
  );
});
