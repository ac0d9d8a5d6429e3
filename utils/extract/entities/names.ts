import { fold } from '../../text/fold.ts';
import { anyOf, anyWordOf, startsWith, wordsOf } from '../languages/vocabulary.ts';

const ROLE = startsWith(wordsOf('roles'));
/** An office anywhere in a line, as languages without `of` name it: `National Police Director`. */
const OFFICE = new RegExp(`(?<![\\p{L}'-])(?:${anyOf(wordsOf('roles'))})(?![\\p{L}'-])`, 'u');
const TITLE = startsWith(wordsOf('titles'));
const INSTITUTION = startsWith(wordsOf('bodies'));
const EMBASSY = startsWith(wordsOf('embassies'));
const EMBASSY_WORD = new RegExp(`\\b${anyWordOf('embassyWords')}\\b`, 'u');
const NOTE = startsWith(wordsOf('notes'));
const PLACE = new RegExp(
  `(?:^|[\\s,])(?:${wordsOf('places')
    .map((word) => fold(word))
    .join('|')})(?=[\\s,.]|$)`,
  'u',
);

const INSTITUTION_WORD = new RegExp(`^${anyWordOf('institutions')}$`, 'u');

/** Small words inside a name, with those of Arabic, Hebrew and Welsh names, which have no table. */
const PARTICLE = new RegExp(`^(?:${anyWordOf('nameParticles')}|bin|bint|ibn|al|ul|ben|ap)$`, 'iu');

export const isRole = (text: string) => ROLE.test(fold(text));
/** Does a short line name an office, wherever in it? */
export const namesOffice = (text: string) => text.length < 130 && OFFICE.test(fold(text));
/** An office at the end of words that all begin with a capital letter, `Regional Rights Desk Officer`. */
const OFFICE_AT_END = new RegExp(`(?<![\\p{L}'-])(?:${anyOf(wordsOf('roles'))})$`, 'u');
export const endsInOffice = (text: string) =>
  /^(?:\p{Lu}[\p{L}'’-]*\s+){1,6}\p{Lu}[\p{L}'’-]*$/u.test(text) && OFFICE_AT_END.test(fold(text));
export const isTitled = (text: string) => TITLE.test(fold(text));
const WHOLLY_TITLED = new RegExp(`^(?:(?:${anyOf(wordsOf('titles'))})\\.?\\s*)+$`, 'u');
/** Does a line hold titles only, with the name on the next? `Seiner Exzellenz` */
export const isWhollyTitled = (text: string) => WHOLLY_TITLED.test(fold(text));
export const isBody = (text: string) => INSTITUTION.test(fold(text));
export const isEmbassy = (text: string) =>
  EMBASSY.test(fold(text)) || EMBASSY_WORD.test(fold(text).slice(0, 60));
export const isNote = (text: string) => NOTE.test(fold(text));
export const isPlace = (text: string) => /\d/.test(text) || PLACE.test(fold(text));

/** Could this be a name, of a person or of an organisation: a few words that begin with a capital letter, no numbers? */
export function isCapitalized(text: string): boolean {
  const bare = bareName(text);
  if (!bare || bare.length > 80 || /[\d:;!?@/]/.test(bare) || isBody(bare)) return false;
  const words = bare.split(/\s+/);
  if (words.length < 2 || words.length > 9) return false;
  const capitalized = words.filter(
    (word) => /^["'“(]*(?:\p{Ll}{2}[-'’])?\p{Lu}/u.test(word) || !/\p{L}/u.test(word),
  );
  return (
    words.every(
      (word) =>
        /^["'“(]*\p{Lu}/u.test(word) ||
        PARTICLE.test(word) ||
        /^(?:al|el|ul)-/iu.test(word) ||
        /^\p{Lo}/u.test(word),
    ) && capitalized.length >= 2
  );
}

const bareName = (text: string) =>
  text
    .replace(/\([^)]*\)/g, '')
    .replace(/[,.]+$/, '')
    .trim();

/**
 * Could this be a person's name? A word of an institution, `Human Rights Desk`, shows that it is none; but as the last of
 * two words it may be a family name.
 * @example isName('Ana de la Paz') // true
 */
export function isName(text: string): boolean {
  const words = bareName(text).split(/\s+/);
  const known = words.slice(0, words.length > 2 ? undefined : -1);
  return isCapitalized(text) && !known.some((word) => INSTITUTION_WORD.test(fold(word)));
}

/** Words that belong to an office and never begin a name, `Fiscal General de la República`. */
const OFFICE_WORD = new RegExp(`^${anyWordOf('officeWords')}\\b`, 'iu');

/** Offices that stand right before a name, `President Ana Paz`. */
const OFFICE_BEFORE_NAME = new RegExp(
  `^((?:${anyWordOf('officePrefixes')}[ -])*${anyWordOf('officesBeforeNames')})\\s+(?=\\S)`,
  'iu',
);
/** An office with its field, so that a name follows: `Head of the Judiciary Ali Reza`. */
const OFFICE_WITH_FIELD = new RegExp(
  `^((?:[\\p{L}-]+\\s){1,4}${anyWordOf('officeFields')})\\s+(?=\\S)`,
  'iu',
);

/** Any other office before words with capital letters. */
const ANY_OFFICE_BEFORE = new RegExp(`^(${anyOf(wordsOf('roles'))})\\s+(?=\\S)`, 'u');

/**
 * Splits a line that holds both an office and a name; undefined when it holds only one of them.
 * @example splitRole('President Ana Paz') // { role: 'President', name: 'Ana Paz' }
 */
export function splitRole(line: string): { role: string; name: string } | undefined {
  const text = line.replace(/[,.;]+$/, '').trim();
  for (const pattern of [OFFICE_WITH_FIELD, OFFICE_BEFORE_NAME, ANY_OFFICE_BEFORE]) {
    const match = pattern.exec(fold(text));
    const [role, rest] = match
      ? [text.slice(0, match[1]?.length), text.slice(match[0].length)]
      : ['', ''];
    if (
      role &&
      (isName(rest) || (isTitled(rest) && rest.includes(' ') && rest.split(/\s+/).length <= 7)) &&
      !isBody(role) &&
      !OFFICE_WORD.test(fold(rest)) &&
      !PARTICLE.test(rest.split(' ')[0] ?? '') &&
      !/^\p{Ll}(?!\p{L}{0,2}-)/u.test(rest) &&
      !/\s\p{L}{1,3}$/u.test(role)
    ) {
      return { role: role.trim(), name: rest };
    }
  }
  const comma = /^([^,]{4,70}),\s+(.{4,120})$/.exec(text);
  if (comma?.[1] && comma[2]) {
    const [, one, other] = comma;
    if (isRole(other) && !isRole(one) && (isName(one) || isTitled(one)) && !isPlace(other))
      return { role: other, name: one };
    if (
      isRole(one) &&
      !isRole(other) &&
      (isName(other) || isTitled(other)) &&
      !isPlace(other) &&
      other.split(',').length === 1
    ) {
      return { role: one, name: other };
    }
  }
  const dash = /^(.{4,70}?)\s+[–—-]\s+(.{4,90})$/.exec(text);
  if (dash?.[1] && dash[2] && isRole(dash[2]) && isName(dash[1]))
    return { role: dash[2], name: dash[1] };
  const brackets = /^(.{4,70}?)\s*\(([^)]{4,80})\)$/.exec(text);
  if (brackets?.[1] && brackets[2] && isRole(brackets[2]) && isName(brackets[1])) {
    return { role: brackets[2], name: brackets[1] };
  }
  return undefined;
}

const ADDRESSED_TO = new RegExp(`^${anyWordOf('addressedTo')}\\s*:?\\s+(?=\\p{Lu})`, 'iu');

/**
 * Removes the preposition before an office, as letters are addressed.
 * @example withoutTo('Al Primo ministro') // 'Primo ministro'
 */
export const withoutTo = (text: string) =>
  text.slice(ADDRESSED_TO.exec(fold(text))?.[0].length ?? 0);

/** Names of publishers; nobody writes letters to them. */
const PUBLISHER = new RegExp(
  `^(?:amnesty|amnisti[ae]|amnistie|acat\\b|omct\\b|fidh\\b|front line|pen (?:international|nederland|deutschland|center|centre)|scholars at risk|ua network|${anyWordOf('publisherWords')})`,
  'u',
);
export const isPublisher = (text: string) => PUBLISHER.test(fold(text.trim()));

const POLITE_START = new RegExp(`^${anyWordOf('politeStarts')}(?![\\p{L}])`, 'u');

/**
 * Is this a sentence rather than a line of an address? Most words of a sentence begin with a small letter.
 * @param text without labelled contacts
 */
export function isSentence(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, ' ').trim();
  const words = bare.match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words.length < 6) return false;
  if (words.length >= 8 && (isNote(bare) || POLITE_START.test(fold(bare)))) return true;
  const isLoud = !/\p{Ll}/u.test(bare);
  if (isLoud)
    return (
      words.length >= 8 &&
      /\p{L}{3}[.:]\s+\p{Lu}|[.!]$/u.test(bare) &&
      !/\d/.test(bare.slice(0, 20))
    );
  if (isRole(bare) || isEmbassy(bare) || isBody(bare))
    return small >= words.length * 0.75 && /[.!?]$/.test(bare);
  return small >= words.length * 0.55 || (small >= words.length * 0.45 && /[.!?:]$/.test(bare));
}

/** Could an addressee begin with this text: a name, a title or an office? */
export const isHead = (text: string) =>
  isTitled(text) || isRole(text) || isName(text) || splitRole(text) !== undefined;
