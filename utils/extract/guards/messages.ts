import { fold } from '../../text/fold.ts';
import { isPublisher, isRole, isTitled } from '../entities/names.ts';
import type { Doubt } from '../extracted-action.ts';
import { speaksInFirstPerson } from '../languages/first-person.ts';
import { closingLanguage, salutationLanguage } from '../languages/vocabulary.ts';
import { isPublishers } from './contacts.ts';
import { type Guarded, linesOf, mark, tellsReader } from './guarded.ts';

/** Shortest letter, in bytes of UTF-8: some scripts say with one sign what others say with three. */
const MIN_LETTER = 120;
/** Signs of a menu, or the same words twice, as buttons have them. */
const BUTTONS = /[›»|]|(\p{L}{4,} \p{L}{2,}) .{0,40}\1/u;

/** Marks what may be no letter, a demand that is a step for the reader, and a post that names only its publisher. */
export function guardMessages(guarded: Guarded): void {
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
  for (const [at, demand] of demands.entries()) {
    const text = Object.values(demand).join('\n');
    const isStep = tellsReader(text) || /@|https?:|\s\p{Ll}{1,2}$/u.test(text);
    mark(guarded, `demands[${at}]`, { doubt: isStep && 'step' });
  }
  for (const [at, { text }] of posts.entries()) {
    const whole = Object.values(text).join('\n');
    const accounts = whole.match(/(?<=@)[\p{L}\p{N}_]+/gu) ?? [];
    const isOwn = accounts.length > 0 && accounts.every(isPublishers);
    mark(guarded, `posts[${at}]`, { doubt: (isOwn || BUTTONS.test(whole)) && 'own-post' });
  }
}

/** Is it too short, without the first person, or does it hold what stands around letters? */
function isNoLetter(texts: readonly string[]): boolean {
  const whole = texts.join('\n');
  const isHeading = (text: string) =>
    text.length < 40 && /^\p{Lu}[^,;:]*[\p{L}\p{N}\])]$/u.test(text);
  const isAround =
    /\S@\S+\.\S/.test(whole) || tellsReader(whole) || isPublisher(texts.at(-1) ?? '');
  if (speaksInFirstPerson(whole) === false) return true;
  const isShort = new TextEncoder().encode(whole).length < MIN_LETTER;
  return isShort || isAround || texts.slice(1, -1).some(isHeading);
}

/** Does a letter lack its closing, or does another closing stand below it? */
function isCut(guarded: Guarded, path: string, closing: string): boolean {
  const last = linesOf(guarded, path).at(-1)?.at ?? 0;
  const below = guarded.lines.slice(last + 1, last + 5).filter(({ text }) => text.length < 60);
  return closing === '' || below.some(({ text }) => closingLanguage(text) !== undefined);
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
