import type { UrgentAction } from '../actions/types.ts';

/** The record of an urgent action as far as a source gives it; a field that was not found is absent. */
export type FoundAction = Partial<UrgentAction>;

/** How sure Vigil is of a field: `sure` by its label, `likely` by its place or form, `doubtful` where it guessed. */
export type Certainty = 'sure' | 'likely' | 'doubtful';

/** Why a person should check a field; the pages put it into words. */
export type Doubt =
  /** a number without its series before it */
  | 'bare-reference'
  /** day and month could be the other way round */
  | 'day-or-month'
  /** counted from the days that were left */
  | 'counted'
  /** a letter that greets nobody */
  | 'no-salutation'
  /** taken from the AI index, which can be wrong */
  | 'from-index'
  /** another reading of the same lines weighs nearly as much */
  | 'guessed'
  /** a mail at a provider where anybody has one */
  | 'free-mail'
  /** it may be the organiser's own: its mail, its form, its group */
  | 'organiser'
  /** a name that may be a place, a heading or a sentence */
  | 'no-official'
  /** the name of somebody whom the action is for */
  | 'person-at-risk'
  /** an address with a line that may belong to something else */
  | 'stray-line'
  /** an embassy among the targets, which mostly gets a copy */
  | 'perhaps-copy'
  /** copies without anybody who gets the letter itself */
  | 'only-copies'
  /** nothing else on the page speaks for it: it may be another case's */
  | 'other-case'
  /** not the country of the addresses */
  | 'other-country'
  /** the day may be an older issue's */
  | 'first-issue'
  /** two days that cannot follow each other so */
  | 'day-order'
  /** the day may be that of a trial or an execution */
  | 'event-day'
  /** words of a menu, a label or an addressee in place of a title */
  | 'no-title'
  /** too short, without the first person, or words to the reader */
  | 'no-letter'
  /** a letter in another language than its salutation */
  | 'other-language'
  /** a letter that greets none of the addressees */
  | 'other-greeting'
  /** a demand that tells the reader what to do */
  | 'step'
  /** a post that names only its publisher */
  | 'own-post';

/** On which lines of the source a field of the record was found. */
export interface FieldOrigin {
  /** path into the record, `targets[0].emails[1]`, `letters[0].body.es[2]` */
  path: string;
  certainty: Certainty;
  /** the first and the last line, counted from 0 */
  lines: [first: number, last: number];
  doubt?: Doubt;
}

/** One action of a source: its record, and where each field was found. */
export interface ExtractedAction {
  action: FoundAction;
  fields: FieldOrigin[];
}

/** What a source gives: its actions in their order, or the reason why it gives none. */
export type ExtractionResult =
  /** `isDoubted`: nothing shows that this is an urgent action, so a person must say whether it is one */
  | { extracted: ExtractedAction[]; isDoubted?: true }
  /** `empty`: no text; `nothing`: text, but nothing in it that a person could send, ask for or look up */
  | { refused: 'empty' | 'nothing' };
