import type { IsoDate, LanguageTag, UrgentAction } from '../actions/types.ts';
import type { Fault } from '../actions/validation/read-feed.ts';
import type { NotOwn, OwnReading } from '../actions/validation/read-own.ts';
import type { FieldText, Filled } from '../compose/fill.ts';
import type { FramePath } from '../compose/find.ts';
import type { AftercareWords } from '../compose/follow.ts';
import type { Inserted, Refused } from '../compose/insert.ts';
import type { Measured, StrategyToMeasure } from '../compose/measure.ts';
import type { FeedAddress } from '../feeds/address.ts';
import type { FeedKey } from '../feeds/keys.ts';
import type { PageContent, SourceKind } from '../feeds/kinds/kind.ts';
import type { LeadFilter } from '../feeds/lead-filter.ts';
import type { FeedFailure } from '../feeds/types.ts';
import type { Words } from '../text/words.ts';

/** What a source brought when it was followed. */
export interface Brought {
  actions: number;
  leads: number;
  /** leads whose text looks like a whole call */
  whole: number;
  /** leads that the filter left out */
  leftOut: number;
}
export type FollowAnswer =
  | { done: true; brought: Brought }
  /** the person did not allow its host, so it was not asked */
  | { done: false; why: 'declined'; page?: undefined }
  /** `page`: what stands at the address instead, to choose from */
  | { done: false; why: FeedFailure | 'followed'; page?: PageContent };
export type KeepAnswer = { done: true; id: string } | { done: false; faults: Fault[] };
/** `conflicts`: how many texts differ here and in the backup (ours stayed); `faults`: why actions were left out */
export type ImportAnswer =
  | { done: true; conflicts: number; faults: string[] }
  | { done: false; faults: string[] };

/** How the person wants to follow a source; what is left out is as usual. */
export interface Wish {
  /** `page`: watch the list that stands there */
  kind: SourceKind['id'];
  filter: LeadFilter;
  asks: 'press';
}

/** The messages from pages of this extension to the worker: the data of each, and the worker's answer. */
export interface ProtocolMap {
  /** brings the catalogue up to date where it is missing */
  'ensure-catalogue': (data: undefined) => void;
  /** the text of a backup */
  import: (data: { text: string }) => ImportAnswer;
  /** the text of a backup of today */
  export: (data: undefined) => string;
  /** checks a text in our own format */
  'read-own': (data: { text: string }) => OwnReading | NotOwn;
  /** checks and keeps an action that the person looked through */
  keep: (data: { action: unknown }) => KeepAnswer;
  /** removes an action that the person added */
  drop: (data: { id: string }) => void;
  /** follows a feed; the page asked for its host's permission in the click */
  follow: (data: FeedAddress & Partial<Wish>) => FollowAnswer;
  unfollow: (data: { url: string }) => void;
  /** trusts the key that the person compared, and no other that came meanwhile */
  'accept-key': (data: { url: string; key: FeedKey }) => void;
  'set-on': (data: { url: string; on: boolean }) => void;
  /** which of a source's leads the person wants; it is asked again */
  'set-filter': (data: { url: string; filter: LeadFilter }) => void;
  /** asks a source every few hours, or only when the person presses */
  'set-asks': (data: { url: string; asks?: 'press' | undefined }) => void;
  /** the person has seen these leads */
  'see-leads': (data: { urls: string[] }) => void;
  /** fetches all sources, or this one, without waiting for their time */
  refresh: (data: { url?: string }) => void;
  /** the person has looked at what changed in this action */
  'mark-seen': (data: { id: string; shown?: UrgentAction | undefined }) => void;
  /** this person found out that an action without a deadline still runs, so its age begins anew */
  'still-runs': (data: { id: string }) => void;
  /** or that it is over, so it is kept among the ended ones */
  'is-over': (data: { id: string }) => void;
  /** puts an action aside until this day, or for good */
  'put-aside': (data: { id: string; until?: IsoDate | undefined }) => void;
  /** brings what was put aside back into the list */
  'bring-back': (data: { id: string }) => void;
  /** reminds the person of an action on this day, or not any more */
  remind: (data: { id: string; on?: IsoDate | undefined }) => void;
  /** deletes what the person did, wrote and wished for this action, and one that they added itself, if they want */
  'forget-action': (data: { id: string; alsoRemove: boolean }) => void;
  /** deletes all the person's data without a trace */
  erase: (data: undefined) => void;
}

/** How an insertion ended, as the page's script says it. */
export interface Ending {
  press: string;
  /** why the text is not in; nothing where it is */
  why?: string | undefined;
  /** the way in which it was lost */
  way?: string | undefined;
}

/** What the button needs on its page. */
export interface ButtonHere {
  /** the compose boxes' selectors there */
  selectors: string[];
  /** what it says and shows, where that is not as installed */
  face: ButtonFace | null;
  /** the class of its elements, for which a sheet was put in */
  name: string;
}

/** A text in the picker, and what is drawn of its action. */
export interface PickerText {
  key: string;
  kind: 'post' | 'letter';
  /** a first draft of a post, which the action itself does not have */
  isDraft?: boolean;
  action: Pick<UrgentAction, 'id' | 'deadline' | 'country' | 'title'> & {
    /** should somebody with plans there think before writing? */
    needsCare?: boolean;
  };
  language: LanguageTag;
  text: string;
  /** length and limit in the network's own units, where there is a limit */
  count?: { now: number; limit: number; fits: boolean };
}

/** The texts that a search found. */
export interface PickerFound {
  entries: PickerText[];
  /** are there more actions than these? */
  hasMore: boolean;
  /** is an action left out, as its texts lead elsewhere now, and the person has not looked at that? */
  hasChanged: boolean;
}

/** What the worker hands to a picker that it has opened. */
export interface PickerStart {
  /** by which the worker knows the picker again; made for it alone */
  ticket: string;
  found: PickerFound;
  today: IsoDate;
  /** the site's own selectors of its compose box, as feeds repaired them */
  composer: string[];
  /** the ways that lost a text on this site */
  avoid: string[];
  /** the interface's words, where the person chose a language */
  words: Words | null;
}

/**
 * The messages that the worker answers to its scripts in pages. Each looks at who asks: the button only on hosts where the
 * person switched it on, a picker only in the frame in which the worker opened it, by its ticket.
 */
export interface PageProtocolMap {
  /** what the button needs here */
  'button-here': (data: undefined) => ButtonHere | null;
  /** opens the picker in this page */
  'open-picker': (data: undefined) => boolean;
  /** looks for texts */
  'picker-search': (data: { ticket: string; query: string }) => PickerFound | null;
  /** notes how an insertion failed on this site: why, and the way; no word of the text */
  'picker-failed': (data: { ticket: string; why: string; way?: string }) => boolean;
  /** keeps that this text was inserted */
  'picker-took': (data: { ticket: string; action: string; key: string }) => boolean;
  /** an insertion that was pressed in the popup has ended */
  'insertion-ended': (data: Ending) => void;
  /** and its page took the text out again */
  'text-lost': (data: { press: string; way: string }) => void;
  /** the person undid an insertion; a picker names its ticket */
  'text-undone': (data: { press: string }) => void;
}

/** The messages from the worker to the reader room, which reads HTML where there is a DOM. */
export interface ReaderProtocolMap {
  /** what a page names and lists */
  'read-page': (data: { html: string; url: string }) => PageContent;
  /** which of these texts are whole calls; their addresses */
  'read-texts': (data: { texts: { url: string; html: string }[] }) => string[];
}

type Protocol = ProtocolMap & PageProtocolMap;
export type MessageName = keyof Protocol;
export type DataOf<Name extends MessageName> = Parameters<Protocol[Name]>[0];
export type AnswerOf<Name extends MessageName> = ReturnType<Protocol[Name]>;

/** A message as it is sent: its name under `vigil`, its data beside it. */
export type Message<Name extends MessageName = MessageName> = {
  [Each in Name]: { vigil: Each } & (DataOf<Each> extends undefined ? unknown : DataOf<Each>);
}[Name];

/** What the button at a compose box says and shows. */
export interface ButtonFace {
  label: string;
  /** a sheet of notes instead of Vigil's mark? */
  isPlain: boolean;
}

/** The compose boxes' selectors by host, ready-made for the button's script. */
export type ButtonBoxes = Record<string, string[]>;

/** The worker's message to the buttons in the pages: go away, unless your host is one of these. */
export interface ButtonMessage {
  vigil: 'button-sites';
  hosts: string[];
}

/** What goes with a text that was pressed. */
interface OfPress {
  /** ways that lost a text on this site, to be tried last */
  avoid?: string[];
  /** what is said at the box; without them, nothing is */
  words?: AftercareWords;
  /** the class of what stands there, for which a sheet was put in */
  name?: string;
  /** the number of the press: it is done once, and under it the worker is told how it ended */
  press?: string;
  /**
   * The popup is gone, and the worker asks in its place. When it was pressed, in ms since 1970: a page that began later is
   * not the one that was meant.
   */
  aloneSince?: number;
}

export interface InsertRequest extends OfPress {
  vigil: 'insert';
  /** the site's own selectors of its compose box, surest first */
  composer: string[];
  text: string;
  /** true: the text replaces the selection; else it goes behind the selection */
  replace?: boolean;
  /** only for the frame at this place, which has the focus; `null`: for one whose place cannot be told */
  onlyAt?: FramePath | null;
}

export interface FillRequest extends OfPress {
  vigil: 'fill';
  fields: FieldText[];
  /** what is said at the message of each field that did not take its part, by the field's name */
  unfilled?: Record<string, string>;
}

/** What the popup, or the worker in its place, asks the script that it put into the page. */
export type ComposeRequest =
  | InsertRequest
  | FillRequest
  // In the practice build only, from the bench.
  | ({ vigil: 'measure' } & StrategyToMeasure);

/** The script's answer to `insert`; `none` and `several`: the page has no box, or several that look alike. */
export type InsertAnswer =
  | Inserted
  | Refused
  | { done: false; why: 'none' | 'several' }
  /** a frame of another origin has the focus, at this place */
  | { done: false; why: 'elsewhere'; frame?: FramePath | undefined };
export type MeasureAnswer = Measured;
export type FillAnswer = Record<string, Filled>;
