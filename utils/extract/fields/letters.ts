import type { LanguageTag, ModelLetter } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import type { Label } from '../languages/table.ts';
import {
  anyWordOf,
  closingLanguage,
  matchLabels,
  salutationLanguage,
} from '../languages/vocabulary.ts';
import type { Section } from '../layout/sections.ts';
import { isBlank, isSeparator, type Line, toParagraphs } from '../text/lines.ts';
import { isSignatureField } from './letter-lines.ts';

/** Most letters that Vigil reads from a source. */
const MAX_LETTERS = 100;
/** Most officials that one letter greets, on a line each. */
const MAX_GREETINGS = 6;

/** A letter that is ready to be sent, as printed. */
export interface FoundLetter {
  language: LanguageTag;
  salutation?: string;
  body: { text: string; first: number; last: number }[];
  closing?: string;
  subject?: string;
  first: number;
  last: number;
  /** does it stand under a heading that calls it a letter? */
  isLabelled: boolean;
}

/** Sections that hold letters. In other sections, a greeting is a quotation. */
const LETTER_SECTIONS = new Set<Section['label']>([
  'head',
  'loose',
  'letter',
  'action',
  'targets',
  'copies',
  'subject',
  'kind',
  'demands',
  'documents',
  'people',
  'preferred',
]);
/** Longest line that is only a salutation, in UTF-16 units. */
const MAX_SALUTATION = 110;
const FILE_HINT = new RegExp(`${anyWordOf('fileHints')}|\\[?pdf\\]?`, 'u');

interface Greeting {
  text: string;
  /** what follows on the same line */
  rest: string;
}

/** Reads a line that greets an official, and nobody else. */
function readGreeting(line: Line, isLetter = false): Greeting | undefined {
  const text = line.text.trim();
  if (!text || !salutationLanguage(text)) return undefined;
  if (
    text.length <= MAX_SALUTATION &&
    (/[,:;!،：，]$/u.test(text) || (isLetter && /^[^.?\d@]{4,60}$/u.test(text))) &&
    !/[.?]$/.test(text.replace(/\b(?:mr|mrs|ms|dr|sr|sra|h\.e)\.$/iu, ''))
  ) {
    return { text, rest: '' };
  }
  // The greeting shares its line with the letter's first sentence.
  const run = /^([^.?!]{4,100}?[,:;!،])\s+(?=[\p{Lu}¡¿])/u.exec(
    text.replace(/\b(Mr|Mrs|Ms|Dr|Sr|Sra)\./g, '$1 '),
  );
  return run?.[1]
    ? { text: text.slice(0, run[1].length), rest: text.slice(run[0].length) }
    : undefined;
}

const isClosing = (text: string) => text.length < 160 && closingLanguage(text) !== undefined;

/** Reads a letter up to its closing, or up to the line before something else begins. */
function readLetter(
  lines: readonly Line[],
  { start, end, greeted }: { start: number; end: number; greeted: Greeting | undefined },
): FoundLetter | undefined {
  let greeting = greeted;
  const first = lines[start];
  if (!first) return undefined;
  const body: Line[] = greeting?.rest ? [{ ...first, text: greeting.rest }] : [];
  let closing: string | undefined;
  let at = greeting ? start + 1 : start;
  let greetings = 1;
  // Length of the longest line in the body; 0 while all its lines are blank.
  let longest = greeting?.rest.length ?? 0;
  for (; at < end; at += 1) {
    const line = lines[at] as Line;
    const text = line.text.trim();
    if (isSeparator(line)) break;
    // One letter to two officials greets both.
    const again = readGreeting(line);
    if (greeting && again?.rest === '' && !greeting.rest && longest === 0) {
      greetings += 1;
      if (greetings > MAX_GREETINGS) break;
      greeting = { text: `${greeting.text} ${again.text}`, rest: '' };
      continue;
    }
    if (again && longest > 0) break;
    if (isClosing(text) && longest > 20) {
      closing = text;
      at += 1;
      // A closing sentence may go on in the next lines.
      while (
        at < end &&
        line.width !== undefined &&
        /[\p{L},]$/u.test(closing) &&
        closing.length > 60
      ) {
        const more = lines[at] as Line;
        if (isBlank(more)) break;
        closing = `${closing} ${more.text.trim()}`;
        at += 1;
      }
      break;
    }
    if (text !== '' && isSignatureField(text)) continue;
    body.push(line);
    longest = Math.max(longest, text === '' ? 0 : line.text.length);
  }
  const paragraphs = toParagraphs(body).filter(
    ({ text }) => !FILE_HINT.test(fold(text)) || text.length > 120,
  );
  const last = paragraphs.at(-1);
  if (!closing && last && greeting) {
    // The closing shares its line with the last sentence, "… Sincerely," or "… Yours sincerely, [YOUR NAME]".
    const run = /^(.*[.!?])\s+([^.!?]{4,60}?,?)(?:\s*\[[^\]]*\])?\s*$/u.exec(last.text);
    if (run?.[1] && run[2] && isClosing(run[2])) {
      last.text = run[1];
      closing = run[2];
    }
  }
  const text = paragraphs.map((one) => one.text).join(' ');
  if (text.length < 60) return undefined;
  const language = detectLanguage(text, greeting && salutationLanguage(greeting.text)) ?? 'en';
  return {
    ...{
      language,
      body: paragraphs,
      first: first.at,
      last: lines[at - 1]?.at ?? first.at,
      isLabelled: false,
    },
    ...(greeting ? { salutation: greeting.text } : {}),
    ...(closing ? { closing } : {}),
  };
}

/** Labels that end a letter; other labels may stand within one. */
const LABELS_AFTER_LETTER = new Set<Label>([
  'targets',
  'copies',
  'background',
  'posts',
  'preferred',
  'deadline',
  'people',
  'documents',
  'campaign',
  'delivery',
  'replies',
  'previous',
  'safety',
  'letter',
  'kind',
  'hashtags',
  'pronoun',
  'skip',
  'reference',
  'index',
  'summary',
]);

/** Finds, for each line of a section, the next line that ends a letter. */
function findEnds(lines: readonly Line[]): number[] {
  const ends: number[] = [];
  let next = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    ends[at] = next;
    const { text } = lines[at] as Line;
    const isEnder =
      text.length < 80 &&
      matchLabels(text).some(
        ({ label, end }) => LABELS_AFTER_LETTER.has(label) && end >= text.trimEnd().length - 1,
      );
    if (isEnder) next = at;
  }
  return ends;
}

/** Reads every letter of a source, in order; a summary of a letter does not count. */
export function readLetters(sections: readonly Section[], all: readonly Line[]): FoundLetter[] {
  const found: FoundLetter[] = [];
  for (const { label, lines } of sections) {
    if (!LETTER_SECTIONS.has(label)) continue;
    const before = found.length;
    const ends = findEnds(lines);
    let at = 0;
    while (at < lines.length && found.length < MAX_LETTERS) {
      const line = lines[at] as Line;
      // A line without a comma is a greeting when the letter's first paragraph follows.
      const next = lines.slice(at + 1, at + 6).find((one) => !isBlank(one));
      const greeting = readGreeting(
        line,
        label === 'letter' || (next?.text.trim().length ?? 0) > 60,
      );
      if (!greeting) {
        at += 1;
        continue;
      }
      const letter = readLetter(lines, {
        ...{ start: at, end: ends[at] ?? lines.length },
        greeted: greeting,
      });
      if (letter) {
        found.push({
          ...letter,
          isLabelled: label === 'letter',
          ...readSubjectAbove(all, line.at),
        });
        while (at < lines.length && (lines[at] as Line).at <= letter.last) at += 1;
      } else at += 1;
    }
    if (label === 'letter' && found.length === before && before < MAX_LETTERS) {
      const start = lines.findIndex((line) => line.text.trim().length > 100);
      const letter =
        start < 0 ? undefined : readLetter(lines, { start, end: lines.length, greeted: undefined });
      if (letter && letter.body.length > 0) found.push({ ...letter, isLabelled: true });
    }
  }
  return found;
}

/** Reads `Subject: …` or `Re: …` from the lines above a letter. */
function readSubjectAbove(lines: readonly Line[], start: number): { subject?: string } {
  const above = lines.slice(Math.max(0, start - 8), start).filter((one) => !isBlank(one));
  for (const { text } of above.slice(-3).reverse()) {
    const match = matchLabels(text).find(({ label }) => label === 'subject');
    const value = match && text.slice(match.end).trim();
    if (value) return { subject: value };
  }
  return {};
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
