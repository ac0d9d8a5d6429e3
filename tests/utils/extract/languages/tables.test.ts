import { readdirSync, readFileSync } from 'node:fs';
import { supportedLanguages, toISO2 } from 'tinyld';
import { describe, expect, it } from 'vitest';
import { tables } from '../../../../utils/extract/languages/index.ts';
import type { LanguageTable } from '../../../../utils/extract/languages/table.ts';
import { fold } from '../../../../utils/text/fold.ts';

/** Lists of words or pieces of expressions: all but the months, each of which has several spellings, and the ordinals. */
const listsOf = ({ months: _, ordinals: __, labels, openLabels, ...lists }: LanguageTable) =>
  [lists, labels, openLabels ?? {}].flatMap((all) =>
    Object.entries(all).flatMap(([name, list]) =>
      Array.isArray(list) ? [{ name, list: list as string[] }] : [],
    ),
  );

describe.each(tables.map((table) => [table.language, table] as const))(
  'the table of %s',
  (language, table) => {
    it('is of a language that tinyld knows, whose statistics decide where its words do not', () => {
      expect(
        supportedLanguages.map(toISO2),
        `write the tag of ${language} as tinyld does`,
      ).toContain(language);
    });

    it.each(listsOf(table))(
      'has each of its $name once, in small letters without accents',
      ({ list }) => {
        expect(list).toEqual([...new Set(list.map(fold))]);
      },
    );
  },
);

/** Lists that one file reads and no other: their words have no business outside of their table. */
const OWN_LISTS = [
  ...(['weekdays', 'urgentKinds', 'letterKinds', 'goodNews', 'timeOver'] as const),
  ...(['travelWords', 'ownJourney', 'countdowns', 'closings', 'members', 'ownLanguage'] as const),
  ...(['mailHeaders', 'forwarded', 'asking', 'embassies', 'issuedWords', 'summaryWords'] as const),
  ...(['riskWords', 'postageWords', 'publishedWords', 'titles', 'officeWords'] as const),
  ...(['officesBeforeNames', 'publisherWords', 'politeStarts', 'signatureFields'] as const),
  ...(['namePlaceholders', 'fileHints', 'pronouns', 'genderWords', 'creditWords'] as const),
  ...(['pageWords', 'shareWords', 'addressPlaceholders', 'updateHeads', 'finalUpdates'] as const),
  ...(['decoys', 'otherDocuments', 'updateNotices'] as const),
];
/** The letters that an entry begins with, `bundeskanzler` of `bundeskanzler(?:in)?`; '' where a choice comes first. */
const firstWords = (entry: string) =>
  /^[a-z]+(?: [a-z]+)*(?=$|\(\?:|\[|\\|\?)/.exec(entry)?.[0].replace(/.(?=\?)/, '') ?? '';
const wordsOf = (table: LanguageTable) =>
  OWN_LISTS.flatMap((name) => table[name] ?? []).map(firstWords);
/** English words that the code needs, and that other languages write alike. */
const CODE_WORDS = new Set(['amnesty', 'parent', 'urgent']);
const isEnglish = (table: LanguageTable) => table.language === 'en';
const englishWords = new Set(tables.filter(isEnglish).flatMap(wordsOf));
const foreignWords = [
  ...new Set(tables.filter((table) => !isEnglish(table)).flatMap(wordsOf)),
].filter((word) => word.length > 5 && !englishWords.has(word) && !CODE_WORDS.has(word));

const sources = readdirSync('utils/extract', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('languages/'))
  .sort();

it.each(sources)('%s holds no words of a language: they stand in its table', (path) => {
  const code = readFileSync(`utils/extract/${path}`, 'utf8').replace(
    /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
    '',
  );
  const folded = fold(code);
  const held = foreignWords.filter((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`).test(folded));
  expect([...new Set(held)]).toEqual([]);
});
