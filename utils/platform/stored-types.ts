import type {
  ActionSummary,
  IsoDate,
  NetworkHint,
  SourceKey,
  UrgentAction,
} from '../actions/types.ts';
import type { Fault } from '../actions/validation/faults.ts';
import type { FieldOrigin, FoundAction } from '../extract/extracted-action.ts';
import type { SourceLine, SourceText } from '../extract/source-text.ts';
import type { FieldChanges } from '../review/changes.ts';

/** What feeds know of a network whose page has changed, and which feed said so. */
export type StoredHint = NetworkHint & { from?: SourceKey };

/** An action that its source dropped, and the line that it had in the list. */
export interface DroppedVersion {
  line: ActionSummary;
  version: UrgentAction;
}

/** A value that could not be read. It is quarantined so that it does not hide other values. */
export interface Quarantined {
  key: string;
  /** as JSON, the first 10,000 characters */
  value: string;
  date: IsoDate;
}

/** What is being looked through before it is kept. */
export interface ReviewSource {
  /** of this review, for its changes: an older page's belong to another text */
  id: string;
  source: SourceText;
  /** records in our own format, which replace extraction from the source */
  records?: FoundAction[];
  /** what was wrong with others that came with them, and was left out */
  faults?: Fault[];
  /** files that the person added to it, whose lines stand below its own */
  files?: { name: string; lines: SourceLine[] }[];
}

/** What the person changed in it so far: a few fields, written at each key. */
export interface ReviewEdits {
  /** the review's id */
  review: string;
  /** which of several actions in it */
  at: number;
  changes: FieldChanges;
  /** where the person took values from, and what a file gave */
  origins?: FieldOrigin[];
  /** did the person say that this is an action? */
  isConfirmed?: true;
}

/** Where the person was, so that the popup opens there again. */
export interface View {
  action?: string;
  panel?: 'post' | 'letter' | 'about' | undefined;
  /** the page over which it was open, as a hash of its address; nothing where it is to open on any page */
  at?: string | undefined;
}

/** A text that was copied for a page that opened empty. */
export interface CopiedText {
  kind: 'post' | 'letter' | 'addresses';
  /** of the network or the mail service; empty: the mail program */
  name: string;
  /** addresses that did not fit into the link either, to be copied next */
  addresses?: string;
  /** until when one is reminded of it, in ms since 1970 */
  until: number;
}

/** A picker that the worker opened, and where it stands. */
export interface OpenPicker {
  ticket: string;
  tabId: number;
  frameId: number;
  /** of the page that it stands in */
  host: string;
  /** the server's software, where its page tells it and its host does not: a network's id */
  software?: string | undefined;
}
