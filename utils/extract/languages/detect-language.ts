import { detectAll } from 'tinyld';
import type { LanguageTag } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { tables } from './index.ts';

/** Languages in which officials are written to, beside those of the tables. */
const OTHERS = [
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
const ONLY = [...tables.map(({ language }) => language), ...OTHERS];

const frequent = tables.map(({ language, words }) => ({
  language,
  words: new Set(words.split(' ').flatMap((word) => [word, fold(word)])),
}));

/** Most characters that are looked at. */
const ENOUGH = 1500;

function countFrequent(text: string): { language: LanguageTag; count: number }[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return frequent
    .map(({ language, words: known }) => ({
      language,
      count: words.filter((word) => known.has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
}

/**
 * The language of a text: by its frequent words where they are clear, else by the library's statistics.
 * @param expected a language to fall back on for texts of a few words
 */
export function languageOf(text: string, expected?: LanguageTag): LanguageTag | undefined {
  const sample = text.replace(/https?:\/\/\S+|[#@][\p{L}\p{N}_.]+/gu, ' ').slice(0, ENOUGH);
  if (!/\p{L}/u.test(sample)) return expected;
  if (/\p{Script=Latin}/u.test(sample)) {
    const counts = countFrequent(sample);
    const [first, second] = counts;
    if (first && first.count >= 3 && first.count >= (second?.count ?? 0) * 1.4) {
      return first.language;
    }
    // Statistics guess at random from a few words: what stands around them tells more.
    const own = counts.find(({ language }) => language === expected)?.count ?? 0;
    if (first && own === 0 && first.count >= 2 && first.count > (second?.count ?? 0))
      return first.language;
    if (
      expected &&
      (sample.length < 60 || (sample.length < 160 && own > 0 && own >= (first?.count ?? 0)))
    )
      return expected;
  }
  const [best] = detectAll(sample, { only: ONLY });
  return best?.lang ?? expected;
}
