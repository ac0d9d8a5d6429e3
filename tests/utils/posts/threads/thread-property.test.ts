import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import twitterText from 'twitter-text';
import { expect, it } from 'vitest';
import { countPost } from '../../../../utils/posts/counting/count.ts';
import { networks } from '../../../../utils/posts/networks.ts';
import { splitThread } from '../../../../utils/posts/thread.ts';
import { seed } from '../../../seed.ts';
import { datesIn } from './browser-dates.ts';
import { bytes, slowBluesky, slowMastodon, slowX } from './slow-counters.ts';

/** What may not be cut, by language: dates, and short forms with the word after them. */
const WHOLE: Record<string, string[]> = Object.fromEntries(
  readFileSync(new URL('whole.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [language = '', ...pieces] = block.split('\n');
      return [language, [...pieces, ...datesIn(language)]];
    }),
);
const ANYWHERE = [
  'https://example.org/a?b=1&c=d.e',
  'https://example.org/a_(b),c',
  'http://example.org/%D0%B0-b/#c',
  'https://example.org/über/été?x=1.2',
  'www.example.org/a?b=c.d',
  '@AnaPerez',
  '@ana@redes.example',
  '@a.example.org',
  '#CrisisEnElPerú',
  '#حقوق_الإنسان',
  '#自由',
  'amnesty.org',
  '2026-07-29',
  '29/07/2026',
];
const SCRIPTS = [
  ...['слово', 'люди', 'стоп!', 'право.', 'كلمة', 'عدالة', 'حرية.', 'الآن؟', 'צדק', 'עכשיו!'],
  ...['न्याय', 'दो।', 'ελευθερία', 'τώρα;', '자유를', '석방하라.', 'ყველა', 'մարդ։', 'ቃል።', 'ਸ਼ਬਦ'],
];
const PLAIN = [
  ...[
    'word',
    'Perú',
    'stop!',
    'now.',
    'why?',
    'so,',
    '🕯️',
    '👩‍👩‍👧',
    'people',
    '“quoted”',
    '(in',
    'brackets)',
  ],
  ...[
    '–',
    'long—dash',
    'one;',
    'two:',
    'e\u0301te\u0301',
    'A-B',
    '50%',
    '…',
    '«¡Basta!»',
    'ẞ',
    '\u202bab\u202c',
  ],
];
/** Words of scripts without spaces stand side by side. */
const GLUED = [
  '日本',
  '自由を、',
  '求めます。',
  '「何もしていない」',
  '政府は',
  'ปล่อยตัว',
  'ทันที',
  'หยุดความรุนแรง',
  '人权',
  '立即释放！',
];

const COUNTED: Record<string, { count: (text: string) => number; limit: number }> = {
  x: { count: slowX, limit: 280 },
  bluesky: { count: slowBluesky, limit: 300 },
  mastodon: { count: slowMastodon, limit: 500 },
  elk: { count: slowMastodon, limit: 500 },
  phanpy: { count: slowMastodon, limit: 500 },
  misskey: { count: (text) => text.length, limit: 3000 },
  threads: { count: bytes, limit: 500 },
};
const runs = Number(process.env.VIGIL_RUNS ?? (process.env.VIGIL_ALL ? 20_000 : 150));
const withThreads = networks.filter(({ hasThreads }) => hasThreads);

interface Piece {
  text: string;
  isWhole: boolean;
  gap: string;
}
const gaps = fc.oneof(
  { weight: 30, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', '  ', '\u00a0') },
);
const pieceIn = (language: string): fc.Arbitrary<Piece> => {
  const make = (texts: readonly string[], isWhole: boolean, gap: fc.Arbitrary<string> = gaps) =>
    fc.record({ text: fc.constantFrom(...texts), isWhole: fc.constant(isWhole), gap });
  return fc.oneof(
    { weight: 2, arbitrary: make(WHOLE[language] ?? ['a'], true) },
    { weight: 1, arbitrary: make(ANYWHERE, true) },
    { weight: 5, arbitrary: make(PLAIN, false) },
    { weight: 3, arbitrary: make(SCRIPTS, false) },
    { weight: 2, arbitrary: make(GLUED, false, fc.constantFrom('', '', ' ')) },
  );
};
const text = fc.constantFrom(...Object.keys(WHOLE)).chain((language) =>
  fc.record({
    language: fc.constant(language),
    pieces: fc.array(pieceIn(language), { minLength: 60, maxLength: 200, size: 'max' }),
    network: fc.constantFrom(...withThreads),
  }),
);

it('every network with threads has a second counter', () => {
  expect(withThreads.map(({ id }) => id).sort()).toEqual(Object.keys(COUNTED).sort());
});

it('no thread cuts a link, mention, tag, date or short form, loses a sign or holds a post that is too long', {
  timeout: 3_600_000,
}, () => {
  let threads = 0;
  fc.assert(
    fc.property(text, ({ language, pieces: drawn, network }) => {
      // Where a post is long, a longer text.
      const pieces = network.limit > 1000 ? [...drawn, ...drawn, ...drawn, ...drawn] : drawn;
      const fits = (any: string) => countPost(any, network).fits;
      let whole = '';
      const places: { from: number; to: number }[] = [];
      for (const { text: piece, isWhole, gap } of pieces) {
        // What is whole stands between spaces.
        if (isWhole && !/(?:^|\s)$/.test(whole)) whole += ' ';
        if (isWhole) places.push({ from: whole.length, to: whole.length + piece.length });
        whole += piece + gap;
      }
      whole = whole.trimEnd();
      const posts = splitThread(whole, language, fits);
      if (!posts) return;
      threads += 1;
      const { count, limit } = COUNTED[network.id] ?? { count: bytes, limit: 0 };
      let at = 0;
      for (const [number, post] of posts.entries()) {
        expect(count(post), post).toBeLessThanOrEqual(limit);
        if (network.id === 'bluesky') expect(bytes(post)).toBeLessThanOrEqual(3000);
        if (network.id === 'threads') {
          expect(new Set(twitterText.extractUrls(post)).size).toBeLessThanOrEqual(5);
        }
        const end = ` ${number + 1}/${posts.length}`;
        expect(post.endsWith(end)).toBe(true);
        const bare = post.slice(0, -end.length);
        // Nothing but white space goes.
        const start = whole.indexOf(bare, at);
        expect(whole.slice(at, start).trim(), `lost before “${bare}”`).toBe('');
        const cut = places.find(({ from, to }) => from < start && start < to);
        expect(cut && whole.slice(cut.from, cut.to), `cut before “${bare}”`).toBeUndefined();
        if (number > 0) expect(bare, 'a tag without its sentence').not.toMatch(/^[#＃]/);
        at = start + bare.length;
        const late = places.find(({ from, to }) => from < at && at < to);
        expect(late && whole.slice(late.from, late.to), `cut after “${bare}”`).toBeUndefined();
      }
      expect(whole.slice(at).trim()).toBe('');
    }),
    { numRuns: runs, seed },
  );
  expect(threads).toBeGreaterThan(runs / 2);
});
