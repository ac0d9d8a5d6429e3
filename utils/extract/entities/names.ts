import { fold } from '../../text/fold.ts';
import { anyWordOf, beginsWith } from '../languages/vocabulary.ts';

export const isRole = beginsWith('roles');
export const isTitled = beginsWith('titles');
export const isBody = beginsWith('bodies');
export const isNote = beginsWith('notes');

const OFFICE = `(?<![\\p{L}'-])${anyWordOf('roles')}`;
/** An office anywhere in a line, as languages without `of` name it: `National Police Director`. */
const OFFICE_ANYWHERE = new RegExp(`${OFFICE}(?![\\p{L}'-])`, 'u');
/** Does a short line name an office, wherever in it? */
export const namesOffice = (text: string) => text.length < 130 && OFFICE_ANYWHERE.test(fold(text));
const OFFICE_AT_END = new RegExp(`${OFFICE}$`, 'u');
/** Do words that all begin with a capital letter end in an office, `Regional Rights Desk Officer`? */
export const endsInOffice = (text: string) =>
  /^(?:\p{Lu}[\p{L}'’-]*\s+){1,6}\p{Lu}[\p{L}'’-]*$/u.test(text) && OFFICE_AT_END.test(fold(text));

const WHOLLY_TITLED = new RegExp(`^(?:${anyWordOf('titles')}\\.?\\s*)+$`, 'u');
/** Does a line hold titles only, with the name on the next? `Seiner Exzellenz` */
export const isWhollyTitled = (text: string) => WHOLLY_TITLED.test(fold(text));

const isEmbassyStart = beginsWith('embassies');
const EMBASSY_WORD = new RegExp(`\\b${anyWordOf('embassyWords')}\\b`, 'u');
export const isEmbassy = (text: string) =>
  isEmbassyStart(text) || EMBASSY_WORD.test(fold(text).slice(0, 60));

const PLACE = new RegExp(`\\d|(?:^|[\\s,])${anyWordOf('places')}(?=[\\s,.]|$)`, 'u');
export const isPlace = (text: string) => PLACE.test(fold(text));

const INSTITUTION_WORD = new RegExp(`^${anyWordOf('institutions')}$`, 'u');
/** Small words inside a name, with those of Arabic, Hebrew and Welsh names, which have no table. */
const PARTICLE = new RegExp(`^(?:${anyWordOf('nameParticles')}|bin|bint|ibn|al|ul|ben|ap)$`, 'iu');

/** Longest line that may be a name or an office, and as much of a text as tells what it is, in UTF-16 units. */
const MAX_NAME = 500;
const MAX_TOLD = 4000;

const bareName = (text: string) =>
  text
    .replace(/\([^()]*\)/g, '')
    .replace(/[,.]+$/, '')
    .trim();

/** A word with a capital letter, also behind an article, `l’Exemple`, `al-Haddad`; signs between names count as one. */
const CAPITAL = /^["'“(]*(?:\p{Ll}{1,2}[-'’])?\p{Lu}|^\P{L}+$/u;

/** Could this be a name, of a person or of an organisation: a few words that begin with a capital letter, no numbers? */
export function isCapitalized(text: string): boolean {
  if (text.length > MAX_NAME) return false;
  const bare = bareName(text);
  const words = bare.split(/\s+/);
  if (bare.length > 80 || /[\d:;!?@/]/.test(bare) || isBody(bare)) return false;
  const fits = (word: string) =>
    CAPITAL.test(word) || PARTICLE.test(word) || /^(?:(?:al|el|ul)-|\p{Lo})/iu.test(word);
  const capitals = words.filter((word) => CAPITAL.test(word));
  return words.length <= 9 && words.every(fits) && capitals.length >= 2;
}

/**
 * Could this be a person's name? A word of an institution, `Human Rights Desk`, shows that it is none; but as the last of
 * two words it may be a family name.
 * @example isName('Ana de la Paz') // true
 */
export function isName(text: string): boolean {
  if (text.length > MAX_NAME) return false;
  const words = bareName(text).split(/\s+/);
  const known = words.slice(0, words.length > 2 ? undefined : -1);
  return isCapitalized(text) && !known.some((word) => INSTITUTION_WORD.test(fold(word)));
}

/** Words that belong to an office and never begin a name. */
const OFFICE_WORD = new RegExp(`^${anyWordOf('officeWords')}\\b`, 'iu');

/** Offices right before a name: with their field, `Head of the Judiciary Ali Reza`, `President Ana Paz`. */
const OFFICES_AHEAD = [
  `(?:[\\p{L}-]+\\s){1,4}${anyWordOf('officeFields')}`,
  `(?:${anyWordOf('officePrefixes')}[ -])*${anyWordOf('officesBeforeNames')}`,
].map((office) => new RegExp(`^(${office})\\s+(?=\\S)`, 'u'));

const WHOLE_OFFICE = new RegExp(`^(?:${anyWordOf('roles')})$`, 'u');

/** Splits any other office from a name behind it, `Chief Public Prosecutor Kemal Numune`; the longest office wins. */
function splitOffice(text: string): { role: string; name: string } | undefined {
  const words = text.split(/\s+/);
  // `Prezydent Republiki …` is an office to its end.
  if (WHOLE_OFFICE.test(fold(text))) return undefined;
  for (let count = Math.min(6, words.length - 2); count > 0; count -= 1) {
    const [role, name] = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    const isOther = namesOffice(name) || !isName(name) || OFFICE_WORD.test(fold(name));
    if (!isOther && !/\s\p{L}{1,3}$/u.test(role) && WHOLE_OFFICE.test(fold(role)))
      return { role, name };
  }
  return undefined;
}

/**
 * Splits a line that holds both an office and a name; undefined when it holds only one of them.
 * @example splitRole('President Ana Paz') // { role: 'President', name: 'Ana Paz' }
 */
export function splitRole(line: string): { role: string; name: string } | undefined {
  if (line.length > MAX_NAME) return undefined;
  const text = line.replace(/[,.;]+$/, '').trim();
  const isWho = (part: string) => isName(part) || isTitled(part);
  for (const office of OFFICES_AHEAD) {
    const [whole = '', before = ''] = office.exec(fold(text)) ?? [];
    const [role, name] = [text.slice(0, before.length), text.slice(whole.length)];
    const words = name.split(/\s+/).length;
    // The office goes on, `Fiscal General de la República`.
    const goesOn =
      isBody(role) ||
      OFFICE_WORD.test(fold(name)) ||
      PARTICLE.test(name.split(' ')[0] ?? '') ||
      /^\p{Ll}(?!\p{L}{0,2}-)/u.test(name) ||
      /\s\p{L}{1,3}$/u.test(role);
    if (role && !goesOn && (isName(name) || (isTitled(name) && words > 1 && words <= 7)))
      return { role, name };
  }
  const split = splitOffice(text);
  if (split) return split;
  const [, one = '', other = ''] = /^([^,]{4,70}),\s+(.{4,120})$/.exec(text) ?? [];
  if (other && isRole(one) !== isRole(other) && !isPlace(other)) {
    if (isRole(other) && isWho(one)) return { role: other, name: one };
    if (isRole(one) && isWho(other) && !other.includes(',')) return { role: one, name: other };
  }
  const [, name = '', role = ''] =
    /^(.{4,70}?)\s+[–—-]\s+(.{4,90})$/.exec(text) ??
    /^(.{4,70}?)\s*\(([^)]{4,80})\)$/.exec(text) ??
    [];
  return isRole(role) && isName(name) ? { role, name } : undefined;
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

const isPolite = beginsWith('politeStarts');

/**
 * Is this a sentence rather than a line of an address? Most words of a sentence begin with a small letter.
 * @param text without labelled contacts
 */
export function isSentence(text: string): boolean {
  const told = text.slice(0, MAX_TOLD);
  const bare = told.replace(/\([^()]*\)/g, ' ').trim();
  const words = bare.match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words.length < 6) return false;
  if (words.length >= 8 && (isNote(bare) || isPolite(bare))) return true;
  if (!/\p{Ll}/u.test(bare)) {
    const isProse = /\p{L}{3}[.:]\s+\p{Lu}|[.!]$/u.test(bare);
    return words.length >= 8 && isProse && !/\d/.test(bare.slice(0, 20));
  }
  const share = small / words.length;
  if (isRole(bare) || isEmbassy(bare) || isBody(bare)) return share >= 0.75 && /[.!?]$/.test(bare);
  return share >= 0.55 || (share >= 0.45 && /[.!?:]$/.test(bare));
}

/** Could an addressee begin with this text: a name, a title or an office? */
export const isHead = (text: string) =>
  isTitled(text) || isRole(text) || isName(text) || splitRole(text) !== undefined;
