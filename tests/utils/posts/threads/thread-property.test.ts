import fc from 'fast-check';
import twitterText from 'twitter-text';
import { expect, it } from 'vitest';
import { countPost } from '../../../../utils/posts/counting/count.ts';
import { networks } from '../../../../utils/posts/networks.ts';
import { splitThread } from '../../../../utils/posts/thread.ts';
import { seed } from '../../../seed.ts';
import { bytes, slowBluesky, slowMastodon, slowX } from './slow-counters.ts';

/** What may not be cut, by language: dates, and short forms with the word after them. */
const WHOLE: Record<string, string[]> = {
  en: [
    'July 29, 2026',
    '29 July 2026',
    'Monday, 3 March 2026',
    'Dr. Prieto',
    'Mr. Luna',
    'e.g. there',
    'No. 5',
    'U.S. law',
    'J. R. Luna',
    '4 p.m. there',
    '3rd March 2026',
  ],
  de: [
    '29. Juli 2026',
    'am 3. Mai',
    'Montag, den 3. Mai 2026',
    'Dr. Prieto',
    'z. B. dort',
    'Nr. 5',
    'bzw. dort',
    '29.07.2026',
    'Art. 2 Abs. 3',
    'S. 12 ff. dort',
  ],
  fr: [
    '1er mars 2026',
    'lundi 3 mars 2026',
    'M. Luna',
    'Mme. Prieto',
    'art. 5',
    '29 juillet 2026',
    'MM. Solís',
  ],
  es: [
    '29 de julio de 2026',
    'lunes, 3 de marzo',
    'Dra. Prieto',
    'Sr. Luna',
    'EE. UU. dice',
    'art. 5',
    'núm. 7',
    '1.º de marzo',
  ],
  it: ['29 luglio 2026', '1° marzo 2026', 'Dott. Luna', 'Sig.ra Prieto', 'art. 5', 'ecc. dopo'],
  pt: ['29 de julho de 2026', 'Exma. Prieto', 'Sr. Luna', 'art. 5', '1.º de março'],
  nl: ['29 juli 2026', 'dhr. Luna', 'mevr. Prieto', 'bijv. daar'],
  pl: ['29 lipca 2026', 'ul. Długa', 'm.in. tam', 'św. Anna'],
  ru: ['29 июля 2026 г. там', 'г. Москва', 'им. Ленина', 'ул. Мира', '3 марта 2026 года'],
  uk: ['29 липня 2026', 'вул. Миру', 'ім. Шевченка', 'та ін. люди'],
  sv: ['29 juli 2026', 'kl. 12', 't.ex. där', 'den 3 mars'],
  da: ['3. marts 2026', 'kl. 12', 'f.eks. der'],
  cs: ['3. února 2026', 'č. 5', 'např. tam'],
  hu: ['2026. március 3.', 'pl. ott'],
  ca: ['3 de febrer de 2026', 'Sra. Prieto', 'núm. 5'],
  tr: ['29 Temmuz 2026', 'vb. orada', 'Doç. Luna'],
  ar: ['29 يوليو 2026', 'د. عمر', '٢٩ يوليو ٢٠٢٦'],
  he: ['3 במרץ 2026'],
  ja: ['2026年7月29日', '7月29日'],
  zh: ['2026年7月29日'],
  ko: ['2026년 7월 29일'],
  vi: ['3 tháng 3 năm 2026'],
  hi: ['29 जुलाई 2026'],
  el: ['29 Ιουλίου 2026', 'κ. Λούνα', 'π.χ. εκεί'],
};
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
const runs = Number(process.env.VIGIL_RUNS ?? (process.env.VIGIL_ALL ? 20_000 : 300));
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
  timeout: 1_200_000,
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
