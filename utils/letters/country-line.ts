import { LANGUAGES } from '../actions/codes.ts';
import { COUNTRY_CODES } from '../actions/countries.ts';
import { namesOfCountry } from '../actions/country-names.ts';
import type { LanguageTag } from '../actions/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { OTHER_NAMES } from './other-country-names.ts';

/** Languages in which addresses abroad are written most. */
const SPOKEN = ['en', 'es', 'fr', 'de', 'it', 'pt'];

/** A name without its signs: `U.S.A.` → `usa`, `Côte d’Ivoire` → `cote d ivoire`. */
function bare(text: string): string {
  return foldForSearch(text)
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<!\S)\p{L}(?: \p{L})+(?!\S)/gu, (letters) => letters.replaceAll(' ', ''));
}

const STATE =
  'republic|kingdom|state|federation|union|commonwealth|sultanate|emirate|principality|duchy|duche|grossherzogtum|ducado|granducato|republica|repubblica|republique|republik|reino|regno|royaume|konigreich|konigtum|estado|stato|etat|staat|sultanat|emirat|furstentum|principaute|principado|republiek|koninkrijk|республика|республики|республіка|جمهوريه|جمهورية|مملكة|دولة|سلطنة|جمهوری';
const LINK =
  '(?: (?:of|de|del|della|du|des|d|di|do|da|von|van))?(?: (?:the|la|l|los|las|les|el|il))?';
/** `Islamic Republic of …`; what is said about a state in front of its name, in three words at most. */
const BEFORE = new RegExp(
  `^(?:(?:the|la|el|le|l|il|die|das|der) )?(?:\\p{L}+ ){0,3}(?:${STATE})(?: \\p{L}+){0,2}${LINK} $`,
  'u',
);
/** `…, Islamic Republic of`, as the United Nations write it in lists. */
const BEHIND = new RegExp(`^ (?:\\p{L}+ ){0,3}(?:${STATE})(?: of(?: the)?)?$`, 'u');
/** What stands before these names tells two countries apart, or a country from one of its states. */
const TOLD_APART = new Set(['CD', 'CG', 'CN', 'KP', 'KR', 'MX', 'TW']);

/** Countries with a city or a state of the same name, so that a postcode before the name makes a city of it. */
const ALSO_CITIES = new Set(['DJ', 'GT', 'KW', 'LU', 'MC', 'MX', 'PA', 'SG', 'SM', 'VA']);
/** A place that is called as another country, by that country. */
const ALSO_PLACES: Record<string, string> = {
  ...{
    CG: 'CD',
    AM: 'CO',
    GE: 'US',
    GD: 'ES NI CO',
    LB: 'CO US',
    LU: 'BE',
    ME: 'CO',
    PE: 'US',
    CU: 'US MX',
  },
  ...{ PA: 'US', MX: 'US', JM: 'US', MT: 'US', PL: 'US', LV: 'US', CL: 'US', NL: 'US', IE: 'GB' },
};
/** With one of these before it, a name is that of a street, a place or another country. */
const PART_OF_NAME = new RegExp(
  `^(?:${[
    'a|al|d|da|de|del|della|den|der|des|di|do|dos|du|e|el|en|il|in|la|le|les|los|of|the|und|van|von|y|and|et',
    'new|nova|nueva|nuevo|nouvelle|neu|papua|equatorial|democratic|south|north|east|west|southern|northern|eastern|western|sud|nord|sur|norte|central|port|puerto|porto|san|santa|santo|saint|st|fort|villa|ciudad|city|great|little|upper|lower|old|american|british|french',
    'av|avda|ave|avenida|avenue|rue|calle|c|via|viale|piazza|plaza|place|jalan|jl|jiron|jr|paseo|road|street|carrera|boulevard|bvd|blvd|bulevar|edificio|building|hotel|palacio|palace|palais|palazzo|house|casa|torre|tower|barrio|colonia|col|urb|sector|zona|quartier|district|distrito|desk|section|seccion|embassy|banco|bank|pueblo|club|guinea',
  ].join('|')})$`,
);

interface Names {
  /** as a whole part of the line */
  whole: Set<string>;
  /** also behind a city, without a comma */
  usual: Set<string>;
}
const known = new Map<string, Names>();

/** All names of a country; found once for a country and a person's language. */
function namesOf(code: string, uiLanguage: LanguageTag): Names {
  const key = `${code} ${uiLanguage}`;
  const found = known.get(key);
  if (found) return found;
  const own = new Intl.Locale(`und-${code}`).maximize().language;
  const other = OTHER_NAMES[code]?.split('|') ?? [];
  const bareNames = (languages: readonly LanguageTag[]) =>
    [...namesOfCountry(code, languages), ...other].map(bare).filter(Boolean);
  const usual = new Set(bareNames([...SPOKEN, uiLanguage, own]));
  const names = { whole: new Set([...usual, ...bareNames(LANGUAGES)]), usual };
  known.set(key, names);
  return names;
}

/** What stands behind a country's name and is none: a postcode, a part of the world, how to reach somebody. */
const BEHIND_NAME =
  /^(?:(?:cp|cep|pc|pin|zip|plz|postal code|postcode|code postal|codigo postal)? ?[\d ]+|ca|centro ?america|central america|america central|mittelamerika|south america|latin america|sud ?america|suramerica|latinoamerica|amerique du sud|sudamerika|suedamerika|america do sul|america del sur|west africa|east africa|africa|afrique|afrika|asia|europe|europa|oceania|middle east|eu|ue|european union|w ?i|west indies|caribbean|caribe|caraibes|(?:tel|fax|phone|telephone|telefono|email|e mail|mail|www)\b.*)$/u;

/** The ends of a line that can be a country's name, from the last part on: `Lima, Peru` → `peru`, `lima peru`. */
function endsOf(line: string, code: string): string[] {
  const parts = line
    .split(
      /[,;/|()·،、，\t]|\s[-–—]+\s|\s{2,}|(?<!\b(?:av|avda|ave|blvd|bvd|bd|st|jr|jl|col|urb|ctra|dr|dra|gral|cnel|no|nr|dem|rep|\p{L}))\.\s/iu,
    )
    .map(bare)
    .filter(Boolean)
    .slice(-6);
  while (parts.length > 1 && BEHIND_NAME.test(parts.at(-1) ?? '')) parts.pop();
  const last = (parts.pop() ?? '').replace(/ (?:ca|wi|eu|ue)$/, '');
  // `Philippines 1005`; but in `Singapore 238823` it is the city.
  parts.push(ALSO_CITIES.has(code) ? last : last.replace(/ [\d ]+$/, ''));
  return parts
    .slice(-4)
    .map((_, at, all) => bare(all.slice(all.length - 1 - at).join(' ')).replace(/^the /, ''));
}

/** Is this the country's name, alone or with what kind of state it is? */
function isName(text: string, code: string, { whole }: Names): boolean {
  if (whole.has(text)) return true;
  if (TOLD_APART.has(code)) return false;
  return [...whole].some(
    (name) =>
      (text.endsWith(` ${name}`) && BEFORE.test(text.slice(0, -name.length))) ||
      (text.startsWith(`${name} `) && BEHIND.test(text.slice(name.length))),
  );
}

/** `Lima Perú`, without a comma: the name stands behind a city, and is no part of the name of a street or place. */
function endsWithName(text: string, code: string, { usual }: Names): boolean {
  return [...usual].some((name) => {
    // Two letters can be the state of a city.
    if (name.length < 3 || !text.endsWith(` ${name}`)) return false;
    const before =
      text
        .slice(0, -name.length - 1)
        .split(' ')
        .at(-1) ?? '';
    if (/\d/.test(before)) return !ALSO_CITIES.has(code);
    return !PART_OF_NAME.test(before);
  });
}

const lastLine = (lines: readonly string[]) => lines.findLast((line) => line.trim() !== '') ?? '';

/** Does the last line of an address name this country, by any of its names? */
export function namesCountry(
  lines: readonly string[],
  code: string,
  uiLanguage: LanguageTag,
): boolean {
  const line = lastLine(lines);
  const names = namesOf(code, uiLanguage);
  const ends = endsOf(line, code);
  return ends.some((end) => isName(end, code, names)) || endsWithName(bare(line), code, names);
}

const others = new Map<LanguageTag, Map<string, string>>();

/** Does its last line end with another country's name? Then the letter goes there. */
export function namesAnotherCountry(
  lines: readonly string[],
  code: string,
  uiLanguage: LanguageTag,
): boolean {
  let names = others.get(uiLanguage);
  if (!names) {
    names = new Map(
      COUNTRY_CODES.flatMap((one) =>
        [...namesOfCountry(one, [...SPOKEN, uiLanguage]), ...(OTHER_NAMES[one]?.split('|') ?? [])]
          .map(bare)
          // Two or three letters can be anything there.
          .filter((name) => name.length > 3 || name === 'usa')
          .map((name) => [name, one] as const),
      ),
    );
    others.set(uiLanguage, names);
  }
  const found = names.get(endsOf(lastLine(lines), code)[0] ?? '');
  if (found === undefined || found === code) return false;
  return !ALSO_PLACES[found]?.split(' ').includes(code);
}
