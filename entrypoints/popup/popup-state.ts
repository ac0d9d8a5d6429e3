import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Interests } from '../../utils/actions/interests.ts';
import type { PutAsides } from '../../utils/actions/put-aside.ts';
import type { Reminders } from '../../utils/actions/reminders.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import { inFollowedOrder, type LeadPreview, listLeads } from '../../utils/feeds/leads.ts';
import type { UnseenChange } from '../../utils/feeds/merge.ts';
import { type ActivityEntry, entryId } from '../../utils/history/activity.ts';
import type { Attempt, Question } from '../../utils/history/attempts.ts';
import { type Done, doneByAction } from '../../utils/history/done.ts';
import { readDone } from '../../utils/platform/activity.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';
import { today } from '../../utils/platform/clock.ts';
import { type FirstList, loadFirstList, loadIndex } from '../../utils/platform/pages/first-list.ts';
import { type CurrentTab, currentTab } from '../../utils/platform/pages/inject.ts';
import { keepsNothing, setPrivate } from '../../utils/platform/private-memory.ts';
import {
  actionItem,
  activityIds,
  interests,
  lastView,
  leadPreview,
  leads,
  news,
  putAside,
  reminders,
  subscriptions,
} from '../../utils/platform/storage.ts';
import type { View } from '../../utils/platform/stored-types.ts';
import { type Asks, NO_ASKS, readAsks } from '../ask/read-asks.ts';
import type { CurrentPage } from './current-page.ts';
import { isElsewhere, placeOf, wantsList } from './here/elsewhere.ts';
import { readKeptPages } from './here/kept-pages.ts';
import { soundLeads } from './sound-leads.ts';

/** What is read before the first drawing, all at once. What a panel of an action needs, the panel reads. */
export interface PopupState extends Asks {
  first: FirstList;
  day: IsoDate;
  interests: Interests;
  asides: PutAsides;
  reminders: Reminders;
  unseen: UnseenChange[];
  /** the pages that sources lead to, the first of them or all */
  leads: LeadPreview | null;
  /** what the person has done, by the action's id */
  done: ReadonlyMap<string, Done>;
  tab: CurrentTab | undefined;
  /** the tab in front, once it was looked at; the list does not wait for that */
  page: CurrentPage | undefined;
  /** the actions that the person added, by the addresses of their pages, once they were looked through */
  kept: ReadonlyMap<string, string>;
  /** what draws an action, once it was loaded */
  panels: typeof import('./action-panels.ts') | undefined;
  view: View;
  /** the action that is open */
  action: UrgentAction | null;
}

/** The tab in front; in a private window, nothing is kept from here on. */
async function findTab(): Promise<CurrentTab | undefined> {
  const tab = await currentTab();
  setPrivate(tab?.isPrivate === true);
  return tab;
}

async function readState(): Promise<PopupState> {
  const [first, day, wanted, aside, days, unseen, found, done, asked, tab, last] =
    await Promise.all([
      loadFirstList(today()),
      today(),
      interests.getValue(),
      putAside.getValue(),
      reminders.getValue(),
      news.getValue(),
      leadPreview.getValue(),
      readDone(),
      readAsks(today()),
      findTab(),
      lastView.getValue(),
    ]);
  // No answer would be kept in a private window, so nobody is asked there.
  const asks: Asks = tab?.isPrivate ? NO_ASKS : asked;
  // Whoever comes back from where they put a text is asked about it; not while other posts of its thread are to follow.
  const isAsked = asks.questions.some(
    ({ newest: { action, how, hasMore } }) =>
      action === last.action && (how === 'inserted' || how === 'printed') && !hasMore,
  );
  const view = isAsked || wantsList() ? {} : last;
  const action = view.action ? await actionItem(view.action).getValue() : null;
  const later = { page: undefined, panels: undefined, kept: new Map<string, string>() };
  return {
    first,
    day,
    interests: wanted,
    asides: aside,
    reminders: days,
    unseen,
    leads: soundLeads(found),
    done,
    ...asks,
    tab,
    view,
    action,
    ...later,
  };
}

/** `null` where it is gone, or the browser cannot read it. */
const readAction = (id: string): Promise<UrgentAction | null> =>
  actionItem(id)
    .getValue()
    .catch((error: unknown) => {
      console.error(error);
      return null;
    });

/** The worker sets aside what is broken, so that it hides nothing else. */
const readOrRepair = (): Promise<PopupState> =>
  readState().catch(async (error: unknown) => {
    console.error(error);
    await askWorker('ensure-catalogue');
    return readState();
  });

/** The same leads, of which the person has seen these; they keep their places until the popup opens again. */
function markSeen({ lines, all, fresh }: LeadPreview, urls: readonly string[]): LeadPreview {
  const seen = new Set(urls);
  const isNew = ({ url, seen: before }: LeadPreview['lines'][number]) => seen.has(url) && !before;
  return {
    lines: lines.map((lead) => (isNew(lead) ? { ...lead, seen: true } : lead)),
    all,
    fresh: fresh - lines.filter(isNew).length,
  };
}

/** The same with what was done for one action; it is read anew, as something may have been taken back. */
function withDone(all: ReadonlyMap<string, Done>, id: string, entries: readonly ActivityEntry[]) {
  const others = [...all].filter(([one]) => one !== id);
  return new Map([...others, ...doneByAction(entries.map(entryId))]);
}

/** Did the person say today how the letter went, which they would be asked about? */
const isSettled = (
  { action, kind }: Attempt,
  id: string,
  done: readonly ActivityEntry[],
  day: IsoDate,
) =>
  action === id &&
  kind === 'letter' &&
  done.some((one) => one.kind === 'letter' && one.how === 'sent' && one.date === day);

/** What the popup shows, and what changes it; nothing until it was read. */
export interface Popup {
  state: PopupState | undefined;
  /** could it not be read, even after the worker repaired the storage? */
  isBroken: boolean;
  /** opens an action, or the list */
  open(id: string | undefined, panel?: View['panel']): Promise<void>;
  /** another tab came to the front */
  followTab(tab: CurrentTab | undefined): void;
  /** reads every line of the list */
  readWhole(): Promise<void>;
  /** reads every lead */
  readLeads(): Promise<void>;
  /** the person has seen these leads */
  seeLeads(urls: string[]): Promise<void>;
  /** the person has looked at what changed in this action */
  markSeen(id: string): Promise<void>;
  /** what the person did for this action, as they say it now */
  noteDone(id: string, done: readonly ActivityEntry[]): void;
  /** nothing of this action is asked any more */
  forget(id: string): void;
  /** the questions that are left */
  setQuestions(questions: readonly Question[]): void;
}

type Change = (part: (now: PopupState) => Partial<PopupState>) => void;

/** Follows what other pages and the worker write of what is shown. */
function useWatched(isRead: boolean, change: Change): void {
  useEffect(() => {
    // The list is whole without it.
    if (isRead) readKeptPages().then((kept) => change(() => ({ kept })), console.error);
  }, [isRead, change]);
  useEffect(
    () => activityIds.watch((ids) => change(() => ({ done: doneByAction(ids) }))),
    [change],
  );
  useEffect(() => reminders.watch((now) => change(() => ({ reminders: now }))), [change]);
  useEffect(
    () =>
      putAside.watch(async (asides) => {
        // The worker wrote the first lines with it; a whole list is only grouped anew.
        const next = await loadFirstList(today());
        change(({ first }) => ({ asides, first: first.whole ? first : next }));
      }),
    [change],
  );
}

/** Loads what draws an action, and looks at the page in front. */
function useRecognised(
  isRead: boolean,
  tab: CurrentTab | undefined,
  { change, fail }: { change: Change; fail(error: unknown): void },
): void {
  // Only at the opening: beside the page, another tab closes nothing.
  const opening = useRef(true);
  useEffect(() => {
    if (!isRead) return;
    let isGone = false;
    const load = async () => {
      const panels = await import('./action-panels.ts');
      const page = await panels.recognisePage(tab);
      if (isGone) return;
      const isOpening = opening.current;
      opening.current = false;
      change(({ view }) => ({
        ...{ panels, page },
        ...(isOpening && isElsewhere(view, page) && { view: {}, action: null }),
      }));
    };
    load().catch(fail);
    return () => {
      isGone = true;
    };
  }, [isRead, tab, change, fail]);
}

export function usePopup(): Popup {
  const [state, setState] = useState<PopupState>();
  const [isBroken, setBroken] = useState(false);
  const change = useCallback(
    (part: (now: PopupState) => Partial<PopupState>) =>
      setState((now) => now && { ...now, ...part(now) }),
    [],
  );
  const fail = useCallback((error: unknown) => {
    console.error(error);
    setBroken(true);
  }, []);
  // Begun while the first frame is drawn; an effect would wait until it has been painted.
  const [reading] = useState(readOrRepair);
  useEffect(() => {
    reading.then(setState, fail);
  }, [reading, fail]);
  const isRead = state !== undefined;
  const tab = state?.tab;
  useRecognised(isRead, tab, { change, fail });
  useWatched(isRead, change);
  const readWhole = useCallback(async () => {
    const lines = await loadIndex();
    change(() => ({ first: { lines, whole: true } }));
  }, [change]);
  const readLeads = useCallback(async () => {
    const followed = await subscriptions.getValue();
    const found = await leads.read(followed.map(({ url }) => url));
    const lines = listLeads(inFollowedOrder(followed, found));
    const fresh = lines.filter(({ seen }) => !seen).length;
    change(() => ({ leads: { lines, all: lines.length, fresh } }));
  }, [change]);
  return {
    state,
    isBroken,
    followTab: useCallback((next) => change(() => ({ tab: next })), [change]),
    readWhole,
    readLeads,
    seeLeads: async (urls) => {
      if (!keepsNothing()) await askWorker('see-leads', { urls });
      change(({ leads: now }) => ({ leads: now && markSeen(now, urls) }));
    },
    open: async (id, panel) => {
      const isOpen = id !== undefined && id === state?.action?.id;
      const action = isOpen ? state.action : id ? await readAction(id) : null;
      if (id !== undefined && !action) return setBroken(true);
      const view: View = action ? { action: action.id, panel, at: placeOf(state?.tab) } : {};
      change(() => ({ action, view }));
      await lastView.setValue(view);
    },
    markSeen: async (id) => {
      const shown = state?.action?.id === id ? state.action : undefined;
      if (!keepsNothing()) await askWorker('mark-seen', { id, shown });
      change(({ unseen }) => ({ unseen: unseen.filter((one) => one.id !== id) }));
    },
    noteDone: (id, entries) =>
      change(({ done, questions, day }) => ({
        done: withDone(done, id, entries),
        questions: questions.filter(({ newest }) => !isSettled(newest, id, entries, day)),
      })),
    forget: (id) =>
      change(({ questions, unseen, done }) => ({
        questions: questions.filter(({ newest }) => newest.action !== id),
        unseen: unseen.filter((one) => one.id !== id),
        done: withDone(done, id, []),
      })),
    setQuestions: (questions) => change(() => ({ questions })),
  };
}
