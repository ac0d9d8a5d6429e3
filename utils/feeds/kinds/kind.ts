import type { IsoDate, LanguageTag, NetworkHint, UrgentAction } from '../../actions/types.ts';
import type { Fault } from '../../actions/validation/read-feed.ts';

/** A page on which an action may stand, to be opened and added by the person. */
export interface Lead {
  /** text, never HTML */
  title: string;
  /** https, on the source's own host */
  url: string;
  date?: IsoDate;
  language?: LanguageTag;
}

/** What a source gave when it was asked. */
export interface SourceContent {
  title: string;
  publisher: string;
  /** the source's own date of all that is in it; only feeds have one */
  updated?: IsoDate;
  /** the feed's number, which grows with every version */
  version?: number | undefined;
  /** the address that the feed says it stands at */
  url?: string | undefined;
  hints: NetworkHint[];
  actions: UrgentAction[];
  leads: Lead[];
  /** the parts that were left out, with their place: `DefaultUrgentAction.message.message_template[2]` */
  faults: Fault[];
}

/** What the server is asked. No cookies go with it, whatever the kind. */
export interface SourceRequest {
  /** https, without a fragment */
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

/** Where an answer came from, and when. */
export interface ReadingContext {
  /** the address that the person subscribed to */
  url: string;
  today: IsoDate;
}

/** One way in which actions are published. All that it reads is hostile. */
export interface SourceKind {
  id: 'feed' | 'urgence' | 'wordpress';
  /** Is an address of this shape, by itself, one of these? */
  isAddress(url: URL): boolean;
  requestOf(url: string): SourceRequest;
  /** Reads a parsed answer; undefined when it is not a source of this kind. Never throws. */
  read(value: unknown, context: ReadingContext): SourceContent | undefined;
}
