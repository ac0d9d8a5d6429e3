import { directionOf } from '../actions/languages.ts';
import type { LanguageTag } from '../actions/types.ts';

/** Scripts of the languages that letters and addresses come in (ISO 15924). */
const SCRIPTS =
  'Latn Cyrl Grek Arab Hebr Thaa Syrc Nkoo Adlm Rohg Armn Geor Ethi Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Khmr Mymr Tibt Mong Hang Hira Kana Hani'.split(
    ' ',
  );

/** Scripts that are written together with others, by the name that CLDR has for all of them. */
const MIXED: Record<string, readonly string[]> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

function scriptOf(text: string): string | undefined {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first && SCRIPTS.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(first));
}

/**
 * The language of a text without a stated language, such as an address: the first likely language in the text's script,
 * else the script's most common language (CLDR, likely subtags). The first letter decides, as in HTML's `dir="auto"`.
 */
export function languageByScript(
  text: string,
  likely: readonly [LanguageTag, ...LanguageTag[]],
): LanguageTag {
  const script = scriptOf(text);
  if (!script) return likely[0];
  const isWrittenIn = (tag: LanguageTag) => {
    const own = new Intl.Locale(tag).maximize().script ?? 'Latn';
    return (MIXED[own] ?? [own]).includes(script);
  };
  return likely.find(isWrittenIn) ?? new Intl.Locale(`und-${script}`).maximize().language;
}

/** Does this language run from right to left? */
export const isRightToLeft = (language: LanguageTag) => directionOf(language) === 'rtl';

/**
 * A place in Latin letters and a date that runs from right to left, in their order: without a mark between them, the day
 * would go with the place. `Bern، 1 مارس 2026`
 */
export const inOrder = (placeAndDate: string): string =>
  placeAndDate.replace(
    /(\p{Script=Latin})([,،]\s?)(?=\p{Nd}{1,4}\s[\p{Script=Arabic}\p{Script=Hebrew}])/u,
    '$1\u200f$2',
  );
