import type { LanguageTag, ModelLetter } from '../../../actions/types.ts';
import { fold } from '../../../text/fold.ts';
import { readContacts } from '../../entities/contacts.ts';
import type { Certainty } from '../../extracted-action.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import { speaksInFirstPerson } from '../../languages/first-person.ts';
import {
  anyWordOf,
  closingLanguage,
  findOffice,
  isFormula,
  salutationLanguage,
} from '../../languages/vocabulary.ts';
import { type Labelled, readValue, type Section } from '../../layout/sections.ts';
import { isBlank, isSeparator, type Line, type Paragraph, toParagraphs } from '../../text/lines.ts';
import {
  asksAboutLetters,
  isPlaceAndDate,
  isReaderStep,
  isSignatureField,
} from '../letter-lines.ts';
import { type Opening, readOpening, sizeOf } from './openings.ts';

/** Most letters that Vigil reads from a source. */
const MAX_LETTERS = 100;
/** Most officials that one letter greets, on a line each. */
const MAX_GREETINGS = 6;
/** Most lines of a letter. */
const MAX_LETTER_LINES = 400;
/** Most lines between thanks, or what does not look like a letter's text, and the closing. */
const MAX_PAUSE_LINES = 30;
/** Length of the shortest letter, as `sizeOf` counts it. */
const MIN_BODY = 60;

/** A letter that is ready to be sent, as printed. */
export interface FoundLetter {
  language: LanguageTag;
  salutation?: string;
  body: Paragraph[];
  closing?: string;
  subject?: string;
  first: number;
  last: number;
  certainty: Certainty;
}

const setOf = (...labels: (Section['label'] | undefined)[]) => new Set(labels);
/** Sections in which a greeting without a closing is a quotation. */
const STORY_SECTIONS = setOf(
  ...(['title', 'country', 'summary', 'background', 'campaign', 'hashtags'] as const),
  ...(['delivery', 'replies', 'safety'] as const),
);
/** Sections in which a letter is quoted, told in short or translated for the reader. */
const TOLD_SECTIONS = setOf('skip', 'posts', 'previous');
/** Labels of an action, which somebody who forwards it has below a greeting. */
const FORWARDED_LABELS = setOf('deadline', 'index', 'issued', 'reference');
/** Labels whose words are text where they stand within a letter. */
const TEXT_LABELS = setOf('demands', 'action');
/** Other labels that may stand within a letter; the rest end it. */
const INNER_LABELS = setOf(
  ...([undefined, 'subject', 'salutation', 'title', 'country', 'ended', 'tail', 'email'] as const),
  ...(['fax', 'phone', 'form', 'post', 'position', 'holder'] as const),
);
/** Labels that a letter may have before one of its sentences, `Background: he is a teacher.` */
const WORDED_LABELS = setOf('background', 'summary', 'people', 'documents', 'campaign');
/** Shortest sentence behind such a label, in UTF-16 units. */
const MIN_WORDED = 40;
const FILE_HINT = new RegExp(`${anyWordOf('fileHints')}|\\[?pdf\\]?`, 'u');

const hasEmail = ({ text }: Line) =>
  text.length < 130 && text.includes('@') && readContacts(text).emails.length > 0;

const endsLetter = (text: string) =>
  text.length < 160 && (closingLanguage(text) !== undefined || isFormula('closing', text));

/** The lines of an action, and what is known about each. */
interface Source {
  /** a line on which a label begins has only its value */
  lines: readonly Line[];
  labels: ReadonlyMap<number, Labelled>;
  openings: readonly (Opening | undefined)[];
  /** does the line end a letter? */
  closes: readonly boolean[];
}

/** Could this be a closing in unknown words: a short line with a comma, then a gap or a name to fill in? */
function looksLikeClosing(lines: readonly Line[], at: number): boolean {
  const { text, kind } = lines[at] as Line;
  const below = lines[at + 1];
  const above = lines.slice(Math.max(0, at - 3), at).findLast((line) => !isBlank(line));
  return (
    kind !== 'item' &&
    /^(?!\p{Ll})[^\d@:]{3,60}[,،，、]$/u.test(text.trim()) &&
    (!below || isBlank(below) || isSignatureField(below.text)) &&
    above !== undefined &&
    (above.kind === 'item' || /[.!?。؟]["'”’»)]?\s*$/u.test(above.text))
  );
}

/** Finds the line of a letter's closing, or else the first line that no longer belongs to it. */
function findExtent(source: Source, { rest, next }: Opening) {
  const { lines, labels } = source;
  let size = sizeOf(rest);
  let [unclosed, shaped, worded]: (number | undefined)[] = [];
  let at = next;
  for (; at < Math.min(lines.length, next + MAX_LETTER_LINES); at += 1) {
    const line = lines[at] as Line;
    const labelled = labels.get(at);
    const isSentence =
      WORDED_LABELS.has(labelled?.label) &&
      line.kind === undefined &&
      (labelled?.value.length ?? 0) >= MIN_WORDED;
    const label = isSentence ? 'demands' : labelled?.label;
    const again = source.openings[at];
    const isClosing = size > 20 && source.closes[at];
    const isInner = isClosing || TEXT_LABELS.has(label) || INNER_LABELS.has(label);
    // A paragraph may address the official anew: `Mr President, I ask you …`.
    const isAgain =
      again?.by === 'office' || (again?.by === 'greeting' && !/^\p{Ll}/u.test(again.rest));
    if (isSeparator(line) || !isInner || isAgain) break;
    if (at - (worded ?? unclosed ?? at) > MAX_PAUSE_LINES) break;
    if (isBlank(line)) continue;
    if (isClosing) {
      // Thanks, which are a sentence, may stand above the closing itself, or below the letter.
      const isThanks = /[.!?]\s*$/u.test(line.text);
      if (!isThanks || !label) worded = at;
      if (!isThanks) break;
    }
    if (size >= MIN_BODY && looksLikeClosing(lines, at)) shaped ??= at;
    if (size >= MIN_BODY && again?.by === 'shape' && shaped !== at) break;
    const isButton =
      size >= MIN_BODY &&
      isBlank(lines[at - 1] as Line) &&
      /^[^.,:;!?…]{1,40}$/u.test(line.text.trim());
    const isStep = isButton || isReaderStep(line.text);
    const isOther = label || line.kind === 'heading' || hasEmail(line);
    if (size > 0 && (isOther || (isStep && line.kind !== 'item'))) unclosed ??= at;
    size += sizeOf(line.text);
  }
  const end = unclosed ?? at;
  if (worded !== undefined) return { end: worded, closing: worded };
  return shaped !== undefined && shaped < end ? { end: shaped, shaped } : { end };
}

/** Reads a closing that goes on in the next lines: a margin broke it, or each has a part of it. */
function readClosing({ lines, closes }: Source, start: number): { text: string; last: number } {
  let text = (lines[start] as Line).text.trim();
  let last = start;
  for (let at = start + 1; at < lines.length && !isBlank(lines[at] as Line); at += 1) {
    const more = lines[at] as Line;
    const isBroken = text.length > 60 && /[\p{L},]$/u.test(text) && more.width !== undefined;
    if (/[.!?]$/u.test(text) || !(isBroken || closes[at])) break;
    text = `${text} ${more.text.trim()}`;
    last = at;
  }
  return { text: text.replace(/\s*\[[^\]]*\]$/u, ''), last };
}

/** Reads `Subject: …` or `Re: …` from the lines above a letter. */
function readSubjectAbove({ lines, labels }: Source, start: number): string | undefined {
  const above = lines.slice(Math.max(0, start - 8), start).filter((one) => !isBlank(one));
  const subject = above.slice(-4).findLast(({ at }) => labels.get(at)?.label === 'subject');
  const label = subject && labels.get(subject.at);
  return label && readValue(label, lines)?.text;
}

/** Parts a closing from the last paragraph, `… Yours sincerely, [YOUR NAME]`. */
function partClosing(last: Paragraph | undefined): string | undefined {
  const run = /^(.*[.!?])\s+([^.!?]{4,110}?[.,]?)(?:\s*\[[^\]]*\])?\s*$/u.exec(last?.text ?? '');
  if (!last || !run?.[1] || !run[2] || closingLanguage(run[2]) === undefined) return undefined;
  last.text = run[1];
  // Who signed it, behind the comma, is not who sends it now.
  return run[2].replace(/,\s?(?=\p{Lu}).*$/u, ',');
}

/** Reads the letter that an opening begins; undefined where it is too short, or is no letter. */
function readLetter(source: Source, first: number, opening: Opening): FoundLetter | undefined {
  const { lines, labels } = source;
  const { salutation, by, rest, next } = opening;
  const { end, closing: worded, shaped } = findExtent(source, opening);
  const closingAt = worded ?? shaped;
  const closed = closingAt === undefined ? undefined : readClosing(source, closingAt);
  const last = closed?.last ?? end - 1;
  const below = lines[end];
  const isForwarded = closed
    ? lines.slice(next, end).some(hasEmail)
    : below &&
      !closingLanguage(rest.split(/(?<=[.!?])\s+/u).at(-1) ?? '') &&
      (hasEmail(below) || FORWARDED_LABELS.has(labels.get(end)?.label));
  if (isForwarded && (closed || !findOffice(salutation))) return undefined;
  const body = lines.slice(next, end).filter((line) => {
    const label = labels.get(line.at)?.label;
    if (label && !TEXT_LABELS.has(label) && !source.closes[line.at]) return false;
    return isBlank(line) || !(isSignatureField(line.text) || isPlaceAndDate(line.text));
  });
  if (rest) body.unshift({ ...(lines[first] as Line), text: rest });
  const paragraphs = toParagraphs(body).filter(
    ({ text }) => !FILE_HINT.test(fold(text)) || text.length > 120,
  );
  if (asksAboutLetters(paragraphs[0]?.text ?? '')) return undefined;
  const closing = closed?.text ?? partClosing(paragraphs.at(-1));
  const text = paragraphs.map((one) => one.text).join(' ');
  // A letter that greets and closes may be one sentence.
  const isComplete = by === 'greeting' && closing !== undefined;
  if (sizeOf(text) < (isComplete ? MIN_BODY / 3 : MIN_BODY)) return undefined;
  // A title, or the look of a line, does not make a letter of what stands below it.
  const isGreeted = by === 'greeting';
  if (!closing && (by === 'title' || (by === 'shape' && salutation))) return undefined;
  if (!salutation && speaksInFirstPerson(text) === false) return undefined;
  const isClosed = closing !== undefined && shaped === undefined;
  const subject = opening.subject ?? readSubjectAbove(source, first);
  return {
    language: detectLanguage(text, salutationLanguage(salutation)) ?? 'en',
    ...(salutation ? { salutation } : {}),
    body: paragraphs,
    ...(closing ? { closing } : {}),
    ...(subject ? { subject } : {}),
    // The letter ends with the paragraph that holds its closing.
    ...{ first, last: closed || !closing ? last : (paragraphs.at(-1)?.last ?? last) },
    certainty: isGreeted && isClosed ? 'sure' : isGreeted || isClosed ? 'likely' : 'doubtful',
  };
}

/** Joins the greetings of a letter to several officials, on a line each. */
function readGreetings({ lines, openings }: Source, at: number): Opening | undefined {
  let found = openings[at];
  for (let count = 1; count < MAX_GREETINGS && found?.by === 'greeting'; count += 1) {
    // What parted two greetings on the page, if only a button, parts them here.
    const below = lines
      .slice(found.next, found.next + 4)
      .find((line) => line.isEmptied || !isBlank(line));
    const again = below && openings[below.at];
    if (found.rest || again?.by !== 'greeting' || again.rest) break;
    found = { ...again, salutation: `${found.salutation} ${again.salutation}` };
  }
  return found;
}

/** Reads every letter of a source, in order; a summary of a letter does not count. */
export function readLetters(
  all: readonly Line[],
  { sections, labelled }: { sections: readonly Section[]; labelled: readonly Labelled[] },
): FoundLetter[] {
  const lines = [...all];
  for (const line of sections.flatMap((section) => section.lines)) lines[line.at] = line;
  const under = new Map(
    sections.flatMap(({ label, lines: own }) => own.map(({ at }) => [at, label])),
  );
  const source: Source = {
    lines,
    labels: new Map(labelled.map((one) => [one.line.at, one])),
    openings: lines.map(({ at }) => readOpening(lines, at, under.get(at) === 'letter')),
    closes: lines.map(({ text }) => endsLetter(text.trim())),
  };
  const found: FoundLetter[] = [];
  let behind = 0;
  const keep = (letter: FoundLetter) => {
    found.push(letter);
    behind = letter.last + 1;
  };
  for (const { label, lines: own } of sections) {
    if (TOLD_SECTIONS.has(label)) continue;
    const before = found.length;
    for (const { at } of own) {
      if (at < behind || found.length >= MAX_LETTERS) continue;
      const opening = readGreetings(source, at);
      const letter = opening && readLetter(source, at, opening);
      if (letter && (letter.certainty === 'sure' || !STORY_SECTIONS.has(label))) keep(letter);
    }
    if (label !== 'letter' || found.length > before || before >= MAX_LETTERS) continue;
    const start = own.find(({ at, text }) => at >= behind && text.trim().length > 100);
    if (!start) continue;
    const next = start.at + 1;
    const opening: Opening = { salutation: '', by: 'shape', rest: start.text.trim(), next };
    const letter = readLetter(source, start.at, opening);
    if (letter) keep(letter);
  }
  return found;
}

/** Joins letters in different languages into one; a second letter in a language begins another. */
export function joinLetters(
  letters: readonly FoundLetter[],
): { model: ModelLetter; parts: FoundLetter[] }[] {
  const joined: { model: ModelLetter; parts: FoundLetter[] }[] = [];
  for (const letter of letters) {
    const { language } = letter;
    let target = joined.find(({ model }) => !model.body[language]);
    if (!target) {
      target = { model: { subject: {}, salutation: {}, body: {}, closing: {} }, parts: [] };
      joined.push(target);
    }
    target.model.body[language] = letter.body.map(({ text }) => text);
    if (letter.salutation) target.model.salutation[language] = letter.salutation;
    if (letter.closing) target.model.closing[language] = letter.closing;
    if (letter.subject) target.model.subject[language] = letter.subject;
    target.parts.push(letter);
  }
  return joined;
}
