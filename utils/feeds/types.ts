import type { IsoDate } from '../actions/scalars.ts';
import type { Fault } from '../actions/validation/faults.ts';
import type { FeedKey } from './keys.ts';
import type { PageContent, SourceContent, SourceKind } from './kinds/kind.ts';
import type { LeadFilter } from './lead-filter.ts';

/** Why a feed brought nothing. Its earlier actions stay in any case. */
export type FeedFailure =
  /** no answer at all: offline, no such host, a broken certificate */
  | 'unreachable'
  /** the server answered with an error */
  | 'server'
  /** 404 or 410 */
  | 'gone'
  /** 401: only for those who log in */
  | 'login'
  /** 403 or 451: it lets no program in */
  | 'closed'
  /** a page that wants to see a person, whatever its status */
  | 'check-page'
  /** to another host, whose name the browser does not tell */
  | 'redirected'
  | 'too-large'
  | 'too-slow'
  /** an ordinary page; what it names comes with the answer */
  | 'page'
  /** a list of a site's addresses (sitemaps.org) */
  | 'sitemap'
  /** nothing that Vigil can read */
  | 'not-json'
  /** JSON or XML of another kind */
  | 'no-feed'
  /** the host permission was taken away */
  | 'forbidden'
  /** of the signature; see signature.ts */
  | 'wrong'
  | 'stripped'
  | 'key-changed'
  /** an older feed than the one that was taken in last */
  | 'older'
  /** other content under the number of the version taken in last, or on its day where feeds have no number */
  | 'same-version'
  /** signed for another address */
  | 'other-feed'
  /** dated later than tomorrow */
  | 'future'
  /** what it has is kept, but by its own word there should be a newer version by now */
  | 'stale'
  /** no space left to keep it in */
  | 'full'
  /** a fault of ours, which the console has */
  | 'failed';

/** A feed that the person subscribed to. Written only when something about it changes. */
export interface Subscription {
  url: string;
  kind: SourceKind['id'];
  /** its kind is only what its address looks like: its first answer shows what it is, and no later one */
  isGuess?: true;
  title: string;
  publisher: string;
  on: boolean;
  /** pinned at subscription; without one the feed is taken unsigned */
  key?: FeedKey | undefined;
  /** the server compares these to see whether anything changed (RFC 9110 §8.8) */
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** of the version taken in last: its date in the feed, its number, and the hash of its content */
  updated?: IsoDate;
  version?: number;
  hash?: string | undefined;
  /** the last day on which that version counts as the newest; none: the feed does not say */
  until?: IsoDate;
  /** it is signed, and its signature covers its address, its version's number and that day */
  isBound?: true;
  /** of a feed without number and key: what it has replaced on the day in `updated`, by the records' hashes */
  past?: string[] | undefined;
  /** the day on which it last brought something */
  brought?: IsoDate;
  /** ids of the actions in it */
  ids: string[];
  /** which of its leads the person wants; its own default where nothing was chosen */
  filter?: LeadFilter;
  /** how many leads the filter left out when it was read last */
  leftOut?: number;
  /** asked only when the person presses; else every few hours */
  asks?: 'press';
  /** entries that were refused, the first few */
  faults: Fault[];
  /** why it brings nothing; `until`: not to be asked before, in milliseconds since 1970, as its server wishes */
  trouble?: { why: FeedFailure; since: IsoDate; until?: number };
  /** the other key that the feed came signed with, until the person has decided */
  newKey?: FeedKey;
}

/** When a feed was asked, in milliseconds since 1970. Forgotten with the browser, as it may be. */
export interface FetchState {
  asked: number;
  due: number;
  /** in a row */
  failures: number;
}

/** What came of asking a source. */
export type SourceResult =
  | { kind: 'unchanged' }
  | {
      kind: 'failed';
      reason: FeedFailure;
      /** in milliseconds */
      retryAfter: number;
      newKey?: FeedKey;
      /** what the page holds that came instead, with `page` */
      page?: PageContent;
    }
  | {
      kind: 'content';
      content: SourceContent;
      /** of its whole content without the signature */
      hash?: string | undefined;
      /** the key that signs it; undefined where it is not signed */
      key?: FeedKey | undefined;
      etag?: string | undefined;
      lastModified?: string | undefined;
      /** the address on the same host at which it was found instead */
      movedTo?: string;
    };

/** What is known of a source before it is asked. */
export type SourceState = Pick<Subscription, 'url' | 'key' | 'etag' | 'lastModified'> &
  Partial<
    Pick<Subscription, 'kind' | 'isGuess' | 'title' | 'updated' | 'version' | 'hash' | 'filter'>
  >;

/** What came of asking a source that could not give anything, and one that could. */
export type FailedResult = Extract<SourceResult, { kind: 'failed' }>;
export type ContentResult = Extract<SourceResult, { kind: 'content' }>;
