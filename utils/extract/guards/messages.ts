import type { ModelLetter } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { AI_INDEX } from '../entities/ai-index.ts';
import { readContacts } from '../entities/contacts.ts';
import { findDates } from '../entities/find-dates.ts';
import { isPublisher, isRole, isTitled, namesOffice } from '../entities/names.ts';
import { isPostage } from '../entities/postage.ts';
import { findReferences } from '../entities/reference.ts';
import type { Doubt } from '../extracted-action.ts';
import { speaksInFirstPerson } from '../languages/first-person.ts';
import { readLanguages } from '../languages/language-names.ts';
import {
  closingLanguage,
  greetsMembers,
  hasWord,
  salutationLanguage,
} from '../languages/vocabulary.ts';
import { isBlank } from '../text/lines.ts';
import { countShared, stemsOf } from '../text/stems.ts';
import { isPublishers } from './contacts.ts';
import { type Guarded, linesOf, mark, removeEntries, tellsReader } from './guarded.ts';
import { isOrganisers } from './organisers.ts';

/** Shortest letter, in bytes of UTF-8: some scripts say with one sign what others say with three. */
const MIN_LETTER = 120;
/** Longest post without a hashtag or an account, in UTF-16 units. */
const MAX_POST = 280;
/** A line of a few words, as a closing is. */
const SIGNED = /^\p{Lu}[\p{L} ]{4,40},?$/u;
/** Signs of a menu, or the same words twice, as buttons have them. */
const BUTTONS = /[›»|]|(\p{L}{4,} \p{L}{2,}) .{0,40}\1/u;

/** Does a text speak as members write to each other: of their action, of the next meeting? */
const isCircular = hasWord('circularWords');

/** Marks what may be no letter, a demand that is a step for the reader, and a post that names only its publisher. */
export function guardMessages(guarded: Guarded): void {
  removeCircular(guarded);
  const { letters = [], demands = [], posts = [] } = guarded.action;
  for (const [at, { salutation, body, closing }] of letters.entries()) {
    for (const [language, paragraphs = []] of Object.entries(body)) {
      const path = `letters[${at}].body.${language}`;
      const [greeting = '', end = ''] = [salutation[language], closing[language]];
      const isNone = isNoLetter([greeting, ...paragraphs, end]) || isCut(guarded, path, end);
      const isOther = (salutationLanguage(greeting) ?? language) !== language;
      const misses: Doubt | false = !greetsTarget(guarded, greeting) && 'other-greeting';
      mark(guarded, path, { doubt: isNone ? 'no-letter' : isOther ? 'other-language' : misses });
    }
  }
  const asked = demands.map((demand) => Object.values(demand).join('\n'));
  const written = letters.flatMap(({ body }) =>
    Object.values(body).flatMap((all = []) => all.map(fold)),
  );
  for (const [at, text] of asked.entries()) {
    const isRepeated = asked.indexOf(text) < at || written.includes(fold(text));
    mark(guarded, `demands[${at}]`, { doubt: (isRepeated || isStep(text)) && 'step' });
  }
  for (const [at, { text }] of posts.entries()) {
    const whole = Object.values(text).join('\n');
    const accounts = whole.match(/(?<=@)[\p{L}\p{N}_]+/gu) ?? [];
    const { emails, phones, faxes } = readContacts(whole);
    const isAddress = isPublisher(whole) || emails.length + phones.length + faxes.length > 0;
    const isOwn = isAddress || (accounts.length > 0 && accounts.every(isPublishers));
    const isLink = /https?:/.test(whole) && !/[#@]\p{L}/u.test(whole);
    // A paragraph of the story, or a piece of one.
    const isPart = /^\p{Ll}/u.test(whole) || (whole.length > MAX_POST && !/[#@]\p{L}/u.test(whole));
    mark(guarded, `posts[${at}]`, {
      doubt: (isOwn || isLink || isPart || BUTTONS.test(whole)) && 'own-post',
    });
  }
}

/** Removes what greets the readers above the letter, `Dear Mary`: it has no closing, and another one does. */
function removeCircular(guarded: Guarded): void {
  const { letters = [], targets = [] } = guarded.action;
  const languagesOf = (one: ModelLetter) => Object.keys(one.body);
  const isWhole = (one: ModelLetter) => Object.keys(one.closing).length > 0;
  const isFor = ({ salutation }: ModelLetter) => {
    const text = Object.values(salutation).join(' ');
    return (
      isTitled(text) ||
      namesOffice(text) ||
      targets.some(({ name }) => countShared(text, stemsOf([name])) > 0)
    );
  };
  const others = letters.filter(isWhole);
  const gone = letters.filter(
    (one) =>
      !isWhole(one) &&
      !isFor(one) &&
      others.some((other) => languagesOf(other).some((tag) => languagesOf(one).includes(tag))),
  );
  removeEntries(guarded, 'letters', new Set(gone));
}

/** Words with a capital letter each, as the buttons of networks have: `Facebook X WhatsApp`. */
const NAMES_ONLY = /^(?:\p{Lu}[\p{L}-]*\s?){1,8}$/u;

/** Does a demand tell the reader how to write, or is it a line of the page: an address, a number, a price of stamps? */
const isStep = (text: string) =>
  [tellsReader, isOrganisers, isPostage].some((is) => is(text)) ||
  AI_INDEX.test(text) ||
  findReferences(text).length > 0 ||
  readLanguages(text).length > 1 ||
  NAMES_ONLY.test(text) ||
  (text.length < 60 && findDates(text).length > 0) ||
  /@|https?:|\s\p{Ll}{1,2}$|\d[\d ()-]{6,}\d\s*$/u.test(text);

/** Is it too short, without the first person, or does it hold what stands around letters? */
function isNoLetter(texts: readonly string[]): boolean {
  const whole = texts.join('\n');
  const isHeading = (text: string) =>
    text.length < 40 && /^\p{Lu}[^,;:]*[\p{L}\p{N}\])]$/u.test(text);
  const isAround =
    /\S@\S+\.\S|_{4}/.test(whole) ||
    [tellsReader, isOrganisers, isPostage, isCircular].some((is) => is(whole)) ||
    isPublisher(texts.at(-1) ?? '');
  if (speaksInFirstPerson(whole) === false) return true;
  if (greetsMembers(texts[0] ?? '')) return true;
  const isShort = new TextEncoder().encode(whole).length < MIN_LETTER;
  return isShort || isAround || texts.slice(1, -1).some(isHeading);
}

/** Does a letter lack its closing, or does another closing stand below it? */
function isCut(guarded: Guarded, path: string, closing: string): boolean {
  const last = linesOf(guarded, path).at(-1)?.at ?? 0;
  const below = guarded.lines.slice(last + 1, last + 5).filter(({ text }) => text.length < 60);
  const [next] = guarded.lines.slice(last + 1, last + 3).filter((line) => !isBlank(line));
  // Thanks in place of a closing, and a short line below.
  const isThanks = /[.!]$/.test(closing) && next !== undefined && SIGNED.test(next.text.trim());
  return (
    closing === '' || isThanks || below.some(({ text }) => closingLanguage(text) !== undefined)
  );
}

/** Does a greeting name an office, or one of the targets? */
function greetsTarget({ action: { targets = [] } }: Guarded, greeting: string): boolean {
  const names = fold(
    targets.map((one) => [one.name, one.role, ...one.address].join(' ')).join(' '),
  );
  const [, ...words] = greeting.match(/\p{Lu}\p{L}{3,}/gu) ?? [];
  const isKnown = (word: string) =>
    isTitled(word) || isRole(word) || names.includes(fold(word).slice(0, 5));
  const isOpen = targets.length === 0 || words.length === 0 || isRole(words.join(' '));
  return isOpen || words.some(isKnown);
}
