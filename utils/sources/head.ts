import { countriesIn, countriesNamed, countryNamed, isCommonWord } from './countries.ts';
import { findDates } from './dates.ts';
import { fold } from './fold.ts';
import { tables } from './languages/index.ts';
import { isBlank, isSeparator, type Line } from './lines.ts';
import { findReferences, type Reference } from './reference.ts';
import { type Labelled, readValue } from './sections.ts';
import { anyOf, matchLabels, wordsOf } from './vocabulary.ts';

/** An AI index as printed, `AMR 46/6346/2023`. */
export interface FoundIndex {
  index: string;
  line: Line;
}

const INDEX =
  /(?<![\p{L}\d])(AFR|AMR|ASA|EUR|MDE|ACT|POL|NWS|IOR|ORG|DOC|REG|FIN|PRE)[ \u00a0]?(\d{2})[/ ](\d{3,4})\/((?:19|20)\d{2})(?!\d)/iu;
/** Labels before a number that is another document's. */
const OTHER = /previous|anterior|precedent|vorherig|see |siehe|voir|https?:/iu;

/** The document's own index: the first that is not in a link or about another document. */
export function findIndex(lines: readonly Line[]): FoundIndex | undefined {
  for (const line of lines) {
    const match = INDEX.exec(line.text);
    if (match && !OTHER.test(line.text.slice(0, match.index))) {
      return {
        index: match[0]
          .replace(/\s+/g, ' ')
          .toUpperCase()
          .replace(/^([A-Z]{3})(\d)/, '$1 $2'),
        line,
      };
    }
  }
  return undefined;
}

/** Where the international secretariat keeps a document (since 2014). */
export function documentAddress(index: string): string | undefined {
  const [, region, country, number, year] =
    /^([A-Z]{3}) (\d{2})\/(\d{3,4})\/(\d{4})$/.exec(index) ?? [];
  if (!region || Number(year) < 2014) return undefined;
  return `https://www.amnesty.org/en/documents/${region.toLowerCase()}${country}/${number}/${year}/en/`;
}

/** Countries of the index's first two parts, as far as they are known; the index can be wrong. */
const INDEXED: Record<string, string> = {
  'AMR 13': 'AR',
  'AMR 18': 'BO',
  'AMR 19': 'BR',
  'AMR 22': 'CL',
  'AMR 23': 'CO',
  'AMR 25': 'CU',
  'AMR 27': 'DO',
  'AMR 28': 'EC',
  'AMR 29': 'SV',
  'AMR 34': 'GT',
  'AMR 36': 'HT',
  'AMR 37': 'HN',
  'AMR 38': 'JM',
  'AMR 41': 'MX',
  'AMR 43': 'NI',
  'AMR 46': 'PE',
  'AMR 51': 'US',
  'AMR 53': 'VE',
  'MDE 11': 'BH',
  'MDE 12': 'EG',
  'MDE 13': 'IR',
  'MDE 14': 'IQ',
  'MDE 16': 'JO',
  'MDE 17': 'KW',
  'MDE 18': 'LB',
  'MDE 19': 'LY',
  'MDE 22': 'QA',
  'MDE 23': 'SA',
  'MDE 24': 'SY',
  'MDE 25': 'AE',
  'MDE 28': 'DZ',
  'MDE 29': 'MA',
  'MDE 30': 'TN',
  'MDE 31': 'YE',
  'ASA 11': 'AF',
  'ASA 13': 'BD',
  'ASA 16': 'MM',
  'ASA 17': 'CN',
  'ASA 20': 'IN',
  'ASA 21': 'ID',
  'ASA 22': 'JP',
  'ASA 23': 'KH',
  'ASA 28': 'MY',
  'ASA 31': 'NP',
  'ASA 33': 'PK',
  'ASA 35': 'PH',
  'ASA 36': 'SG',
  'ASA 37': 'LK',
  'ASA 39': 'TH',
  'ASA 41': 'VN',
  'EUR 44': 'TR',
  'EUR 46': 'RU',
  'EUR 49': 'BY',
  'EUR 50': 'UA',
  'EUR 55': 'AZ',
  'EUR 62': 'UZ',
  'EUR 57': 'KZ',
  'EUR 60': 'TJ',
  'AFR 12': 'AO',
  'AFR 16': 'BI',
  'AFR 17': 'CM',
  'AFR 20': 'TD',
  'AFR 25': 'ET',
  'AFR 27': 'GM',
  'AFR 32': 'KE',
  'AFR 38': 'MR',
  'AFR 44': 'NG',
  'AFR 52': 'SO',
  'AFR 54': 'SD',
  'AFR 59': 'UG',
  'AFR 62': 'CD',
  'AFR 64': 'ER',
  'AFR 46': 'ZW',
  'AFR 24': 'GQ',
  'AFR 47': 'RW',
  'AFR 55': 'SZ',
  'AFR 63': 'ZM',
  'AFR 56': 'TZ',
};

export interface FoundCountry {
  codes: string[];
  line: Line;
  certainty: 'sure' | 'likely' | 'doubtful';
}

const sure = (codes: string[] | undefined, line: Line): FoundCountry | undefined =>
  codes ? { codes, line, certainty: 'sure' } : undefined;
const KIND = new RegExp(
  `\\b(?:${anyOf(wordsOf('countdowns'))}|urgent action|briefaktion|action lettre|accion urgente|action urgente|azione urgente|schrijfactie|spoedactie|eilaktion|blixtaktion|pilna akcja)\\b`,
  'u',
);

/** What a line of the head says of the country, in any of the ways in which it is printed there. */
function countryOnLine(line: Line, references: readonly Reference[]): string[] | undefined {
  const text = line.text.replace(/\s+/g, ' ').trim();
  if (text.length > 260) return undefined;
  const whole = countriesNamed(text.replace(/^[|>»·•/\s]+|[|>»·•/→➔\s]+$/gu, ''));
  if (whole) return whole;
  // `Colombia: title`, `Uganda – Briefaktion`, `UGANDA | …`
  const before = /^([\p{L}][\p{L} .,'’()/&-]{2,45}?)\s*(?::|\s[–—|-]\s|\s\/\s)/u.exec(text)?.[1];
  const first = before && countriesNamed(before);
  if (first) return first;
  // `(Iran: UA 103.22)`, `UA 141/13 on North Korea issued on`, `UA 12/20 – Peru`
  const reference = references[0];
  if (reference) {
    const ahead = /[([]?\s*([\p{L}][\p{L} .'’-]{2,40}?)\s*[:,–-]\s*$/u.exec(
      text.slice(0, reference.from),
    )?.[1];
    const named = ahead && countriesNamed(ahead);
    if (named) return named;
    const rest = text.slice(references.at(-1)?.to ?? 0);
    const behind =
      /^[\s)\]:,–—|-]*(?:(?:on|pm|sobre|zu|sur|in|de|du|en|op|over|su|om|fur|für)\s+)?(?:the\s+)?([\p{L}][\p{L} .,'’/&()-]{1,60})/u.exec(
        rest,
      )?.[1];
    if (behind) {
      const words = behind
        .replace(/\(?\bissued\b.*$/iu, '')
        .replace(/\b(?:index|date|datum|fecha|indice|índice|issue date)\b.*$/iu, '')
        .trim();
      for (let end = words.length; end > 2; end = words.lastIndexOf(' ', end - 1)) {
        const named = countriesNamed(
          words
            .slice(0, end)
            .replace(/\(.*$/, '')
            .replace(/\/(?=[^/]*$).*$/, (tail) => (countryNamed(tail.slice(1)) ? tail : '')),
        );
        if (named) return named;
      }
    }
  }
  const index = INDEX.exec(text);
  if (index) {
    const rest = text
      .slice(index.index + index[0].length)
      .replace(/\b(?:date|datum|fecha(?: de emisi[oó]n)?|issue date)\b.*$/iu, '')
      .trim();
    const named = countriesNamed(rest);
    if (named) return named;
  }
  // `COLOMBIA Name (m)` of the years before 2009, and `Urgent Action: Peru`.
  const capitals = /^(\p{Lu}[\p{Lu} ,.'’-]{3,40}?)\s+(?=\p{Lu}\p{Ll})/u.exec(text)?.[1];
  const inCapitals = capitals && countriesNamed(capitals);
  if (inCapitals) return inCapitals;
  const kind = KIND.exec(fold(text));
  if (kind) {
    const rest = text.slice(kind.index + kind[0].length).replace(/^[\s:–—|-]+/, '');
    const named = countriesNamed(rest.split(/\s*[:–—|,-]\s+|:/)[0] ?? '');
    if (named) return named;
  }
  return undefined;
}

/** The country: as printed wins; else the addressees', else the index's, which can be wrong. */
export function findCountry(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  found: {
    title?: string | undefined;
    index?: FoundIndex | undefined;
    addresses: Line[];
    story: string;
  },
): FoundCountry | undefined {
  for (const one of labelled.filter(({ label }) => label === 'country')) {
    const value = readValue(one, lines);
    const codes = value && countriesNamed(value.text);
    if (value && codes) return { codes, line: value.line, certainty: 'sure' };
  }
  const head = lines.filter((line) => !isBlank(line)).slice(0, 30);
  for (const line of head) {
    const result = sure(countryOnLine(line, findReferences(line.text)), line);
    if (result && !(result.codes.length === 1 && isCommonWord(line.text) && line.text.length > 60))
      return result;
  }
  const titleLine = head.find((line) => found.title && line.text.includes(found.title));
  const inTitle = found.title ? countriesIn(found.title) : [];
  if (titleLine && inTitle[0])
    return { codes: inTitle.slice(0, 1), line: titleLine, certainty: 'likely' };
  const [first] = head;
  const inStory = countriesIn(found.story);
  for (const line of found.addresses) {
    const last = countryNamed(line.text.split(',').at(-1)?.trim() ?? '') ?? countryNamed(line.text);
    if (last && inStory.includes(last)) return { codes: [last], line, certainty: 'likely' };
  }
  if (first && inStory[0]) {
    const line =
      lines.find(({ text }) => countriesIn(text).includes(inStory[0] as string)) ?? first;
    return { codes: [inStory[0]], line, certainty: 'likely' };
  }
  for (const line of found.addresses) {
    const last = countryNamed(line.text.split(',').at(-1)?.trim() ?? '');
    if (last) return { codes: [last], line, certainty: 'likely' };
  }
  const code = found.index && INDEXED[found.index.index.slice(0, 6)];
  return code && found.index
    ? { codes: [code], line: found.index.line, certainty: 'doubtful' }
    : undefined;
}

/** Chrome around an action: what stands on every page of a site. */
const CHROME =
  /^(?:benutzerspezifische werkzeuge|the observatory.*|new information|press release|newsletter.*|amnesty(?: international)?(?: urgent actions?| schweiz| suisse| usa| uk| section .{0,20}| .{0,16})?|urgent actions?|home|start(?:seite)?|accueil|inicio|menu|search|suche|skip to (?:main )?content|login|anmelden|you are here.*|sie sind hier.*|vous êtes ici.*|public|external|internal|for immediate release|take action.*|details|.{0,3}caption missing|\d{1,3} (?:briefe?|lettres?|letters?) .{0,20}|mitteilung schliessen|deutsch|français|english|italiano|español|drucken|print|share|pdf|page \d+.*)$/iu;

/** A kicker, `Uganda – Briefaktion / Frist abgelaufen`: country and kind, and no title. */
const KICKER = new RegExp(
  `^[^:]{3,45}\\s*[–—|/-]\\s*(?:${anyOf(tables.flatMap(({ labels }) => labels.kind ?? []))})(?![\\p{L}])`,
  'u',
);

/** Could this line of the head be a title? */
function isTitle(line: Line): boolean {
  const text = line.text.trim();
  if (
    text.length < 6 ||
    text.length > 180 ||
    isSeparator(line) ||
    CHROME.test(text) ||
    countriesNamed(text.replace(/[→➔>|\s]+$/u, ''))
  )
    return false;
  if (KICKER.test(fold(text)) || ENDED_LINE.test(fold(text))) return false;
  const labels = matchLabels(text);
  if (
    labels.length > 0 &&
    labels.some(
      ({ end, label }) => label !== 'kind' || (end >= text.length && text.split(/\s+/).length < 4),
    )
  )
    return false;
  if (findDates(text).length > 0 && text.length < 60) return false;
  if (INDEX.test(text) || /^https?:|^>|@|\bOBS \d/.test(text)) return false;
  const references = findReferences(text);
  const [reference] = references;
  if (
    reference &&
    text.replace(text.slice(reference.from, reference.to), '').replace(/[^\p{L}]/gu, '').length < 14
  )
    return false;
  return text.split(/\s+/).length >= 2 && !/[.;]$/.test(text.replace(/\b\p{Lu}\.$/u, ''));
}

const ENDED_LINE = new RegExp(`^(?:${anyOf(wordsOf('endings'))})`, 'u');

/** Takes the reference in brackets, and the kind before it, off a title. */
/** `Schrijfactie Iran: …`, `Briefaktion Peru – …` */
const ENTRY_KIND =
  /^(?:schrijfactie|spoedactie|briefaktion|eilaktion|action lettre)\s+[\p{L} ]{3,40}?\s*[:–-]\s+/iu;

function trimTitle(text: string): string {
  return text
    .replace(ENTRY_KIND, '')
    .replace(
      /^(?:further information|follow-?up|update|m[aá]s informaci[oó]n|informations? compl[eé]mentaires?|weitere informationen)(?: (?:on|sobre|sur|zu) (?:UA|AU)?)?\s*[:–—-]\s+/iu,
      '',
    )
    .replace(
      /\s*[([][^()[\]]*\b(?:UA|AU|FI)?[ :#-]*\d{1,4}[./]\d{2,4}(?:-\d+)?[^()[\]]*[)\]]\s*$/u,
      '',
    )
    .replace(
      /^(?:urgent action(?: update| title| appeal)?|acci[oó]n urgente|action urgente|azione urgente|eilaktion|briefaktion)\s*[:–—|-]\s*/iu,
      '',
    )
    .replace(
      /^(?:[^:|]{0,24}?\b)?(?:UA|AU|FI)[ :#-]*\d{1,4}[./]\d{2,4}(?:-\d+)?(?:\s*[:–—|-]\s*|\s+(?=\p{L}))/u,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The title: labelled, else the strongest heading, else the first line of the head that could be one. */
export function findTitle(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  end: number,
): { text: string; line: Line; certainty: 'sure' | 'likely' } | undefined {
  for (const one of labelled.filter(({ label }) => label === 'title')) {
    const value = readValue(one, lines);
    if (value && value.text.length > 3)
      return { text: value.text.replace(/\s+/g, ' ').trim(), line: value.line, certainty: 'sure' };
  }
  const kind = labelled.find(
    ({ label, value, line }) =>
      label === 'kind' &&
      value.length > 8 &&
      line.at < end &&
      findReferences(value).length === 0 &&
      !countriesNamed(value),
  );
  const head = lines.filter((line) => line.at < end && !isBlank(line)).slice(0, 25);
  const heading = head
    .filter((line) => line.kind === 'heading' && isTitle(line))
    .sort((a, b) => (a.level ?? 9) - (b.level ?? 9))[0];
  const strong = heading ?? head.find((line) => line.strong && isTitle(line));
  if (strong) return { text: trimTitle(strong.text), line: strong, certainty: 'sure' };
  if (kind)
    return { text: kind.value.replace(/\s+/g, ' ').trim(), line: kind.line, certainty: 'sure' };
  const first = head.find(
    (line, at) =>
      (line.kind !== 'item' || at === 0) && isTitle(line) && trimTitle(line.text).length > 5,
  );
  if (!first) return undefined;
  // A title in capitals may go on in the next line.
  const next = lines[first.at + 1];
  const isLoud = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  const text =
    next && isLoud(first.text) && isLoud(next.text) && isTitle(next)
      ? `${first.text.trim()} ${next.text.trim()}`
      : first.text;
  return { text: trimTitle(text), line: first, certainty: 'likely' };
}
