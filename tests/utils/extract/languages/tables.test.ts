import { readdirSync, readFileSync } from 'node:fs';
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
  (_, table) => {
    it.each(listsOf(table))(
      'has each of its $name once, in small letters without accents',
      ({ list }) => {
        expect(list).toEqual([...new Set(list.map(fold))]);
      },
    );
  },
);

/** Lists whose words mean one thing only, so that they are sought by nothing but their table's entry. */
const OWN_LISTS = [
  ...(['weekdays', 'urgentKinds', 'letterKinds', 'goodNews', 'timeOver'] as const),
  ...(['travelWords', 'ownJourney', 'countdowns', 'closings', 'members', 'ownLanguage'] as const),
  ...(['mailHeaders', 'forwarded', 'asking', 'embassies', 'issuedWords', 'summaryWords'] as const),
];
const foreignWords = tables
  .filter(({ language }) => language !== 'en')
  .flatMap((table) => OWN_LISTS.flatMap((name) => table[name] ?? []))
  .filter((word) => /^[a-z]+(?: [a-z]+)*$/.test(word) && word.length > 6 && word !== 'amnesty');

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
