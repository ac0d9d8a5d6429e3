import type { Addressee } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { AI_INDEX } from '../entities/ai-index.ts';
import { hasContacts } from '../entities/contacts.ts';
import { findDates } from '../entities/find-dates.ts';
import {
  isBody,
  isEmbassy,
  isHead,
  isName,
  isPlace,
  isPublisher,
  isRole,
  isSentence,
  isTitled,
  namesOffice,
} from '../entities/names.ts';
import { isPostage } from '../entities/postage.ts';
import { findReferences } from '../entities/reference.ts';
import { closingLanguage, matchLabels, salutationLanguage } from '../languages/vocabulary.ts';
import { isBlank, type Line } from '../text/lines.ts';
import {
  addresseesOf,
  countryAtEnd,
  type Guarded,
  isLoud,
  lineWith,
  mark,
  tellsReader,
} from './guarded.ts';
import { hasReach, isFileInfo, isOffice, isOrganisers } from './organisers.ts';

/** Most lines of an address. */
const MAX_ADDRESS = 7;
/** Mails, questions, labels with a colon, brackets, a single letter, the same words twice. */
const FOREIGN = /[@!?×]|[,:]\s*$|^\(.*\)$|^[–-].*[–-]$|^\p{L}$|\+\d[\d ]{6}|(\p{L}{4}.{0,40}) \1/u;
const FOREIGN_KINDS = [isSentence, isPublisher, tellsReader, isOrganisers, isPostage, isFileInfo];
const countWords = (text: string) => text.split(/\s+/).length;

/** Is this what no line of an addressee is: a sentence, a label, a date, a file, a greeting? */
const isForeign = (text: string) =>
  FOREIGN.test(text) ||
  AI_INDEX.test(text) ||
  FOREIGN_KINDS.some((is) => is(text)) ||
  closingLanguage(text) !== undefined ||
  matchLabels(text).some(({ end }) => end >= text.trim().length) ||
  findReferences(text).length + findDates(text).length > 0;

/** Finds the line of an address that is no part of it: an office, a note, a link, what stands behind the country. */
function findStray({ address }: Addressee, lines: readonly Line[]): string | undefined {
  const isQuiet = !address.every(isLoud);
  const end = address.findIndex((text) => countryAtEnd(text));
  const isCut = (text: string) =>
    lines.some(
      (line) => line.text.startsWith(`${text}:`) || line.links?.some((link) => link.text === text),
    );
  const [first = '', second] = address;
  // The rest of it may have become another addressee, `Office of the Governor` alone.
  if (second === undefined && first && !isPlace(first) && !countryAtEnd(first)) return first;
  return address.find((text, at) => {
    const isInstitution = isBody(text) || isEmbassy(text);
    const isOther = isRole(text) && !isInstitution && (!/\d/.test(text) || (end >= 0 && at > end));
    const isPost = at === 0 && isRole(text) && text.includes(',') && !/\d/.test(text);
    const isHeading = isLoud(text) && isQuiet && countWords(text) > 2 && !isPlace(text);
    const isNote = /^\P{L}*\p{L}\P{Lu}*$/u.test(text) && countWords(text) > 3 && !isInstitution;
    const isAfterEnd = end >= 0 && at > end && !isPlace(text) && !countryAtEnd(text);
    return (
      isPost ||
      isOther ||
      isHeading ||
      isNote ||
      isAfterEnd ||
      isForeign(text) ||
      hasContacts(text) ||
      isCut(text)
    );
  });
}

/** Finds a line among an addressee's that the record does not have. */
function findUnused({ name, role = '', address, notes }: Addressee, lines: readonly Line[]) {
  const values = [name, role, ...address, ...notes].map(fold).filter(Boolean);
  const isKnown = ({ text, links = [] }: Line) => {
    const bare = fold(text.trim()).replace(/^[\s•*-]+|[,;.\s]+$/gu, '');
    const isValue = values.some((value) => bare.includes(value) || value.includes(bare));
    return isValue || links.length > 0 || hasContacts(text) || matchLabels(text).length > 0;
  };
  const isAside = ({ text }: Line) => isForeign(text) || /(?:19|20)\d\d\s*$/.test(text);
  return lines.find((line) => !isBlank(line) && !isKnown(line) && !isAside(line));
}

/** Does an address begin with a person, and not with a house or an office? */
function beginsWithPerson({ name, role, address: [first = ''] }: Addressee): boolean {
  const isHouse = isPlace(first) || isBody(first) || countryAtEnd(first);
  const isPerson = isName(first) && !isHouse && !isEmbassy(name);
  return isPerson && (!role || isTitled(first) || /^\p{Lu}\p{L}{0,5}\.\s/u.test(first));
}

/** Does a name repeat a word of its office, `Ministry of Justice` below `Minister of Justice`? Then it is the house. */
function sharesWord(name: string, role: string): boolean {
  if (isTitled(name) || isEmbassy(name)) return false;
  const own: string[] = fold(role).match(/\p{L}{5,}/gu) ?? [];
  return (fold(name).match(/\p{L}{5,}/gu) ?? []).some((word) => own.includes(word));
}

/** Does a text name somebody whom the action is for? */
function namesPerson({ action: { people = [] } }: Guarded, text: string): boolean {
  const names = people.map(({ name }) => fold(name)).filter((name) => name.includes(' '));
  return names.some((name) => fold(text).includes(name));
}

/** Marks addressees that are no officials; a name that only may be none is marked alone. */
export function guardNames(guarded: Guarded): void {
  const { targets, letters = [] } = guarded.action;
  const greetings = letters.flatMap(({ salutation }) => Object.values(salutation).join('\n'));
  for (const { one, path, list, at } of addresseesOf(guarded)) {
    const { name, role = '', address } = one;
    const isQuiet = address.length === 0 || !address.every(isLoud);
    const isShouted = isLoud(name) && !isOffice(name) && isQuiet;
    const isTown = countryAtEnd(name) !== undefined && !isOffice(name);
    const isPlaced = address.some((text) => isPlace(text) || countryAtEnd(text));
    const greets = salutationLanguage(name) && !isTitled(name) && !role && !isPlaced;
    const isGreeting = greets || greetings.some((greeting) => greeting.startsWith(name));
    const isSmall = /^\p{Ll}/u.test(name) && !isOffice(name);
    const isLong = isLoud(name) && isQuiet && countWords(name) > 5;
    const isHeading = isSmall || isLong || (isShouted && countWords(name) > 3);
    // The one before has nothing that reaches it, so this one may have what belongs to both.
    const before = guarded.action[list]?.[at - 1];
    const isHalf = before !== undefined && !hasReach(before);
    const isNobody = isTown || isGreeting || isHeading || isForeign(name) || isForeign(role);
    const isUnclear = isShouted || !hasReach(one) || countWords(name) < 2 || beginsWithPerson(one);
    // An office or its house alone: who holds it may stand in a line that was read as something else.
    const isBare = !role && !isEmbassy(name) && isOffice(name) && !isTitled(name) && !isName(name);
    const isHouse = isBody(name) && !isEmbassy(name);
    const isGreeted = countWords(name) > 1 && greetings.some((text) => text.includes(name));
    const isListed = /,/.test(name) && !isTitled(name) && !isOffice(name);
    const isStrange = !isHead(name) && !isOffice(name);
    const isUnknown =
      [isUnclear, isHouse, isGreeted, isListed].some(Boolean) || sharesWord(name, role);
    const isOnly = list === 'copies' && !targets && !isEmbassy(name);
    mark(guarded, path, { doubt: namesPerson(guarded, name) && 'person-at-risk' });
    // The letter greets an office, and this is a person with a home: perhaps whoever forwards the letters.
    const isPerson = !role && isName(name) && !isOffice(name) && !address.some(isOffice);
    const isPrivate = list === 'targets' && isPerson && greetings.some(namesOffice);
    // An institution in the place of an office: name, office and address have changed their places.
    const isMixed = isBody(role) && !namesOffice(role) && !(isEmbassy(role) && isTitled(name));
    mark(guarded, path, { doubt: (isNobody || isHalf || isMixed || isPrivate) && 'no-official' });
    mark(guarded, path, { doubt: isOnly && 'only-copies' });
    // Where the name is none, its contacts may be those of the one before.
    mark(guarded, at > 0 ? path : `${path}.name`, { doubt: isStrange && 'no-official' });
    mark(guarded, `${path}.name`, { doubt: (isUnknown || isBare) && 'no-official' });
    // A town in place of a name is the end of the address before it.
    if (isTown && at > 0) mark(guarded, `${list}[${at - 1}].address`, { doubt: 'stray-line' });
  }
}

/** Marks addresses that lack a line or have one too many, and those below a doubtful name. */
export function guardAddresses(guarded: Guarded): void {
  for (const { one, path, lines } of addresseesOf(guarded)) {
    const stray = findStray(one, lines) ?? one.address.find((text) => namesPerson(guarded, text));
    const line = stray ? lineWith(lines, stray) : findUnused(one, lines);
    const isGuessed = guarded.fields.some(
      (field) =>
        [`${path}.name`, `${path}.role`].includes(field.path) && field.certainty === 'doubtful',
    );
    const isOdd = isGuessed || stray || line || one.address.length > MAX_ADDRESS;
    // Another office in an address took the contacts below it along.
    const isJoined = stray && isOffice(stray) && stray !== one.address[0];
    const whole = isJoined ? path : `${path}.address`;
    if (one.address.length > 0) mark(guarded, whole, { doubt: isOdd ? 'stray-line' : false, line });
  }
}
