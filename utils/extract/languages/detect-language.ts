import { detectAll } from 'tinyld';
import type { LanguageTag } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { tables } from './index.ts';

/** Languages of letters to officials that have no table. */
const OTHER_LANGUAGES = [
  'ar',
  'fa',
  'he',
  'ru',
  'uk',
  'tr',
  'zh',
  'ja',
  'ko',
  'hi',
  'ur',
  'vi',
  'th',
  'el',
  'be',
  'hu',
  'ro',
  'id',
];
const CANDIDATES = [...tables.map(({ language }) => language), ...OTHER_LANGUAGES];

const frequent = tables.map(({ language, words }) => ({
  language,
  words: new Set(words.split(' ').flatMap((word) => [word, fold(word)])),
}));

/** Most UTF-16 units of a text that are read to detect its language. */
const MAX_SAMPLE = 1500;

/** How many of each language's frequent words a text has, most first. */
export function countFrequent(text: string): { language: LanguageTag; count: number }[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return frequent
    .map(({ language, words: known }) => ({
      language,
      count: words.filter((word) => known.has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
}

/**
 * Detects the language of a text: by its frequent words where they are clear, else by the library's statistics.
 * @param expected a language to fall back on for texts of a few words
 */
export function detectLanguage(text: string, expected?: LanguageTag): LanguageTag | undefined {
  const sample = text.replace(/https?:\/\/\S+|[#@][\p{L}\p{N}_.]+/gu, ' ').slice(0, MAX_SAMPLE);
  if (!/\p{L}/u.test(sample)) return expected;
  if (/\p{Script=Latin}/u.test(sample)) {
    const counts = countFrequent(sample);
    const [first, second] = counts;
    if (first && first.count >= 3 && first.count >= (second?.count ?? 0) * 1.4) {
      return first.language;
    }
    // Statistics guess at random from a few words: the text around them is a better guide.
    const own = counts.find(({ language }) => language === expected)?.count ?? 0;
    if (first && own === 0 && first.count >= 2 && first.count > (second?.count ?? 0))
      return first.language;
    if (
      expected &&
      (sample.length < 60 || (sample.length < 160 && own > 0 && own >= (first?.count ?? 0)))
    )
      return expected;
  }
  const [best] = detectAll(sample, { only: CANDIDATES });
  return best?.lang ?? expected;
}
