import type { LanguageTag } from '../../actions/types.ts';
import { readContacts } from '../entities/contacts.ts';
import type { Certainty, Doubt, FieldOrigin, FoundAction } from '../extracted-action.ts';
import { type Labelled, type Section, toSections } from '../layout/sections.ts';
import type { Line } from '../text/lines.ts';
import { type FoundLetter, readLetters } from './letters.ts';

/** Most entries of any list of the record. */
export const MAX_ENTRIES = 100;

/** What is known from outside of the text. */
export interface ExtractionOptions {
  viewed?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
  /** the page's or the document's own title */
  title?: string | undefined;
  /** is it an entry of a list of actions? */
  isEntry?: boolean | undefined;
}

/** On which lines a field was read: numbers from 0, the last one the first one's where it is not given. */
export interface NotedField {
  path: string;
  certainty: Certainty;
  first: number;
  last?: number | undefined;
  doubt?: Doubt | undefined;
}

/** One action while it is read: its lines in sections, and the record as far as it is filled. */
export interface Extraction {
  lines: readonly Line[];
  sections: readonly Section[];
  labelled: readonly Labelled[];
  /** found first: what stands in them says nothing about the action */
  letters: readonly FoundLetter[];
  options: ExtractionOptions;
  /** the language that the page speaks; letters and posts have their own */
  language: LanguageTag;
  action: FoundAction;
  fields: FieldOrigin[];
  note(noted: NotedField): void;
  under(...labels: Section['label'][]): Section[];
  inLetter(line: Line): boolean;
  /** in a letter or among the posts, where dates and names belong to the story */
  isInMessage(line: Line): boolean;
}

/** Labels of an action that stand in none of its letters. */
const MARKS = new Set<Section['label']>([
  'deadline',
  'index',
  'issued',
  'targets',
  'copies',
  'preferred',
]);

/** The lines in sections, their letters found, and nothing else read yet. */
export function beginExtraction(lines: readonly Line[], options: ExtractionOptions): Extraction {
  const { sections, labelled } = toSections(lines);
  // Who sends the action on greets and signs, too: no letter gives the day to write by.
  const marked = labelled.filter(({ label }) => MARKS.has(label)).map(({ line }) => line.at);
  const isSentOn = ({ first, last }: FoundLetter) =>
    marked.some((at) => at > first && at < last) ||
    lines
      .slice(first + 1, last)
      .some(({ text }) => text.length < 130 && readContacts(text).emails.length > 0);
  const letters = readLetters(sections, lines).filter((letter) => !isSentOn(letter));
  const fields: FieldOrigin[] = [];
  const under = (...labels: Section['label'][]) =>
    sections.filter(({ label }) => labels.includes(label));
  const inLetter = (line: Line) =>
    letters.some(({ first, last }) => line.at >= first && line.at <= last);
  const inPosts = new Set(under('posts').flatMap((section) => section.lines.map(({ at }) => at)));
  return {
    ...{ lines, sections, labelled, letters, options, language: 'en', action: {}, fields },
    note: ({ path, certainty, first, last = first, doubt }) =>
      fields.push({ path, certainty, lines: [first, last], ...(doubt ? { doubt } : {}) }),
    ...{ under, inLetter, isInMessage: (line) => inLetter(line) || inPosts.has(line.at) },
  };
}

/** A text or a list of them as the record keeps it: by its language. */
export const inLanguage = <T>(language: LanguageTag, value: T): { [tag: LanguageTag]: T } => ({
  [language]: value,
});
