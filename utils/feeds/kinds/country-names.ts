import type { LanguageTag } from '../../actions/types.ts';
import { foldForSearch } from '../../text/fold.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** What CLDR has names for and ISO 3166-1 has no country for: unions, the world, private use; not Kosovo. */
const NONE = /^(?:AA|EU|EZ|UN|ZZ|Q[M-Z]|X[A-JL-Z])$/;

/** Names that are written and that CLDR has otherwise, as the words that stand in them. */
const ALSO: Record<LanguageTag, [name: string, code: string][]> = {
  fr: [
    ['Bélarus', 'BY'],
    ['Hong Kong', 'HK'],
    ['Hongkong', 'HK'],
    ['Palestine', 'PS'],
    ['RDC', 'CD'],
    ['République démocratique du Congo', 'CD'],
    ['République tchèque', 'CZ'],
    ['Vietnam', 'VN'],
  ],
};

const wordsOf = (text: string) => ` ${foldForSearch(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

const known = new Map<LanguageTag, [words: string, code: string][]>();

/** Every country by its name in a language (CLDR), `Myanmar (Birmanie)` by both of its names. */
function namesIn(language: LanguageTag): [words: string, code: string][] {
  const cached = known.get(language);
  if (cached) return cached;
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const list = LETTERS.flatMap((one) => LETTERS.map((other) => one + other))
    // A code of the past (`SU`, `UK`) is led to its country of today, which has one already.
    .filter((code) => !NONE.test(code) && new Intl.Locale(`und-${code}`).region === code)
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
    .flatMap((code) =>
      (names.of(code) ?? '')
        .split(/[()]/)
        .map(wordsOf)
        .filter((words) => words.trim().length > 2)
        .map((words): [string, string] => [words, code]),
    );
  const also = (ALSO[language] ?? []).map(([name, code]): [string, string] => [
    wordsOf(name),
    code,
  ]);
  known.set(language, [...list, ...also]);
  return [...list, ...also];
}

/**
 * The country that a title names, as a list for the record; empty where it names several countries or no country. A
 * longer name hides a shorter one within it (`Guinée équatoriale`).
 */
export function countryIn(title: string, language: LanguageTag): string[] {
  const words = wordsOf(title);
  const found = namesIn(language).filter(([name]) => words.includes(name));
  const whole = found.filter(
    ([name]) => !found.some(([other]) => other !== name && other.includes(name)),
  );
  const codes = [...new Set(whole.map(([, code]) => code))];
  return codes.length === 1 ? codes : [];
}
