import { COUNTRY_CODES } from '../../actions/countries.ts';
import { fold } from '../../text/fold.ts';
import { tables } from './index.ts';

/** In which countries are named: those of the tables, and others. */
const LANGUAGES = new Set([...tables.map(({ language }) => language), 'nb', 'ar']);

/** Names that CLDR does not have, or no longer has. */
const ALIASES: Record<string, string> = {
  burma: 'MM',
  birmania: 'MM',
  birma: 'MM',
  birmanie: 'MM',
  'viet nam': 'VN',
  'viet-nam': 'VN',
  'd.r. congo': 'CD',
  'd. r. congo': 'CD',
  'democratic republic of congo (drc)': 'CD',
  rdc: 'CD',
  'rd congo': 'CD',
  'r.d. congo': 'CD',
  bielorussie: 'BY',
  bielorussia: 'BY',
  bielorrusia: 'BY',
  'wit-rusland': 'BY',
  vitryssland: 'BY',
  bjelorussland: 'BY',
  zaire: 'CD',
  yugoslavia: 'RS',
  'repubblica democratica del congo': 'CD',
  'democratische republiek congo': 'CD',
  'ivory coast': 'CI',
  drc: 'CD',
  'democratic republic of congo': 'CD',
  'democratic republic of the congo': 'CD',
  'dr congo': 'CD',
  'republica democratica del congo': 'CD',
  'demokratische republik kongo': 'CD',
  'republique democratique du congo': 'CD',
  'republic of congo': 'CG',
  'republic of the congo': 'CG',
  turkey: 'TR',
  turkiye: 'TR',
  swaziland: 'SZ',
  macedonia: 'MK',
  'czech republic': 'CZ',
  usa: 'US',
  us: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  'estados unidos': 'US',
  'ee.uu.': 'US',
  'etats-unis': 'US',
  'verenigde staten': 'US',
  uk: 'GB',
  'great britain': 'GB',
  uae: 'AE',
  'north korea': 'KP',
  'south korea': 'KR',
  'korea (north)': 'KP',
  "democratic people's republic of korea": 'KP',
  'republic of korea': 'KR',
  palestine: 'PS',
  'occupied palestinian territories': 'PS',
  'occupied palestinian territory': 'PS',
  opt: 'PS',
  'palestinian authority': 'PS',
  'state of palestine': 'PS',
  'hong kong': 'HK',
  hongkong: 'HK',
  'russian federation': 'RU',
  'syrian arab republic': 'SY',
  'islamic republic of iran': 'IR',
  "lao people's democratic republic": 'LA',
  moldova: 'MD',
  'republic of moldova': 'MD',
  'united republic of tanzania': 'TZ',
  'cape verde': 'CV',
  'east timor': 'TL',
  'the gambia': 'GM',
  'saudi-arabien': 'SA',
  'arabia saudita': 'SA',
  weissrussland: 'BY',
  belorussia: 'BY',
  'serbia and montenegro': 'RS',
  'brunei darussalam': 'BN',
  'the bahamas': 'BS',
  'republik belarus': 'BY',
  'vereinigte staaten': 'US',
  vsa: 'US',
  'papua neuguinea': 'PG',
  sahrawi: 'EH',
  'western sahara': 'EH',
  'china (hong kong)': 'HK',
};

const NAMES = new Map<string, string>(Object.entries(ALIASES));
const simplify = (name: string) => fold(name).replace(/[’']/g, "'").replace(/&/g, 'and').trim();
for (const language of LANGUAGES) {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const short = new Intl.DisplayNames([language], {
    type: 'region',
    fallback: 'none',
    style: 'short',
  });
  for (const code of COUNTRY_CODES) {
    for (const name of [names.of(code), short.of(code)]) {
      if (!name) continue;
      const simple = simplify(name);
      if (!NAMES.has(simple)) NAMES.set(simple, code);
      const bare = simple.replace(/\s*\(.*\)/, '');
      if (bare.length > 3 && !NAMES.has(bare)) NAMES.set(bare, code);
    }
  }
}
/** Names of countries that are also other words, so that they count only where they stand alone. */
const COMMON_WORDS = new Set([
  'us',
  'uk',
  'opt',
  'georgia',
  'georgie',
  'jordan',
  'chad',
  'niger',
  'mali',
  'oman',
  'cuba',
  'guinea',
  'india',
  'turkey',
  'jersey',
  'peru',
]);
const ARTICLE = /^(?:the|la|el|los|las|le|les|l'|il|lo|gli|die|der|das|de|den|het)\s+|^l'/;

/** The code of the country that this whole text names, in any of our languages, with or without an article. */
export function countryNamed(text: string): string | undefined {
  const simple = simplify(text.replace(/[→➔>|]+\s*$/u, ''))
    .replace(/[.:,;]+$/, '')
    .trim();
  return NAMES.get(simple) ?? NAMES.get(simple.replace(ARTICLE, ''));
}

/**
 * The codes of a list of countries; undefined when a part of it names no country.
 * @example countriesNamed('Iraq and USA') // ['IQ', 'US']
 */
export function countriesNamed(text: string): string[] | undefined {
  const whole = countryNamed(text);
  if (whole) return [whole];
  const parts = text
    .split(/\s*(?:\/|,|;|&|\band\b|\by\b|\bund\b|\bet\b|\be\b|\ben\b)\s*/u)
    .filter(Boolean);
  if (parts.length > 4) return undefined;
  const codes = parts.map(countryNamed);
  return codes.length > 1 && codes.every((code) => code !== undefined)
    ? [...new Set(codes as string[])]
    : undefined;
}

/** Most words in the name of a country. */
const MAX_NAME_WORDS = Math.max(...[...NAMES.keys()].map((name) => name.split(/\s+/).length));

/** The codes of the countries that a running text names, the most frequent first. */
export function countriesIn(text: string): string[] {
  const words = simplify(text.slice(0, 20_000))
    .split(/[^\p{L}\p{N}.'-]+/u)
    .map((word) => word.replace(/[.']+$/, ''));
  const counts = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(MAX_NAME_WORDS, 5); length > 0; length -= 1) {
      const name = words.slice(at, at + length).join(' ');
      const code =
        NAMES.get(name) ?? (length === 1 ? NAMES.get(name.replace(/'s$/, '')) : undefined);
      if (code && name.length > 3 && !['us', 'uk', 'opt'].includes(name)) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
        at += length - 1;
        break;
      }
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([code]) => code);
}

/** Does this name of a country have other meanings, too? */
export const isCommonWord = (text: string) => COMMON_WORDS.has(simplify(text));
