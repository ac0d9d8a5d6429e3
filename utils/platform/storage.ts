import { storage } from 'wxt/utils/storage';
import type { Fault } from '../actions/read-feed.ts';
import type { ActionSummary, NetworkHint, NetworkId, UrgentAction } from '../actions/types.ts';
import type { Belongings } from '../history/backup.ts';
import type { Deed } from '../history/history.ts';
import { NO_SENDER, type Sender } from '../letters/paper.ts';
import type { OwnAccounts } from '../posts/accounts.ts';
import type { Trouble } from '../posts/health.ts';
import type { Sites } from '../posts/sites.ts';
import type { Thread } from '../posts/thread.ts';
import type { FoundAction } from '../sources/reading.ts';
import type { SourceText } from '../sources/source-text.ts';
import type { ButtonBoxes } from './messages.ts';

/** Everything that Vigil keeps, all of it on this machine. */

/** The ready-made list that the popup reads; nothing until the background has written it once. */
export const actionIndex = storage.defineItem<ActionSummary[] | null>('local:index', {
  fallback: null,
});

/** One action, whole; read when it is opened. */
export const actionItem = (id: string) =>
  storage.defineItem<UrgentAction | null>(`local:action/${id}`, { fallback: null });

/** The version of the extension whose bundled feed was taken in last. */
export const bundledVersion = storage.defineItem<string>('local:bundledVersion', { fallback: '' });

/** What this person did. */
export const deeds = storage.defineItem<Deed[]>('local:deeds', { fallback: [] });

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
export const networkHints = storage.defineItem<NetworkHint[]>('local:networkHints', {
  fallback: [],
});

/** The last insertion that failed on a network; gone with the next that works. */
export type Troubles = Record<NetworkId, Trouble>;
export const troubles = storage.defineItem<Troubles>('local:troubles', { fallback: {} });

/** Actions that the person read in from a page or a file, by id; their records stand beside the others. */
export const captured = storage.defineItem<string[]>('local:captured', { fallback: [] });

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
  panel?: 'post' | 'letter' | 'about';
}
export const lastView = storage.defineItem<View>('session:view', { fallback: {} });

/** Writes an index and its actions in one go: whole or not at all. */
export async function writeCatalogue(index: ActionSummary[], actions: UrgentAction[]) {
  await storage.setItems([
    ...actions.map((action) => ({ key: `local:action/${action.id}` as const, value: action })),
    { key: 'local:index', value: index },
  ]);
}

/** Everything of the person's own that a backup holds. */
export async function belongings(): Promise<Belongings> {
  const [done, texts, accounts, named] = await Promise.all([
    deeds.getValue(),
    drafts.getValue(),
    ownAccounts.getValue(),
    servers.getValue(),
  ]);
  return { deeds: done, drafts: texts, ownAccounts: accounts, servers: named };
}

/** Writes them in one go: whole or not at all. */
export async function writeBelongings(all: Belongings): Promise<void> {
  await storage.setItems([
    { key: 'local:deeds', value: all.deeds },
    { key: 'local:drafts', value: all.drafts },
    { key: 'local:ownAccounts', value: all.ownAccounts },
    { key: 'local:servers', value: all.servers },
  ]);
}
