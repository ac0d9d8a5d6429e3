import { fold, squeeze } from '../../text/fold.ts';
import { countriesNamed } from '../languages/country-names.ts';
import { anyOf, anyWordOf, wordsOf } from '../languages/vocabulary.ts';

const KIND = anyWordOf('urgentKinds', 'letterKinds');
const UPDATE = anyWordOf('updates');
/** `Schrijfactie Iran: …`, `Briefaktion Peru – …` */
const ENTRY_KIND = new RegExp(`^${KIND}\\s+[\\p{L} ]{3,40}?\\s*[:–-]\\s+`, 'u');
/** `Further information on UA 41/04 (AFR 62/004/2004, 3 February 2004) …`, `RAN 41/13 - …` */
const REFERENCE_AHEAD = new RegExp(
  `^(?:${UPDATE})?(?:\\s(?:on|sobre|sur|zu|su)(?: la| l')?)?\\s*(?:ua|au|fi|extra|ran|ma)\\s?[ :#-]?\\s?\\d{1,4}[./]\\d{2,4}(?:-\\d+)?\\s*(?:\\([^()]{4,60}\\))?\\s*[:|-]?\\s*(?=\\p{L})`,
  'u',
);
const UPDATE_AHEAD = new RegExp(`^${UPDATE}(?: (?:on|sobre|sur|zu) (?:ua|au)?)?\\s*[:-]\\s+`, 'u');
/** `Urgent action: …`; a word alone behind a letter action's kind is all there is of a title. */
const KIND_AHEAD = new RegExp(
  `^(?:${anyWordOf('urgentKinds')}(?: update| title| appeal)?\\s*[:|-]\\s*|${anyWordOf('letterKinds')}\\s*[:|-]\\s*(?=\\S+\\s+\\S))`,
  'u',
);

/** A text without what it begins with, as it is compared. */
const without = (pattern: RegExp, text: string) =>
  text.slice(pattern.exec(fold(text))?.[0].length ?? 0);

const KINDS = new RegExp(`^(?:${anyOf(wordsOf('entryKinds'))})(?![\\p{L}])\\s*`, 'u');
const NUMBER = /^(?:n[or°.]{0,2}\s*)?(?:\d{1,2}|[ivx]{1,4})(?!\p{L})\s*[.):/–-]*\s*/iu;

/**
 * The heading of a list's entry without number, kind and country: `CASO 2 - ERITREA: …`.
 * @param isItem the list's mark was taken off already
 * @returns '' where nothing else stands there
 */
export function withoutEntry(text: string, isItem: boolean): string {
  const whole = squeeze(text);
  let rest = whole.replace(NUMBER, '');
  const kind = KINDS.exec(fold(rest));
  if (kind) rest = rest.slice(kind[0].length);
  rest = rest.replace(NUMBER, '').replace(/^[\s:–—-]+/u, '');
  if (rest === whole && !isItem) return '';
  const match = /^(.{3,50}?)\s*(?::|\s[–—-]|,)\s+(\S.*)$/u.exec(rest);
  return match?.[1] && match[2] && countriesNamed(match[1]) ? match[2].trim() : '';
}

/** Takes the reference in brackets, and the kind before it, off a title. */
export function trimTitle(text: string): string {
  const bare = [ENTRY_KIND, REFERENCE_AHEAD, UPDATE_AHEAD].reduce(
    (rest, pattern) => without(pattern, rest),
    text,
  );
  const unbracketed = bare.replace(
    /\s*[([][^()[\]]*\b(?:UA|AU|FI)?[ :#-]*\d{1,4}[./]\d{2,4}(?:-\d+)?[^()[\]]*[)\]]\s*$/u,
    '',
  );
  return squeeze(
    without(KIND_AHEAD, unbracketed).replace(
      /^(?:[^:|]{0,24}?\b)?(?:UA|AU|FI)[ :#-]*\d{1,4}[./]\d{2,4}(?:-\d+)?(?:\s*[:–—|-]\s*|\s+(?=\p{L}))/u,
      '',
    ),
  );
}
