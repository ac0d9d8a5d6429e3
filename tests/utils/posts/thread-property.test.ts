import fc from 'fast-check';
import twitterText from 'twitter-text';
import { expect, it } from 'vitest';
import { countPost } from '../../../utils/posts/counting/count.ts';
import { splitThread } from '../../../utils/posts/thread.ts';
import { known } from './known.ts';

/** What may not be cut, by language; words of these texts stand between. */
const WHOLE: Record<string, string[]> = {
  en: [
    'July 29, 2026',
    '29 July 2026',
    'Dr. Prieto',
    'Mr. Luna',
    'e.g. there',
    'No. 5',
    'U.S. law',
  ],
  de: [
    '29. Juli 2026',
    'am 3. Mai',
    'Dr. Prieto',
    'z. B. dort',
    'Nr. 5',
    'bzw. dort',
    '29.07.2026',
  ],
  fr: ['1er mars 2026', 'M. Luna', 'Mme. Prieto', 'art. 5', '29 juillet 2026'],
  es: ['29 de julio de 2026', 'Dra. Prieto', 'Sr. Luna', 'EE. UU. dice', 'art. 5', 'núm. 7'],
  it: ['29 luglio 2026', 'Dott. Luna', 'Sig.ra Prieto', 'art. 5', 'ecc. dopo'],
  pt: ['29 de julho de 2026', 'Exma. Prieto', 'Sr. Luna', 'art. 5'],
  nl: ['29 juli 2026', 'dhr. Luna', 'mevr. Prieto', 'bijv. daar'],
  pl: ['29 lipca 2026', 'ul. Długa', 'm.in. tam', 'św. Anna'],
  ru: ['29 июля 2026 г. там', 'г. Москва', 'им. Ленина', 'ул. Мира'],
  ar: ['29 يوليو 2026', 'د. عمر'],
};
const ANYWHERE = [
  'https://example.org/a?b=1&c=d.e',
  'https://example.org/a_(b),c',
  '@AnaPerez',
  '@ana@redes.example',
  '@a.example.org',
  '#CrisisEnElPerú',
  'amnesty.org',
  '2026-07-29',
];
const WORDS: Record<string, string[]> = {
  ru: ['слово', 'люди', 'стоп!', 'право.'],
  ar: ['كلمة', 'عدالة', 'حرية.', 'الآن؟'],
};
const PLAIN = [
  'word',
  'Perú',
  'stop!',
  'now.',
  'why?',
  'so,',
  '🕯️',
  '日本',
  'people',
  '“quoted”',
  '\n\n',
];

/** Counts anew, by other means than the product's: X's library; signs as the platform's own iterator gives them. */
const COUNT: Record<string, (text: string) => number> = {
  x: (text) => twitterText.parseTweet(text).weightedLength,
  // Never less than Bluesky counts, as it shortens links.
  telegram: (text) => text.length,
};

const text = fc
  .constantFrom(...Object.keys(WHOLE))
  .chain((language) =>
    fc
      .array(
        fc.oneof(
          { weight: 1, arbitrary: fc.constantFrom(...(WHOLE[language] ?? []), ...ANYWHERE) },
          { weight: 4, arbitrary: fc.constantFrom(...(WORDS[language] ?? []), ...PLAIN) },
        ),
        { minLength: 50, maxLength: 130 },
      )
      .map((pieces) => ({ language, pieces })),
  );

it('no thread cuts a link, mention, tag, date or short form, loses a sign or holds a post that is too long', () => {
  const x = known('x');
  let threads = 0;
  fc.assert(
    fc.property(text, ({ language, pieces }) => {
      const whole = pieces.join(' ');
      const posts = splitThread(whole, language, (any) => countPost(any, x).fits);
      if (!posts) return;
      threads += 1;
      const bare = posts.map((post) => post.replace(/ \d\/\d$/, ''));
      const without = (any: string) => any.replace(/\s+/g, '');
      expect(without(bare.join(''))).toBe(without(whole));
      for (const post of posts) expect(COUNT.x?.(post)).toBeLessThanOrEqual(280);
      // Where each piece stands in the text without white space, and where the posts end there.
      const ends = new Set<number>();
      let at = 0;
      for (const post of bare) {
        at += without(post).length;
        ends.add(at);
      }
      at = 0;
      for (const piece of pieces) {
        const { length } = without(piece);
        const isWhole = (WHOLE[language] ?? []).includes(piece) || ANYWHERE.includes(piece);
        for (let place = at + 1; isWhole && place < at + length; place += 1) {
          expect(ends.has(place), `“${piece}” is cut in ${posts.join(' | ')}`).toBe(false);
        }
        at += length;
        if (ends.has(at)) expect(without(whole)[at] ?? '').not.toMatch(/[#＃]/);
      }
    }),
    { numRuns: Number(process.env.VIGIL_RUNS ?? 300) },
  );
  expect(threads).toBeGreaterThan(100);
});
