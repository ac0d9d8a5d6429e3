import type { LanguageTag, ModelLetter } from '../../../actions/types.ts';
import { fold } from '../../../text/fold.ts';
import { readContacts } from '../../entities/contacts.ts';
import type { Certainty } from '../../extracted-action.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import {
  anyWordOf,
  closingLanguage,
  isFormula,
  salutationLanguage,
  speaksInFirstPerson,
  startsWith,
  wordsOf,
} from '../../languages/vocabulary.ts';
import { type Labelled, readValue, type Section } from '../../layout/sections.ts';
import { isBlank, isSeparator, type Line, type Paragraph, toParagraphs } from '../../text/lines.ts';
import { isPlaceAndDate, isSignatureField } from '../letter-lines.ts';
import { findOffice, type Opening, readOpening, sizeOf } from './openings.ts';

/** Most letters that Vigil reads from a source. */
const MAX_LETTERS = 100;
/** Most officials that one letter greets, on a line each. */
const MAX_GREETINGS = 6;
/** Most lines of a letter. */
const MAX_LETTER_LINES = 400;
/** Most lines between thanks and the closing below them. */
const MAX_THANKS_LINES = 8;
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

const setOf = (...labels: Section['label'][]) => new Set<Section['label'] | undefined>(labels);
/** Sections that hold letters. In other sections, a greeting without a closing is a quotation. */
const LETTER_SECTIONS = setOf(
  ...(['head', 'loose', 'letter', 'action', 'targets', 'copies', 'subject', 'kind'] as const),
  ...(['demands', 'documents', 'people', 'preferred'] as const),
);
/** Sections in which a letter is quoted, told in short or translated for the reader. */
const TOLD_SECTIONS = setOf('skip', 'posts', 'replies', 'safety', 'delivery', 'previous');
/** Labels of an action, which somebody who forwards it has below a greeting. */
const FORWARDED_LABELS = setOf('deadline', 'index', 'issued', 'reference');
/** Labels that end a letter; other labels may stand within one. */
const ENDING_LABELS = setOf(
  ...(['targets', 'copies', 'background', 'posts', 'preferred', 'deadline', 'people'] as const),
  ...(['documents', 'campaign', 'delivery', 'replies', 'previous', 'safety', 'letter'] as const),
  ...(['kind', 'hashtags', 'pronoun', 'skip', 'reference', 'index', 'issued', 'summary'] as const),
);
const FILE_HINT = new RegExp(`${anyWordOf('fileHints')}|\\[?pdf\\]?`, 'u');
const READER_STEP = startsWith(wordsOf('readerSteps'));

const hasEmail = ({ text }: Line) =>
  text.length < 130 && text.includes('@') && readContacts(text).emails.length > 0;

/** The lines of an action, and what is known about each. */
interface Source {
  /** a line on which a label begins has only its value */
  lines: readonly Line[];
  labels: ReadonlyMap<number, Labelled>;
  opening(at: number): Opening | undefined;
  isClosing(at: number): boolean;
}

/** Lines are asked for many times and read once. */
function remember<T>(read: (at: number) => T): (at: number) => T {
  const known: { value: T }[] = [];
  return (at) => {
    const one = known[at] ?? { value: read(at) };
    known[at] = one;
    return one.value;
  };
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
    const label = labels.get(at)?.label;
    const again = source.opening(at)?.by;
    if (isSeparator(line) || ENDING_LABELS.has(label)) break;
    if (again === 'greeting' || again === 'office') break;
    if (worded !== undefined && at - worded > MAX_THANKS_LINES) break;
    if (isBlank(line)) continue;
    if (size > 20 && source.isClosing(at)) {
      worded = at;
      // Thanks, which are a sentence, may stand above the closing itself.
      if (!/[.!?]\s*$/u.test(line.text)) break;
    }
    if (size >= MIN_BODY && looksLikeClosing(lines, at)) shaped ??= at;
    const isStep = line.kind !== 'item' && READER_STEP.test(fold(line.text));
    if (size > 0 && (label || line.kind === 'heading' || isStep || hasEmail(line))) unclosed ??= at;
    size += sizeOf(line.text);
  }
  const end = unclosed ?? at;
  if (worded !== undefined) return { end: worded, closing: worded };
  return shaped !== undefined && shaped < end ? { end: shaped, shaped } : { end };
}

/** Reads a closing that goes on in the next lines, where a margin broke it. */
function readClosing(lines: readonly Line[], start: number): { text: string; last: number } {
  let text = (lines[start] as Line).text.trim();
  let last = start;
  while (text.length > 60 && /[\p{L},]$/u.test(text) && lines[last + 1]?.width !== undefined) {
    const more = lines[last + 1] as Line;
    if (isBlank(more)) break;
    text = `${text} ${more.text.trim()}`;
    last += 1;
  }
  return { text: text.replace(/\s*\[[^\]]*\]$/u, ''), last };
}

/** Reads `Subject: …` or `Re: …` from the lines above a letter. */
function readSubjectAbove({ lines, labels }: Source, start: number): string | undefined {
  const above = lines.slice(Math.max(0, start - 8), start).filter((one) => !isBlank(one));
  return above
    .slice(-4)
    .reverse()
    .flatMap(({ at }) => {
      const label = labels.get(at);
      return label?.label === 'subject' ? [readValue(label, lines)?.text] : [];
    })[0];
}

/** Parts a closing from the last paragraph, `… Yours sincerely, [YOUR NAME]`. */
function partClosing(last: Paragraph | undefined): string | undefined {
  const run = /^(.*[.!?])\s+([^.!?]{4,60}?,?)(?:\s*\[[^\]]*\])?\s*$/u.exec(last?.text ?? '');
  if (!last || !run?.[1] || !run[2] || closingLanguage(run[2]) === undefined) return undefined;
  last.text = run[1];
  return run[2];
}

/** Reads the letter that an opening begins; undefined where it is too short, or is no letter. */
function readLetter(source: Source, first: number, opening: Opening): FoundLetter | undefined {
  const { lines, labels } = source;
  const { salutation, by, rest, next } = opening;
  const { end, closing: worded, shaped } = findExtent(source, opening);
  const closingAt = worded ?? shaped;
  const closed = closingAt === undefined ? undefined : readClosing(lines, closingAt);
  const last = closed?.last ?? end - 1;
  const below = lines[end];
  const isForwarded = closed
    ? lines.slice(next, end).some(hasEmail)
    : below && (hasEmail(below) || FORWARDED_LABELS.has(labels.get(end)?.label));
  if (isForwarded && (closed || !findOffice(salutation))) return undefined;
  const body = lines.slice(next, end).filter((line) => {
    const label = labels.get(line.at)?.label;
    if (label && label !== 'demands' && label !== 'action') return false;
    return isBlank(line) || !(isSignatureField(line.text) || isPlaceAndDate(line.text));
  });
  if (rest) body.unshift({ ...(lines[first] as Line), text: rest });
  const paragraphs = toParagraphs(body).filter(
    ({ text }) => !FILE_HINT.test(fold(text)) || text.length > 120,
  );
  const closing = closed?.text ?? partClosing(paragraphs.at(-1));
  const text = paragraphs.map((one) => one.text).join(' ');
  if (sizeOf(text) < MIN_BODY) return undefined;
  // An office, a title or the look of a line alone do not make a letter of what stands below them.
  const isGreeted = by === 'greeting';
  if (salutation ? !closing && !isGreeted && by !== 'office' : speaksInFirstPerson(text) === false)
    return undefined;
  const isClosed = closing !== undefined && shaped === undefined;
  const subject = opening.subject ?? readSubjectAbove(source, first);
  return {
    language: detectLanguage(text, salutationLanguage(salutation)) ?? 'en',
    ...(salutation ? { salutation } : {}),
    body: paragraphs,
    ...(closing ? { closing } : {}),
    ...(subject ? { subject } : {}),
    ...{ first, last },
    certainty: isGreeted && isClosed ? 'sure' : isGreeted || isClosed ? 'likely' : 'doubtful',
  };
}

/** Joins the greetings of a letter to several officials, on a line each. */
function readGreetings({ lines, opening }: Source, at: number): Opening | undefined {
  let found = opening(at);
  for (
    let count = 1;
    count < MAX_GREETINGS && found?.by === 'greeting' && !found.rest;
    count += 1
  ) {
    const below = lines.slice(found.next, found.next + 4).find((line) => !isBlank(line));
    const again = below && opening(below.at);
    if (again?.by !== 'greeting' || again.rest) break;
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
    opening: remember((at) => readOpening(lines, at, under.get(at) === 'letter')),
    isClosing: remember((at) => {
      const text = (lines[at] as Line).text.trim();
      return text.length < 160 && (closingLanguage(text) ?? isFormula('closing', text)) !== false;
    }),
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
      if (letter && (letter.certainty === 'sure' || LETTER_SECTIONS.has(label))) keep(letter);
    }
    if (label !== 'letter' || found.length > before || before >= MAX_LETTERS) continue;
    const start = own.find(({ at, text }) => at >= behind && text.trim().length > 100)?.at;
    if (start === undefined) continue;
    const opening: Opening = { salutation: '', by: 'shape', rest: '', next: start };
    const letter = readLetter(source, start, opening);
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
