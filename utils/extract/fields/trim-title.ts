import { fold, squeeze } from '../../text/fold.ts';
import { findDates } from '../entities/find-dates.ts';
import { countriesNamed } from '../languages/country-names.ts';
import { anyWordOf } from '../languages/vocabulary.ts';

const KIND = anyWordOf('urgentKinds', 'letterKinds');
const UPDATE = anyWordOf('updates');
/** `Schrijfactie Iran: …`, `Briefaktion Peru – …` */
const ENTRY_KIND = new RegExp(`^${KIND}\\s+[\\p{L} ]{3,40}?\\s*[:–-]\\s+`, 'u');
/** The number of an action, `41/04` or `257-1/2014`, as a piece of an expression. */
const NUMBER = '\\d{1,4}(?:-\\d{1,2})?[./]\\d{2,4}(?:-\\d+)?';
/** `Further information on UA 41/04 (AFR 62/004/2004, 3 February 2004) …`, `RAN 41/13 - …` */
const REFERENCE_AHEAD = new RegExp(
  `^(?:${UPDATE})?(?:\\s(?:on|sobre|sur|zu|su)(?: la| l')?)?\\s*(?:ua|au|fi|extra|ran|ma)\\s?[ :#-]?\\s?${NUMBER}\\s*(?:\\([^()]{4,60}\\))?\\s*[:|-]?\\s*(?=\\p{L})`,
  'u',
);
const NUMBER_AHEAD = new RegExp(
  `^(?:[^:|]{0,24}?\\b)?(?:UA|AU|FI)[ :#-]*${NUMBER}(?:\\s*[:–—|-]\\s*|\\s+(?=\\p{L}))`,
  'u',
);
const UPDATE_AHEAD = new RegExp(`^${UPDATE}(?: (?:on|sobre|sur|zu) (?:ua|au)?)?\\s*[:-]\\s+`, 'u');
/** `Urgent action: …`. The kind of a letter action stays where only one word follows it. */
const KIND_AHEAD = new RegExp(
  `^(?:${anyWordOf('urgentKinds')}(?: update| title| appeal)?\\s*[:|-]\\s*|${anyWordOf('letterKinds')}\\s*[:|-]\\s*(?=\\S+\\s+\\S))`,
  'u',
);

/** What stands before the day in `Teacher held. Appeals until 27 January 2033`. */
const DEADLINE_WORDS = new RegExp(
  `(?:[.;|,]|\\s[–—-])\\s+(?:\\p{L}{3,14}\\s){0,3}${anyWordOf('deadlines')}[\\s:]*$`,
  'u',
);

/** Removes by when one is to write, which is no part of what happened. */
function withoutDeadline(text: string): string {
  const date = findDates(text).at(-1);
  if (!date || text.length - date.to > 2) return text;
  const words = DEADLINE_WORDS.exec(fold(text.slice(0, date.from)));
  return words ? text.slice(0, words.index) : text;
}

/** Removes what a pattern matches at the beginning of the folded text. */
const removeStart = (pattern: RegExp, text: string) =>
  text.slice(pattern.exec(fold(text))?.[0].length ?? 0);

const ENTRY_KIND_ONLY = new RegExp(`^${anyWordOf('entryKinds')}(?!\\p{L})\\s*`, 'u');
const ENTRY_NUMBER = /^(?:n[or°.]{0,2}\s*)?(?:\d{1,2}|[ivx]{1,4})(?!\p{L})\s*[.):/–-]*\s*/iu;

/**
 * Removes number, kind and country from the heading of a list's entry.
 * @param isItem was the mark of the list removed already?
 * @returns '' when nothing else remains
 * @example withoutEntry('CASO 2 - ERITREA: Ten years without trial', false) // 'Ten years without trial'
 */
export function withoutEntry(text: string, isItem: boolean): string {
  const whole = squeeze(text);
  const rest = removeStart(ENTRY_KIND_ONLY, whole.replace(ENTRY_NUMBER, ''))
    .replace(ENTRY_NUMBER, '')
    .replace(/^[\s:–—-]+/u, '');
  if (rest === whole && !isItem) return '';
  const [, country, title = ''] = /^(.{3,50}?)\s*(?::|\s[–—-]|,)\s+(\S.*)$/u.exec(rest) ?? [];
  return country && countriesNamed(country) ? title.trim() : '';
}

/**
 * Removes the reference and the kind of the action from a title.
 * @example trimTitle('Urgent Action: Teacher at risk (UA 12/24)') // 'Teacher at risk'
 */
export function trimTitle(text: string): string {
  const bare = [ENTRY_KIND, REFERENCE_AHEAD, UPDATE_AHEAD].reduce(
    (rest, pattern) => removeStart(pattern, rest),
    text,
  );
  const unbracketed = bare.replace(
    /\s*[([][^()[\]]*\b(?:UA|AU|FI)?[ :#-]*\d{1,4}[./]\d{2,4}(?:-\d+)?[^()[\]]*[)\]]\s*$/u,
    '',
  );
  return squeeze(removeStart(KIND_AHEAD, withoutDeadline(unbracketed)).replace(NUMBER_AHEAD, ''));
}
