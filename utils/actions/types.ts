import type { z } from 'zod';
import type { IsoDate, LanguageTag } from './scalars.ts';
import type { feedSchema, urgentActionSchema } from './validation/schema.ts';

export type { IsoDate, LanguageTag, NetworkId } from './scalars.ts';

export type UrgentAction = z.infer<typeof urgentActionSchema>;
export type Addressee = UrgentAction['targets'][number];
export type ModelLetter = UrgentAction['letters'][number];
export type SuggestedPost = UrgentAction['posts'][number];
/** One human text by language. */
export type Texts = { [language: LanguageTag]: string | undefined };
/** The same for a text of several paragraphs. */
export type Paragraphs = { [language: LanguageTag]: string[] | undefined };

/** What a feed knows of a network whose page has changed since the last release. */
export type NetworkHint = z.infer<typeof feedSchema>['hints'][number];

export interface Feed {
  title: string;
  publisher: string;
  updated: IsoDate;
  /** grows with every version */
  version?: number | undefined;
  /** its address, https */
  url?: string | undefined;
  /** the last day on which this version counts as the newest */
  until?: IsoDate | undefined;
  hints: NetworkHint[];
  actions: UrgentAction[];
}

/**
 * Where an action came from: a subscribed feed's address, or `bundled` (came with this version of Vigil),
 * `captured` (the person read it in), `kept` (its source is gone; the person took part, or it is over).
 */
export type SourceKey = string;

/** What the popup's list needs of an action, so that a thousand of them are read in one go. */
export interface ActionSummary {
  id: string;
  /** the series of issues that this one belongs to */
  case: string;
  kind: UrgentAction['kind'];
  issued?: IsoDate | undefined;
  reference: string;
  title: Texts;
  country: string[];
  /** none: as soon as possible */
  deadline?: IsoDate | undefined;
  closed: boolean;
  /** the day on which Vigil first had it */
  found?: IsoDate | undefined;
  /** the day on which this person last said that it still runs */
  stillRuns?: IsoDate | undefined;
  /** the day on which this person said that it is over */
  saidOver?: IsoDate | undefined;
  /** the id of the newer issue of the case that took the place of this one */
  superseded?: string | undefined;
  /** languages in which there is a letter or a post */
  languages: LanguageTag[];
  /** is there a letter, or what one is made of? */
  hasLetter?: boolean | undefined;
  /** how many posts are suggested */
  posts?: number | undefined;
  /** the day on which its publisher closed it */
  endedOn?: IsoDate | undefined;
  /** does its outcome read like good news? */
  isGood?: boolean | undefined;
  /** the source whose version is kept; see `SourceKey` */
  from: SourceKey;
  /** the owner of its case: a feed's key, the address of a feed without a key, or as `from` */
  owner?: string | undefined;
  /** the id that its source gives it, where an action of another owner has that id here */
  sourceId?: string | undefined;
  /** of an action with `from: 'kept'`: the source that it came from */
  origin?: SourceKey | undefined;
  /** of an action that the person added: the owner of the version that it replaces */
  covers?: string | undefined;
  /** a line of another owner looks like it, so both name their source */
  isAlike?: boolean | undefined;
  /** the hash of the whole record; it identifies a version without reading the record */
  mark: string;
  /** its source no longer has it, though it could still be answered */
  withdrawn?: boolean | undefined;
  /** the words a search looks through, lower case and without accents */
  words: string;
}
