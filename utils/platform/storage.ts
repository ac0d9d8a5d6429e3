import { storage } from 'wxt/utils/storage';
import { EVERYTHING, type Interests } from '../actions/interests.ts';
import type { ListPreview } from '../actions/list-preview.ts';
import type {
  ActionSummary,
  IsoDate,
  NetworkHint,
  NetworkId,
  SourceKey,
  UrgentAction,
} from '../actions/types.ts';
import type { Fault } from '../actions/validation/read-feed.ts';
import type { FoundAction } from '../extract/reading.ts';
import type { SourceText } from '../extract/source-text.ts';
import type { UnseenChange } from '../feeds/merge.ts';
import type { FetchState, Subscription } from '../feeds/types.ts';
import type { ActivityEntry } from '../history/activity.ts';
import { type NotificationSettings, QUIET } from '../history/notification-settings.ts';
import { NO_SENDER, type Sender } from '../letters/paper.ts';
import type { OwnAccounts } from '../posts/accounts.ts';
import type { Trouble } from '../posts/health.ts';
import type { Sites } from '../posts/sites.ts';
import type { Thread } from '../posts/thread.ts';
import type { ButtonBoxes } from './messages.ts';

/** Everything that Vigil keeps, all of it on this machine. */

/** The ready-made list that the popup reads; nothing until the background has written it once. */
export const actionIndex = storage.defineItem<ActionSummary[] | null>('local:index', {
  fallback: null,
});

/** A record of its own; not an item of WXT's, each of which reads the storage as it is made. */
function recordItem(key: `local:${string}`) {
  return {
    key,
    getValue: () => storage.getItem<UrgentAction>(key),
    removeValue: () => storage.removeItem(key),
  };
}

/** One action, whole; read when it is opened. */
export const actionItem = (id: string) => recordItem(`local:action/${id}`);

/** What the popup's first drawing needs of it, however long it is; written with it. */
export const listPreview = storage.defineItem<ListPreview | null>('local:front', {
  fallback: null,
});

/** Feeds and other sources that the person follows. */
export const subscriptions = storage.defineItem<Subscription[]>('local:subscriptions', {
  fallback: [],
});

/** When each of them was asked, by address; forgotten with the browser. */
export const fetchStates = storage.defineItem<Record<string, FetchState>>('session:fetchStates', {
  fallback: {},
});

/** A feed's address on its way to the settings, where the person decides. */
export const pendingFeedUrl = storage.defineItem<string>('session:pendingFeedUrl', {
  fallback: '',
});

/** Updates and ends of actions that the person took part in and has not looked at yet. */
export const news = storage.defineItem<UnseenChange[]>('local:news', { fallback: [] });

/** The version that an update took the place of, while the person has not looked at the update. */
export const previousVersionItem = (id: string) => recordItem(`local:former/${id}`);

/** Ids whose records are to be removed after a change; empty but for a moment. */
export const pendingRemovals = storage.defineItem<string[]>('local:leaving', { fallback: [] });

/** What could not be read any more and was set aside, so that it hides nothing else. */
export interface Quarantined {
  key: string;
  /** as JSON, the first 10,000 characters */
  value: string;
  date: IsoDate;
}
export const broken = storage.defineItem<Quarantined[]>('local:broken', { fallback: [] });

/** What the person wants to be notified of. */
export const interests = storage.defineItem<Interests>('local:interests', {
  fallback: EVERYTHING,
});
/** How the person is notified. */
export const notificationSettings = storage.defineItem<NotificationSettings>('local:telling', {
  fallback: QUIET,
});
/** What the person was notified already, by the notifications' ids. */
export const notified = storage.defineItem<string[]>('local:told', { fallback: [] });

/** Of the whole storage; see migrate.ts. */
export const storageVersion = storage.defineItem<number>('local:version', { fallback: 0 });

/** The version of the extension whose bundled feed was taken in last. */
export const bundledVersion = storage.defineItem<string>('local:bundledVersion', { fallback: '' });

/** What this person did. */
export const activity = storage.defineItem<ActivityEntry[]>('local:deeds', { fallback: [] });

/** Texts that the person changed and has not used yet, by `draftKey`. */
export const drafts = storage.defineItem<Record<string, string>>('local:drafts', { fallback: {} });

/** The person's own server on networks that have many, by network. */
export const servers = storage.defineItem<Record<string, string>>('local:servers', {
  fallback: {},
});

/** Who the person is on paper, and on what they print. */
export const sender = storage.defineItem<Sender>('local:sender', { fallback: NO_SENDER });
/** Do letters carry initials and the place only? */
export const initialsOnly = storage.defineItem<boolean>('local:initialsOnly', { fallback: false });

export const letterForm = storage.defineItem<string>('local:letterForm', { fallback: 'din' });

/** In what the person opens letters: a mail program or a webmail, by its id. */
export const mailService = storage.defineItem<string>('local:mailService', { fallback: 'program' });

/** Accounts that the person added or corrected. */
export const ownAccounts = storage.defineItem<OwnAccounts>('local:ownAccounts', { fallback: {} });

/** A text that goes out in several posts, by `draftKey`, and which of them comes next. */
export type Threads = Record<string, Thread>;
export const threads = storage.defineItem<Threads>('session:threads', { fallback: {} });

/** Where the person wants the button at the compose box. */
export const buttonSites = storage.defineItem<Sites>('local:buttonSites', { fallback: {} });

/** The same for the button's script, which is to bring no registry into every page. */
export const buttonBoxes = storage.defineItem<ButtonBoxes>('local:buttonBoxes', { fallback: {} });

/** What feeds know of networks whose pages have changed. */
export const networkHints = storage.defineItem<KeptHint[]>('local:networkHints', {
  fallback: [],
});
export type KeptHint = NetworkHint & { from?: SourceKey };

/** The last insertion that failed on a network; gone with the next that works. */
export type Troubles = Record<NetworkId, Trouble>;
export const troubles = storage.defineItem<Troubles>('local:troubles', { fallback: {} });

/** What is being looked through before it is kept: the source, and the person's changes so far. */
export interface Review {
  source: SourceText;
  /** records that came in our own format, in place of what would be read in the source */
  records?: FoundAction[];
  /** what was wrong with others that came with them, and was left out */
  faults?: Fault[];
  /** which of several actions in it */
  at?: number;
  action?: FoundAction;
}
export const review = storage.defineItem<Review | null>('local:review', { fallback: null });

/** Where the person was, so that the popup opens there again; forgotten with the browser. */
export interface View {
  action?: string;
  panel?: 'post' | 'letter' | 'about' | undefined;
}
export const lastView = storage.defineItem<View>('session:view', { fallback: {} });
