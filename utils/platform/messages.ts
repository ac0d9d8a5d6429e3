import type { Fault } from '../actions/validation/read-feed.ts';
import type { NotOwn, OwnReading } from '../actions/validation/read-own.ts';
import type { FieldText, Filled } from '../compose/fill.ts';
import type { Inserted, Refused } from '../compose/insert.ts';
import type { Measured, StrategyToMeasure } from '../compose/measure.ts';
import type { FeedAddress } from '../feeds/address.ts';
import type { FeedFailure } from '../feeds/types.ts';

export type FollowAnswer = { done: true } | { done: false; why: FeedFailure | 'followed' };
export type KeepAnswer = { done: true; id: string } | { done: false; faults: Fault[] };
/** `conflicts`: texts that differ here and there, of which the one here stayed; `faults`: actions left out */
export type ImportAnswer =
  | { done: true; conflicts: number; faults: string[] }
  | { done: false; faults: string[] };

/** What pages of this extension ask the worker: what each message carries, and what the worker answers. */
export interface ProtocolMap {
  /** brings the catalogue up to date where it is not there yet */
  'ensure-catalogue': (data: undefined) => void;
  /** the text of a backup */
  import: (data: { text: string }) => ImportAnswer;
  /** the text of a backup of today */
  export: (data: undefined) => string;
  /** a text in our own format, to be checked */
  'read-own': (data: { text: string }) => OwnReading | NotOwn;
  /** an action that the person looked through, to be checked and kept */
  keep: (data: { action: unknown }) => KeepAnswer;
  /** takes out an action that the person read in */
  drop: (data: { id: string }) => void;
  /** follows a feed; its host's permission was asked for in the click */
  follow: (data: FeedAddress) => FollowAnswer;
  unfollow: (data: { url: string }) => void;
  'accept-key': (data: { url: string }) => void;
  'set-on': (data: { url: string; on: boolean }) => void;
  /** asks all sources, or this one, whatever the time */
  refresh: (data: { url?: string }) => void;
  /** the person has looked at what changed in this action */
  'mark-seen': (data: { id: string }) => void;
  /** everything of the person's goes, without a trace */
  erase: (data: undefined) => void;
}

/** What a page's script asks, the only message that is answered to one: open the picker here. */
export interface PageProtocolMap {
  'open-picker': (data: undefined) => boolean;
}

type Protocol = ProtocolMap & PageProtocolMap;
export type MessageName = keyof Protocol;
export type DataOf<Name extends MessageName> = Parameters<Protocol[Name]>[0];
export type AnswerOf<Name extends MessageName> = ReturnType<Protocol[Name]>;

/** A message as it is sent: its name under `vigil`, its data beside it. */
export type Message<Name extends MessageName = MessageName> = {
  [Each in Name]: { vigil: Each } & (DataOf<Each> extends undefined ? unknown : DataOf<Each>);
}[Name];

/** The compose boxes' selectors by host, ready-made for the button's script. */
export type ButtonBoxes = Record<string, string[]>;

/** What the worker tells the buttons in the pages: leave, unless your host is still one of these. */
export interface ButtonMessage {
  vigil: 'button-sites';
  hosts: string[];
}

export interface InsertRequest {
  vigil: 'insert';
  /** the site's own selectors of its compose box, surest first */
  composer: string[];
  text: string;
  /** the text takes the place of what is selected, instead of going behind it */
  replace?: boolean;
  /** answer `elsewhere`, and do nothing, while a frame of another origin has the focus */
  yieldToFrame?: boolean;
}

export interface FillRequest {
  vigil: 'fill';
  fields: FieldText[];
}

/** What the popup asks the script that it put into the page. */
export type ComposeRequest =
  | InsertRequest
  | FillRequest
  // In the practice build only, from the bench.
  | ({ vigil: 'measure' } & StrategyToMeasure);

/** What that script answers to `insert`; `none` and `several`: no box, or several that look alike. */
export type InsertAnswer =
  | Inserted
  | Refused
  | { done: false; why: 'none' | 'several' | 'elsewhere' };
export type MeasureAnswer = Measured;
export type FillAnswer = Record<string, Filled>;
