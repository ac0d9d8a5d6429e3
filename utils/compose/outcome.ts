import type { Box } from './box.ts';
import type { Sign } from './compare.ts';
import type { Plan } from './plan.ts';
import type { Strategy } from './strategies.ts';

export interface Inserted {
  done: true;
  /** the editor and the strategy that worked */
  editor: string;
  by: Strategy;
  /** milliseconds from the call until the text stood there */
  ms: number;
  /** the text that went in, with the space that keeps it apart from what stood there */
  inserted: string;
  /** the page shows the same words in a form of its own: curly quotes, no blanks at the ends of lines */
  inOwnForm?: true;
}

/**
 * Why the text did not go in. The box is unchanged, except with `changed`: something else arrived that no undo removed.
 * `blocked`: a dialog of the page stands before the box. `signs`: the box cannot hold a character of the text.
 */
export type Refusal =
  | 'read-only'
  | 'gone'
  | 'blocked'
  | 'too-long'
  | 'ignored'
  | 'changed'
  | 'taken-out'
  | 'signs';

export interface Refused {
  done: false;
  why: Refusal;
  /** with `signs`: which */
  sign?: Sign;
  /** the way in which the page had taken the text that is gone or wrong */
  by?: Strategy;
}

/** Where a text went, for those who look after it. */
export interface Placed {
  /** the box, or the one that the page put in its place */
  boxNow(): Box;
  plan: Plan;
}

export interface InsertOptions {
  /** where the text goes in a box that the person was not writing in */
  place?: 'start' | 'end';
  /** what keeps the text apart from words that stand before or after it */
  separator?: string;
  /** a selected text is somebody's text: by default it stays, and the new one goes behind it */
  selection?: 'keep' | 'replace';
  /** ways to try last, by their names: they lost a text on this site */
  avoid?: readonly string[] | undefined;
  /** another test of success, for sites that make chips of addresses */
  accept?: () => boolean;
  /** how long the text is watched before it is called inserted, in milliseconds */
  settleMs?: number;
  /** told where the text went, when it is inserted */
  onPlaced?: ((placed: Placed) => void) | undefined;
  signal?: AbortSignal | undefined;
}
