import { countryName, languageName } from './languages.ts';
import type { LanguageTag } from './types.ts';

/** ISO 3166-1 alpha-2, all officially assigned codes, and Kosovo's XK, which CLDR has. */
export const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  );

/** Languages in which officials are written to; BCP 47. */
export const LANGUAGES: readonly LanguageTag[] =
  'am ar az be bg bn bs cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk km ko ky lo lt lv mk mn ms my nb ne nl pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th ti tk tr uk ur uz vi zh'.split(
    ' ',
  );

/** Codes with their names as the reader calls them, in the reader's order. */
function named(
  codes: readonly string[],
  nameOf: (code: string, reader: LanguageTag) => string,
  reader: LanguageTag,
): { code: string; name: string }[] {
  const { compare } = new Intl.Collator(reader);
  return codes
    .map((code) => ({ code, name: nameOf(code, reader) }))
    .sort((a, b) => compare(a.name, b.name));
}

export const namedCountries = (reader: LanguageTag) => named(COUNTRIES, countryName, reader);
export const namedLanguages = (reader: LanguageTag) => named(LANGUAGES, languageName, reader);
