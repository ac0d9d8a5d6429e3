import type { Fault } from '../actions/validation/read-feed.ts';
import type { FieldText, Filled, Inserted, Refused } from '../compose/index.ts';
import type { Measured, StrategyToMeasure } from '../compose/measure.ts';
import type { FeedAddress } from '../feeds/address.ts';
import type { FeedTrouble } from '../feeds/types.ts';

/** What pages ask the background worker. */
export type WorkerRequest =
  | { vigil: 'ensure-catalogue' }
  /** the text of a backup */
  | { vigil: 'import'; text: string }
  /** a text in our own format, to be checked */
  | { vigil: 'read-own'; text: string }
  /** an action that the person looked through, to be checked and kept */
  | { vigil: 'keep'; action: unknown }
  /** takes out an action that the person read in */
  | { vigil: 'drop'; id: string }
  /** follows a feed; its host's permission was asked for in the click */
  | ({ vigil: 'follow' } & FeedAddress)
  | { vigil: 'unfollow' | 'accept-key'; url: string }
  | { vigil: 'set-on'; url: string; on: boolean }
  /** asks all sources, or this one, whatever the time */
  | { vigil: 'refresh'; url?: string }
  /** answers with the text of a backup */
  | { vigil: 'export' }
  /** the person has looked at what changed in this action */
  | { vigil: 'settle'; id: string }
  /** everything of the person's goes, without a trace */
  | { vigil: 'erase' }
  /** from the button in a page: open the picker there */
  | { vigil: 'open-picker' };

export type FollowAnswer = { done: true } | { done: false; why: FeedTrouble | 'followed' };
export type KeepAnswer = { done: true; id: string } | { done: false; faults: Fault[] };
/** `conflicts`: texts that differ here and there, of which the one here stayed; `faults`: actions left out */
export type ImportAnswer =
  | { done: true; conflicts: number; faults: string[] }
  | { done: false; faults: string[] };

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
