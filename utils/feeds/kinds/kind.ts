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
  /** the last day to write, where the source has a field of its own for it */
  ends?: IsoDate;
  /** its title says that the case ended well */
  isGoodNews?: true;
}

/** A lead as its source has it, with what filters and the reader look at. */
export interface SourceItem extends Lead {
  /** as its source names them */
  categories?: string[];
  /** the beginning of its text, in which filters look where there is no more; plain, at most 400 characters */
  summary?: string;
  /** the item's own text, where its source gives all of it: HTML, or plain text without any tag; at most `MAX_HTML` */
  html?: string;
}

/** What a source gave when it was asked. */
export interface SourceContent {
  /** where the answer shows another kind than the address did */
  kind?: SourceKind['id'];
  title: string;
  publisher: string;
  /** the source's own date of all that is in it; only feeds have one */
  updated?: IsoDate;
  /** the feed's number, which grows with every version */
  version?: number | undefined;
  /** the address that the feed says it stands at */
  url?: string | undefined;
  /** the last day on which the feed says that this version counts as its newest */
  until?: IsoDate | undefined;
  hints: NetworkHint[];
  actions: UrgentAction[];
  /** ids of the actions that it has, too, but in a form that was refused */
  held?: string[] | undefined;
  /** newest first, as far as they have days */
  leads: SourceItem[];
  /** the addresses of those whose `html` is a whole call; left out where that was not looked at */
  whole?: string[];
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

/** A source that a page names, or is itself. */
export interface FoundSource {
  kind: SourceKind['id'];
  /** https */
  url: string;
  title: string;
}

/** What a page holds that a person could follow or open. */
export interface PageContent {
  title: string;
  /** the feeds that it names, and its site's WordPress interface */
  sources: FoundSource[];
  /** the actions that it lists */
  leads: Lead[];
  /** does it look like an urgent action itself? */
  isAction: boolean;
}

/** Where an answer came from, and when. */
export interface ReadingContext {
  /** the address that the person subscribed to */
  url: string;
  today: IsoDate;
}

/** One way in which actions are published. All that it reads is hostile. */
export interface SourceKind {
  id: 'feed' | 'urgence' | 'wordpress' | 'web-feed' | 'page';
  /** Is an address of this shape, by itself, one of these? */
  isAddress(url: URL): boolean;
  requestOf(url: string): SourceRequest;
  /** what `read` takes: the answer parsed as JSON, its text as it came, or the `PageContent` of its HTML */
  takes: 'json' | 'text' | 'page';
  /** longest answer that is read, in UTF-16 units; without it, what the asker takes at most */
  longest?: number;
  /** Reads an answer; undefined when it is not a source of this kind. Never throws. */
  read(value: unknown, context: ReadingContext): SourceContent | undefined;
}
