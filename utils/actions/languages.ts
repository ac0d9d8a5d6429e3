import { nameOfCountry } from './country-names.ts';
import type { LanguageTag } from './types.ts';

/** The languages of a map of texts, as they are written in it. */
export function languagesOf(map: { [language: LanguageTag]: unknown }): LanguageTag[] {
  return Object.keys(map).filter((language) => map[language] !== undefined);
}

/** The language of a tag without its country or script, in lower case: `pt-BR` → `pt`. */
export function baseLanguage(tag: LanguageTag): LanguageTag {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

/**
 * The best of these languages for a person with these wishes, the best wish first: exactly that tag, else the same
 * base language, else English, else the first one. Source: RFC 4647 lookup.
 */
export function chooseLanguage(
  there: LanguageTag[],
  wishes: readonly LanguageTag[],
): LanguageTag | undefined {
  for (const wish of [...wishes, 'en']) {
    const exact = there.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    const found = exact ?? there.find((tag) => baseLanguage(tag) === baseLanguage(wish));
    if (found) return found;
  }
  return there[0];
}

/**
 * The language in which this person best reads what a text in another one says: the first of their wishes that is there,
 * English last. None where they read the text itself before any of these.
 */
export function languageToRead(
  there: readonly LanguageTag[],
  of: LanguageTag,
  wishes: readonly LanguageTag[],
): LanguageTag | undefined {
  for (const wish of [...wishes, 'en'].map(baseLanguage)) {
    if (wish === baseLanguage(of)) return undefined;
    const found = there.find((tag) => baseLanguage(tag) === wish);
    if (found) return found;
  }
  return undefined;
}

/** A text, and the language that it is in. */
export interface TextIn<T> {
  text: T;
  language: LanguageTag;
}

/** A map's text in the best language for this person, with that language. */
export function textIn<T>(
  map: { [language: LanguageTag]: T | undefined },
  wishes: readonly LanguageTag[],
): TextIn<T> | undefined {
  const language = chooseLanguage(languagesOf(map), wishes);
  const text = language === undefined ? undefined : map[language];
  return language === undefined || text === undefined ? undefined : { text, language };
}

/** A map's text in the best language for this person. */
export function textFor<T>(
  map: { [language: LanguageTag]: T | undefined },
  wishes: readonly LanguageTag[],
): T | undefined {
  return textIn(map, wishes)?.text;
}

/** Scripts that run from right to left (Unicode, bidirectional classes R and AL). */
const FROM_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/**
 * In what direction a language is written, by the script that it usually has (CLDR, likely subtags); from left to right
 * where it is no language.
 */
export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  const script = orElse('Latn', () => new Intl.Locale(tag).maximize().script);
  return FROM_RIGHT.has(script) ? 'rtl' : 'ltr';
}

/**
 * What an element of a text needs whose language is known: screen readers speak it in that language, and it runs as that
 * language runs, whatever name it begins with.
 */
export const inLanguage = (tag: LanguageTag) => ({ lang: tag, dir: directionOf(tag) });

const FROM_RIGHT_LETTER =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/**
 * The same for a text that may be in another language than is said of it: it runs as most of its letters run, so that
 * neither a wrong tag nor a name at its beginning turns it round.
 */
export function asWritten(text: string, tag: LanguageTag) {
  const start = text.slice(0, MOST_LOOKED_AT);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const fromRight = start.match(FROM_RIGHT_LETTER)?.length ?? 0;
  const dir = letters === 0 ? directionOf(tag) : fromRight * 2 > letters ? 'rtl' : 'ltr';
  return { lang: tag, dir } as const;
}

/** How much of a text says how it runs, in UTF-16 code units. */
const MOST_LOOKED_AT = 500;

/** A language's name in the person's language (CLDR), `es` → `Spanish`, `espagnol`; else its tag as it is. */
export function languageName(tag: LanguageTag, uiLanguage: LanguageTag): string {
  return orElse(tag, () => new Intl.DisplayNames([uiLanguage, 'en'], { type: 'language' }).of(tag));
}

/** A name as it stands by itself, as in a list to choose from or over a month's lines: `janvier 2023` → `Janvier 2023`. */
export function withCapital(name: string, language: LanguageTag): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(language) + rest.join('');
}

/** A language's name as it stands by itself. */
export const languageLabel = (tag: LanguageTag, uiLanguage: LanguageTag): string =>
  withCapital(languageName(tag, uiLanguage), uiLanguage);

/** A country's name in the person's language, `PE` → `Peru`, `Perú`; else its code as it is. */
export function countryName(code: string, uiLanguage: LanguageTag): string {
  return orElse(code, () => nameOfCountry(code, uiLanguage));
}

/** `Intl` throws a RangeError at what is no code, and somebody who types one has only half of it at first. */
function orElse(fallback: string, ask: () => string | undefined): string {
  try {
    return ask() ?? fallback;
  } catch {
    return fallback;
  }
}
