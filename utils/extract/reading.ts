import type { UrgentAction } from '../actions/types.ts';

/** An urgent action as far as it was found: what is not in the source is not here. */
export type FoundAction = Partial<UrgentAction>;

/** How sure Vigil is of a field: a label said so, the place or form says so, or a guess to be looked at. */
export type Certainty = 'sure' | 'likely' | 'doubtful';

/** Why a field should be looked at; the pages put it into words. */
export type Doubt =
  /** a number without its series before it */
  | 'bare-reference'
  /** day and month could be the other way round */
  | 'day-or-month'
  /** counted from the days that were left */
  | 'counted'
  /** a letter that greets nobody */
  | 'no-salutation'
  /** the AI index says so, which can be wrong */
  | 'from-index';

/** Where a field of the record was read. */
export interface FieldReading {
  /** path into the record, `targets[0].emails[1]`, `letters[0].body.es[2]` */
  path: string;
  certainty: Certainty;
  /** the first and the last of the source's lines, counted from 0 */
  lines: [first: number, last: number];
  doubt?: Doubt;
}

/** One action that was found in a source. */
export interface Reading {
  action: FoundAction;
  fields: FieldReading[];
}

/** What came of reading a source. */
export type ReadingResult =
  | { readings: Reading[] }
  /** `empty`: no text; `no-action`: text, but no urgent action */
  | { refused: 'empty' | 'no-action' };
