import type { Interests } from '../actions/interests.ts';
import { EVERYTHING } from '../actions/interests.ts';
import type { ListPreview } from '../actions/list-preview.ts';
import type { PutAsides } from '../actions/put-aside.ts';
import type { Reminders } from '../actions/reminders.ts';
import type { ActionSummary, LanguageTag, NetworkId, UrgentAction } from '../actions/types.ts';
import type { LeadPreview, StoredLead } from '../feeds/leads.ts';
import type { UnseenChange } from '../feeds/merge.ts';
import type { FetchState, Subscription } from '../feeds/types.ts';
import type { ActivityEntry } from '../history/activity.ts';
import type { Attempt, NotTaken, Pressed } from '../history/attempts.ts';
import { type NotificationSettings, QUIET } from '../history/notification-settings.ts';
import { NO_SENDER, type Sender } from '../letters/paper.ts';
import type { KeyFile } from '../pass/own-feed.ts';
import type { SiteFailure } from '../posts/health.ts';
import type { Sites } from '../posts/sites.ts';
import type { Thread } from '../posts/thread.ts';
import type { Words } from '../text/words.ts';
import type { ButtonBoxes, ButtonFace } from './messages.ts';
import type { PendingFollow } from './pending-follow.ts';
import { storedGroup, storedItem } from './stored-item.ts';
import { DEED, RECORD } from './stored-patterns.ts';
import type {
  CopiedText,
  DroppedVersion,
  OpenPicker,
  Quarantined,
  ReviewEdits,
  ReviewSource,
  StoredHint,
  View,
} from './stored-types.ts';

/**
 * Everything that Vigil keeps, all of it on this machine. `worker/keeping/stored-schemas.ts` says of each local one what it must
 * look like, and whether it goes into a backup; the compiler finds one that is missing there.
 */

/** Single values, by the names that the code calls them. */
export const LOCAL_ITEMS = {
  /** the ready-made list that the popup reads; nothing until the background has written it once */
  actionIndex: storedItem<ActionSummary[] | null>('local:index', null, []),
  /** what the popup's first drawing needs of the list, however long it is; written with it */
  listPreview: storedItem<ListPreview | null>('local:front', null, { lines: [], open: [] }),
  /** feeds and other sources that the person follows */
  subscriptions: storedItem<Subscription[]>('local:subscriptions', []),
  /** what the popup's first drawing shows of all leads; written with them */
  leadPreview: storedItem<LeadPreview | null>('local:leadFront', null),
  /** hosts on whose page the person is choosing what to follow, and until when their permission stays, in ms since 1970 */
  choosing: storedItem<Record<string, number>>('local:choosing', {}),
  /** updates and ends of actions that the person took part in and has not looked at yet */
  news: storedItem<UnseenChange[]>('local:news', []),
  /** what the person put aside, for later or for good; written by the worker only */
  putAside: storedItem<PutAsides>('local:putAside', {}),
  /** on which day the person wants to be reminded of an action; written by the worker only */
  reminders: storedItem<Reminders>('local:reminders', {}),
  /** ids of records to remove after a change; empty except for a moment */
  pendingRemovals: storedItem<string[]>('local:leaving', []),
  broken: storedItem<Quarantined[]>('local:broken', []),
  /** what the person wants to be notified of */
  interests: storedItem<Interests>('local:interests', EVERYTHING),
  notificationSettings: storedItem<NotificationSettings>('local:telling', QUIET),
  /** what the person was notified of already, by the notifications' ids */
  notified: storedItem<string[]>('local:told', []),
  /** the version of the extension whose bundled feed was taken in last */
  bundledVersion: storedItem<string>('local:bundledVersion', ''),
  /** ids of the entries of `activityEntries`, in the order in which they came; written by the worker only */
  activityIds: storedItem<string[]>('local:deedIds', []),
  /** the same of `attempts` */
  attemptIds: storedItem<string[]>('local:attemptIds', []),
  /** who the person is on paper, and on what they print */
  sender: storedItem<Sender>('local:sender', NO_SENDER),
  /** do letters carry initials and the place only? */
  initialsOnly: storedItem<boolean>('local:initialsOnly', false),
  /** was the person asked once which name stands under their letters? */
  isNameAsked: storedItem<boolean>('local:isNameAsked', false),
  /** the id of a paper form; empty: none chosen, so the usual one where the person is */
  letterForm: storedItem<string>('local:letterForm', ''),
  /** embassies that the person writes to instead of an action's, by the country whose they are: name and address */
  ownEmbassies: storedItem<Record<string, string>>('local:ownEmbassies', {}),
  /** what the person printed last: the letter, an envelope, labels or a fax sheet */
  printedAs: storedItem<string>('local:printedAs', 'letter'),
  /** in what the person opens letters: a mail program or a webmail, by its id */
  mailService: storedItem<string>('local:mailService', 'program'),
  /** the network for which the person chose to write last, by its id; empty: none yet */
  postNetwork: storedItem<NetworkId>('local:postNetwork', ''),
  /** the language of posts that the person chose last; empty: none yet */
  postLanguage: storedItem<LanguageTag>('local:postLanguage', ''),
  /** what the person turned to last, `post` or `letter`: actions open with it; empty: neither yet */
  panelHabit: storedItem<string>('local:panelHabit', ''),
  /** the interface's language, if the person chose one; empty: the browser's own */
  uiLanguage: storedItem<LanguageTag>('local:uiLanguage', ''),
  /** its words, for where no page's mirror can be read */
  uiWords: storedItem<Words | null>('local:uiWords', null, { language: '', texts: {} }),
  /** discreet mode: a neutral icon and title, no number, no notifications, a neutral screen first */
  isDiscreet: storedItem<boolean>('local:isDiscreet', false),
  /** where the person wants the button at the compose box */
  buttonSites: storedItem<Sites>('local:buttonSites', {}),
  /** the same for the button's script, which is to bring no registry into every page */
  buttonBoxes: storedItem<ButtonBoxes>('local:buttonBoxes', {}),
  /** what its button says and shows, where that is not as installed */
  buttonFace: storedItem<ButtonFace | null>('local:buttonFace', null, { label: '' }),
  networkHints: storedItem<StoredHint[]>('local:networkHints', []),
  /** the feed that the person publishes, with its secret key, which no backup has */
  ownFeed: storedItem<KeyFile | null>('local:ownFeed', null, { key: '', secret: '' }),
  reviewSource: storedItem<ReviewSource | null>('local:reviewSource', null, {
    id: '',
    source: { lines: [] },
  }),
  reviewEdits: storedItem<ReviewEdits | null>('local:reviewEdits', null, {
    review: '',
    at: 0,
    changes: {},
  }),
};

export const {
  actionIndex,
  listPreview,
  subscriptions,
  leadPreview,
  choosing,
  news,
  putAside,
  reminders,
  pendingRemovals,
  broken,
  interests,
  notificationSettings,
  notified,
  bundledVersion,
  activityIds,
  attemptIds,
  sender,
  initialsOnly,
  isNameAsked,
  letterForm,
  ownEmbassies,
  printedAs,
  mailService,
  postNetwork,
  postLanguage,
  panelHabit,
  uiLanguage,
  uiWords,
  isDiscreet,
  buttonSites,
  buttonBoxes,
  buttonFace,
  networkHints,
  ownFeed,
  reviewSource,
  reviewEdits,
} = LOCAL_ITEMS;

/** Values that have a key each, by the names that the code calls them. */
export const LOCAL_GROUPS = {
  /** an action, whole, by its id; read when it is opened */
  actions: storedGroup<UrgentAction>('local', 'action', RECORD),
  /** the version that an update took the place of, while the person has not looked at the update */
  previousVersions: storedGroup<UrgentAction>('local', 'former', RECORD),
  /** what followed sources dropped, by source and the id that it gave it (`worker/dropped.ts`) */
  droppedVersions: storedGroup<DroppedVersion>('local', 'dropped', {
    line: { id: '', case: '', from: '' },
    version: RECORD,
  }),
  /** the pages that each source leads to, by the source's address */
  leads: storedGroup<StoredLead[]>('local', 'leads', []),
  /** the text of a lead that looks like a whole call, by source and address, see `leadKey`: HTML, or plain text */
  leadTexts: storedGroup<string>('local', 'leadText', ''),
  /** what this person did, by `entryId` */
  activityEntries: storedGroup<ActivityEntry>('local', 'deed', DEED),
  /** what left Vigil, and the person has not said yet whether it was posted or sent; by `attemptId` */
  attempts: storedGroup<Attempt>('local', 'attempt', { ...DEED, at: 0 }),
  /** texts that the person changed and has not used yet, by `draftKey` and `letterDraftKey` */
  drafts: storedGroup<string>('local', 'draft', ''),
  /** the person's own note for an action, by its id */
  notes: storedGroup<string>('local', 'note', ''),
  /** accounts that the person added or corrected, by `accountKey` and network; empty: the target has none there */
  ownAccounts: storedGroup<string>('local', 'account', ''),
  /** the person's own server on networks that have many, by network */
  servers: storedGroup<string>('local', 'server', ''),
  /** the last insertion that failed on a network; gone with the next that works */
  networkFailures: storedGroup<SiteFailure>('local', 'trouble', { date: '', why: '' }),
};

export const {
  actions,
  previousVersions,
  droppedVersions,
  leads,
  leadTexts,
  activityEntries,
  attempts,
  drafts,
  notes,
  ownAccounts,
  servers,
  networkFailures,
} = LOCAL_GROUPS;

const recordOf = (group: typeof actions, id: string) => ({
  key: group.keyOf(id),
  getValue: async () => Object.values(await group.read([id]))[0] ?? null,
  removeValue: () => group.write(id, undefined),
});
export const actionItem = (id: string) => recordOf(actions, id);
export const previousVersionItem = (id: string) => recordOf(previousVersions, id);

// A test writes through this very door from two pages at once; the published build has nothing of it.
if (import.meta.env.MODE === 'practice')
  Object.assign(globalThis, { vigilStored: LOCAL_GROUPS, vigilItems: LOCAL_ITEMS });

// What follows is forgotten with the browser.

/** When each source was asked, by address. */
export const fetchStates = storedItem<Record<string, FetchState>>('session:fetchStates', {});

/** A feed's address on its way to the settings, where the person decides. */
export const pendingFeedUrl = storedItem<string>('session:pendingFeedUrl', '');

/** The source whose permission the person is being asked for. */
export const pendingFollow = storedItem<PendingFollow | null>('session:pendingFollow', null);

export const lastView = storedItem<View>('session:view', {});

/** How far down each panel of an action was read, by panel, in CSS pixels. */
export const readTo = storedItem<{ action: string; tops: Record<string, number> } | null>(
  'session:readTo',
  null,
);

export const copiedText = storedItem<CopiedText | null>('session:copiedText', null);

/** Insertions under way, by the number of their press. */
export const pressed = storedGroup<Pressed>('session', 'pressed', {});

/** The newest insertions that can be undone, each with the id of its attempt. */
export const undoable = storedItem<{ press: string; attempt: string }[]>('session:undoable', []);

/** The last text that did not go in after its popup was closed. */
export const notTaken = storedItem<NotTaken | null>('session:notTaken', null);

/** The pickers that the worker opened, the newest first. */
export const openPickers = storedItem<OpenPicker[]>('session:pickers', []);

/** A text that goes out in several posts, by `draftKey`, and which of them comes next. */
export const threads = storedGroup<Thread>('session', 'thread', {});
