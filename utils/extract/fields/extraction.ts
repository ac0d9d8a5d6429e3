import type { IsoDate, LanguageTag } from '../../actions/types.ts';
import type { Certainty, Doubt, FieldOrigin, FoundAction } from '../extracted-action.ts';
import { type Labelled, type Section, toSections } from '../layout/sections.ts';
import type { Line } from '../text/lines.ts';
import { type FoundLetter, readLetters } from './letters/find-letters.ts';

/** Most entries that any list of the record holds. */
export const MAX_ENTRIES = 100;

/** What the caller knows beside the text. */
export interface ExtractionOptions {
  /** the day on which somebody viewed the page */
  viewed?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
  /** the page's or the document's own title */
  title?: string | undefined;
  /** the day on which the page's own data say that it was published */
  published?: IsoDate | undefined;
  /** the day on which the mail that it is in was sent */
  mailed?: IsoDate | undefined;
  /** is it an entry of a list of actions? */
  isEntry?: boolean | undefined;
}

/** On which lines a field was read, counted from 0; without `last` it was one line. */
export interface NotedField {
  path: string;
  certainty: Certainty;
  first: number;
  last?: number | undefined;
  doubt?: Doubt | undefined;
}

/** The work on one action: its lines in sections, and the record as far as it is filled. */
export interface Extraction {
  lines: readonly Line[];
  sections: readonly Section[];
  labelled: readonly Labelled[];
  /** found first, because dates and names in a letter do not describe the action */
  letters: readonly FoundLetter[];
  options: ExtractionOptions;
  /** the language of the page; letters and posts may have others */
  language: LanguageTag;
  action: FoundAction;
  fields: FieldOrigin[];
  /** records where a field was read */
  note(noted: NotedField): void;
  /** the sections with one of these labels */
  under(...labels: Section['label'][]): Section[];
  inLetter(line: Line): boolean;
  /** is the line in a letter or among the posts, where dates and names belong to the story? */
  isInMessage(line: Line): boolean;
}

/** Splits the lines into sections and finds the letters; reads nothing else. */
export function beginExtraction(lines: readonly Line[], options: ExtractionOptions): Extraction {
  const { sections, labelled } = toSections(lines);
  const letters = readLetters(lines, { sections, labelled });
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

/**
 * Keys a text or a list of texts by its language, as the record keeps it.
 * @example inLanguage('es', 'Perú') // { es: 'Perú' }
 */
export const inLanguage = <T>(language: LanguageTag, value: T): { [tag: LanguageTag]: T } => ({
  [language]: value,
});
