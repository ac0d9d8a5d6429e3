import type { Fault } from '../actions/read-feed.ts';
import type { IsoDate } from '../actions/types.ts';
import type { FeedKey } from './keys.ts';

/** Why a feed brought nothing; what it brought before is kept whatever the reason. */
export type FeedTrouble =
  /** no answer at all: offline, no such host, a broken certificate */
  | 'unreachable'
  /** the server answered with an error */
  | 'server'
  /** 404 or 410 */
  | 'gone'
  | 'redirected'
  | 'too-large'
  | 'too-slow'
  | 'not-json'
  | 'no-feed'
  /** the host permission was taken away */
  | 'forbidden'
  /** of the signature; see signature.ts */
  | 'wrong'
  | 'stripped'
  | 'key-changed'
  /** an older feed than the one that was taken in last */
  | 'older'
  /** no space left to keep it in */
  | 'full';

/** A feed that the person subscribed to. Written only when something about it changes. */
export interface Subscription {
  url: string;
  title: string;
  publisher: string;
  on: boolean;
  /** pinned at subscription; without one the feed is taken unsigned */
  key?: FeedKey;
  /** by these the server tells whether anything changed (RFC 9110 §8.8) */
  etag?: string;
  lastModified?: string;
  /** the feed's own date of what was taken in last */
  updated?: IsoDate;
  /** the day on which it last brought something */
  brought?: IsoDate;
  /** ids of the actions in it */
  ids: string[];
  /** entries that were refused, the first few */
  faults: Fault[];
  trouble?: { why: FeedTrouble; since: IsoDate };
  /** the other key that the feed came signed with, until the person has decided */
  newKey?: FeedKey;
}

/** When a feed was asked, in milliseconds since 1970. Forgotten with the browser, as it may be. */
export interface Asking {
  asked: number;
  due: number;
  /** in a row */
  failures: number;
}
