import { COUNTRY_CODES } from '../../actions/countries.ts';
import { fold } from '../../text/fold.ts';
import { tables } from './index.ts';
import { anyOf, wordsOf } from './vocabulary.ts';

/** In which countries are named: those of the tables, and others. */
const LANGUAGES = new Set([
  ...tables.map(({ language }) => language),
  ...['nb', 'ar', 'el', 'fa', 'ja', 'ru', 'tr', 'uk', 'zh'],
]);

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
  'republica del congo': 'CG',
  'republik kongo': 'CG',
  'republique du congo': 'CG',
  'repubblica del congo': 'CG',
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
  'republic of china': 'TW',
  "people's republic of china": 'CN',
  prc: 'CN',
  'inner mongolia': 'CN',
  'new mexico': 'US',
  'northern ireland': 'GB',
  palestine: 'PS',
  'occupied palestinian territories': 'PS',
  'occupied palestinian territory': 'PS',
  opt: 'PS',
  'palestinian authority': 'PS',
  'hong kong': 'HK',
  hongkong: 'HK',
  'russian federation': 'RU',
  'syrian arab republic': 'SY',
  "lao people's democratic republic": 'LA',
  moldova: 'MD',
  'cape verde': 'CV',
  'east timor': 'TL',
  'saudi-arabien': 'SA',
  'arabia saudita': 'SA',
  weissrussland: 'BY',
  belorussia: 'BY',
  'serbia and montenegro': 'RS',
  'brunei darussalam': 'BN',
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
  const own = NAMES.get(simple) ?? NAMES.get(simple.replace(ARTICLE, ''));
  return own ?? (simple.length < 60 ? countryOfState(simple) : undefined);
}

const STATES = new Set(wordsOf('states'));
const STATE_WORDS = new Set([...STATES, ...wordsOf('stateWords')]);

/**
 * The country of an official name: what kind of state it is, and its name or its people's.
 * @example countryOfState("repubblica araba d'egitto") // 'EG'
 */
function countryOfState(simple: string): string | undefined {
  const words = simple.replace(/(?<![\p{L}])([dl]|dell)'(?=\p{L})/gu, '').split(/[\s,]+/u);
  const own = words.filter((word) => !STATE_WORDS.has(word));
  // Adjectives alone are no state: `Arab Bank`.
  if (!words.some((word) => STATES.has(word)) || own.length === 0 || own.length > 3)
    return undefined;
  const name = own.join(' ');
  return NAMES.get(name) ?? (own.length === 1 ? countryOfPeople(name) : undefined);
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

/** Names of countries that a running text has in other meanings: a first name, an island, a weapon, a meeting. */
const OTHER_WORDS = new Set(
  'us uk opt island grenade granada reunion jersey maurice dominique dominica guadalupe montserrat male colombo algiers cameron francis frances francois francoise francine georgina servers inden malin'.split(
    ' ',
  ),
);

/** Peoples and their adjectives that no ending behind the stem of a country's name gives. */
const DEMONYMS = new Map<string, string>(
  Object.entries({
    AE: 'emirati emiratis emirien emiriens emirat',
    AF: 'afghan afghans afghane afghanes afgano afgana afganos afganas',
    BF: 'burkinabe burkinabes burkinais',
    BY: 'belarussisch belarussische belarussischen bielorusse bielorusses bielorruso bielorrusa bielorrusos bielorrusas bielorusso bielorussa valkovenalainen valkovenalaisen valkovenalaiset valkovenalaisia',
    CH: 'swiss suisse suisses',
    CN: 'chino china chinos chinas kinesisk kinesiska kinesiske cinese cinesi cinsky cinske cinskych',
    CU: 'cuban cubans cubano cubana cubanos cubanas cubain cubaine cubains cubaines kubanisch kubanische kubanischen kubansk kubanska kubanske kubanski kubanskie kubansky',
    BD: 'bangladais bangladaise',
    CI: 'ivoirien ivoirienne ivoiriens ivoiriennes ivorian ivorians ivoriano ivoriana',
    DE: 'german germans allemand allemande aleman alemana tedesco tedesca deutsch deutsche deutschen duits duitse niemiecki nemecky nemecke',
    EG: 'egiziano egiziana egiziani egiziane egipcio egipcia egipcios egipcias',
    FR: 'french francais francaise franzosisch franzosische franzosischen',
    GB: 'british britisch britische britischen britannique britanniques britanico britanica',
    GR: 'greek greeks griechisch griechische griechischen grec grecque griego griega greco greca',
    IR: 'irani iranis iraans iraanse',
    IQ: 'iraqi iraqis iraki irakis irakees irakese irakisch irakische irakischen',
    KZ: 'kazakh kazakhs kazajo kazaja kazako kazaka',
    MG: 'malgache malgaches malagasy',
    NE: 'nigerien nigerienne nigeriens nigeriennes nigerino nigerina',
    PH: 'filipino filipinos filipina philippin philippine philippines',
    PL: 'polish polnisch polnische polnischen polonais polonaise polaco polaca',
    RU: 'russe russes russo russa russi ruso rusa rusos rusas rysk ryska rosyjski rosyjskie rosyjskich rosyjskiego venalainen venalaiset venalaisten',
    SY: 'sirio sirios sirias siriani siriano siriana',
    SA: 'saudi saudis saoudien saoudienne saoudiens saoudiennes saudita sauditas sauditi saudite saudisch saudische saudischen saudi-arabisch saudi-arabische saudi-arabischen',
    TH: 'thai thais thailandais',
    TR: 'turc turque turcs turques turco turca turcos turcas turchi turche turks',
    MA: 'marroqui marroquies',
    VE: 'venezolano venezolana venezolanos venezolanas',
    US: 'estadounidense estadounidenses american americans',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);

const ENDINGS = new Set(tables.flatMap(({ demonymEndings }) => demonymEndings.split(' ')));
const MAX_ENDING = Math.max(...[...ENDINGS].map(({ length }) => length));
const STEM_ENDS = 'istan stan ien ije ia ie ey ei ja en on as y e a o u i'.split(' ');
/** What the names of countries begin with; '' where two countries begin so. */
const STEMS = new Map<string, string>();
for (const [name, code] of NAMES) {
  // Both Congos and both Koreas have one people's name.
  if (OTHER_WORDS.has(name) || /[^\p{L} -]|^(?:[ck](?:ong|ore)|grenad)/u.test(name)) continue;
  const ends = ['', ...STEM_ENDS.filter((end) => name.endsWith(end))];
  for (const stem of ends.map((end) => name.slice(0, name.length - end.length)))
    if (stem.length >= 4) STEMS.set(stem, [undefined, code].includes(STEMS.get(stem)) ? code : '');
}

/** Short endings that other words have, too: they count only behind a long stem. */
const isShortEnding = (ending: string) =>
  ending.length <= 2 && !['an', 'se', 'sk'].includes(ending);

/** The code of the country whose people or adjective this word is, `ougandais`. The longest stem decides. */
function countryOfPeople(word: string): string | undefined {
  const known = OTHER_WORDS.has(word) ? '' : DEMONYMS.get(word);
  for (let at = word.length - 1; known === undefined && at >= word.length - MAX_ENDING; at -= 1) {
    const [stem, ending] = [word.slice(0, at), word.slice(at)];
    const isLong = stem.length >= (NAMES.has(stem) ? 4 : 6) || !isShortEnding(ending);
    const code = isLong && ENDINGS.has(ending) && STEMS.get(stem);
    if (code) return code;
  }
  return known;
}

const PLACED = new Set(wordsOf('placed'));
const AUTHORITY = new RegExp(`^(?:${anyOf(wordsOf('authorities'))})$`, 'u');
/** Most words in the name of a country. */
const MAX_NAME_WORDS = 5;

/**
 * Weighs the countries that a running text names. A country in which something is weighs more than another name of a
 * country, and the adjective of authorities, `tunesische Behörden`, more than a nationality, which may be another's.
 */
export function weighCountries(text: string): Map<string, number> {
  const words = simplify(text.slice(0, 20_000))
    .split(/[^\p{L}\p{N}.'-]+/u)
    .map((word) => word.replace(/^(?:[dl]|dell)'(?=..)|[.']+$/gu, ''));
  const weights = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1) {
    const [code, weight, length] = readAt(words, at);
    if (code) weights.set(code, (weights.get(code) ?? 0) + weight);
    at += length - 1;
  }
  return weights;
}

/** Reads the name or people that begins with a word: its country, its weight, its number of words. */
function readAt(words: readonly string[], at: number): [string | undefined, number, number] {
  for (let length = MAX_NAME_WORDS; length > 0; length -= 1) {
    const name = words.slice(at, at + length).join(' ');
    const code = NAMES.get(name) ?? (length === 1 ? NAMES.get(name.replace(/'s$/, '')) : undefined);
    if (code && name.length > 3 && !OTHER_WORDS.has(name))
      return [code, PLACED.has(words[at - 1] ?? '') ? 1.5 : 1, length];
  }
  const [one = '', two = ''] = words.slice(at, at + 2);
  const isOfState = [at - 2, at - 1, at + 1, at + 2].some((place) =>
    AUTHORITY.test(words[place] ?? ''),
  );
  return [countryOfPeople(`${one} ${two}`) ?? countryOfPeople(one), isOfState ? 1.5 : 0.4, 1];
}

/** The codes of the countries that a running text names, the most frequent first. */
export const countriesIn = (text: string): string[] =>
  [...weighCountries(text)]
    .filter(([, weight]) => weight >= 1)
    .sort(([, a], [, b]) => b - a)
    .map(([code]) => code);

/** Does this name of a country have other meanings, too? */
export const isCommonWord = (text: string) => COMMON_WORDS.has(simplify(text));
