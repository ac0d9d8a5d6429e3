import { fold } from '../../text/fold.ts';
import { findDates } from '../entities/find-dates.ts';
import { speaksInFirstPerson } from '../languages/first-person.ts';
import { anyWordOf, beginsWith, hasWord } from '../languages/vocabulary.ts';

/** What the sender fills in below a letter: name, place, date. */
const SIGNATURE_FIELD = new RegExp(
  `^[\\s[(<{*_]*${anyWordOf('signatureFields')}(?:[ ,/&].{0,40})?[\\s\\])>}*_]*$`,
  'u',
);
const FILL_LINE = /^[\s_.…-]{4,}$/u;
const NAME_PLACEHOLDER = new RegExp(
  `^\\s*[[(]${anyWordOf('namePlaceholders')}[^\\])]{0,60}[\\])]\\s*$`,
  'u',
);
/** Does the sender fill in this line by hand? `Signature : ______` */
export const isToFill = (text: string) =>
  NAME_PLACEHOLDER.test(fold(text)) ||
  (/_{4,}|\.{6,}|…{3,}/u.test(text) && text.replace(/[_.…\s]/gu, '').length < 40);

const SENDER_FIELDS = new RegExp(
  `^(?:${anyWordOf('senderFields')}(?:[ ,;/&.:]+(?:\\p{L}{1,3} )?|$)){1,6}$`,
  'u',
);
/** Does the sender fill in this line of a letterhead: `Sender`, `Name, street, town (in full)`? */
export const isSenderField = (text: string) =>
  SENDER_FIELDS.test(fold(text.replace(/[([][^()[\]]*[)\]]/gu, '').trim()));
/** The same with several fields: one alone may be a label. */
export const isSenderRow = (text: string) => /\p{L}\P{L}+\p{L}/u.test(text) && isSenderField(text);

/** Does the sender fill in this line: a name, a signature, a place or a date? */
export const isSignatureField = (text: string) =>
  SIGNATURE_FIELD.test(fold(text)) || FILL_LINE.test(text) || isToFill(text);

/**
 * Is this text a place and a date, as they stand above a letter or below a document?
 * @example isPlaceAndDate('Lima, 3 May 2024') // true
 */
export function isPlaceAndDate(text: string): boolean {
  // Two digits of a year may be a door: `Beispielzeile 10/3/12`.
  const date = findDates(text).find(({ from, to }) => /\d{4}|\p{L}/u.test(text.slice(from, to)));
  if (!date || text.length > 60) return false;
  return (
    /^\s*\p{Lu}[\p{L} .'-]{1,34},?\s*(?:le|den|el|il|am|the)?\s*$/u.test(
      text.slice(0, date.from),
    ) && text.slice(date.to).trim().length < 2
  );
}

const namesLetter = hasWord('letterCounts');
const beginsStep = beginsWith('readerSteps');
/** Does this line say what the reader does next, or where a letter goes: `Send your letter to:`? */
export const isReaderStep = (text: string) =>
  beginsStep(text) ||
  (/[:：]\s*$/u.test(text) &&
    text.length < 90 &&
    namesLetter(text) &&
    speaksInFirstPerson(text) !== true);
/** What is asked about letters is the page's own: `Will my letter make a difference?` */
export const asksAboutLetters = (text: string) =>
  /^[^.!]{5,60}\?$/u.test(text) && namesLetter(text);
