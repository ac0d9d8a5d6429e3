import { COUNTRY_CODES } from './countries.ts';
import { countryName, languageName } from './languages.ts';
import type { LanguageTag } from './types.ts';

/** Languages in which officials are written to; BCP 47. */
export const LANGUAGES: readonly LanguageTag[] =
  'am ar az be bg bn bs cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk km ko ky lo lt lv mk mn ms my nb ne nl pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th ti tk tr uk ur uz vi zh'.split(
    ' ',
  );

/** Codes with their names as the person calls them, in the order of that language. */
function named(
  codes: readonly string[],
  nameOf: (code: string, uiLanguage: LanguageTag) => string,
  uiLanguage: LanguageTag,
): { code: string; name: string }[] {
  const { compare } = new Intl.Collator(uiLanguage);
  return codes
    .map((code) => ({ code, name: nameOf(code, uiLanguage) }))
    .sort((a, b) => compare(a.name, b.name));
}

export const namedCountries = (uiLanguage: LanguageTag) =>
  named(COUNTRY_CODES, countryName, uiLanguage);
export const namedLanguages = (uiLanguage: LanguageTag) =>
  named(LANGUAGES, languageName, uiLanguage);
