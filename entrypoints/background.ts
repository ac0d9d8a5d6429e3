import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readOwnText } from '../utils/actions/validation/read-own.ts';
import type { NotificationSettings } from '../utils/history/notification-settings.ts';
import { setAppearance } from '../utils/platform/appearance.ts';
import { enterAgain, registerButton } from '../utils/platform/button-sites.ts';
import { DISK_NEWS } from '../utils/platform/keeping/full-disk.ts';
import { READ_SELECTION } from '../utils/platform/menu-lines.ts';
import { FOLLOW, openFollow } from '../utils/platform/open-follow.ts';
import { readSelected } from '../utils/platform/pages/read-selection.ts';
import { PICK, type PickerPlace } from '../utils/platform/picker.ts';
import { pressOrders } from '../utils/platform/press/press-line.ts';
import { endPress, noteLost, noteUndone } from '../utils/platform/press/pressed.ts';
import { listPreview } from '../utils/platform/storage.ts';
import { refreshWords } from '../utils/platform/ui-words.ts';
import { followActivity } from '../utils/platform/worker/activity-list.ts';
import { noteAge } from '../utils/platform/worker/ages.ts';
import { ALARM, ensureAlarm, onAlarm, planAlarm } from '../utils/platform/worker/alarm.ts';
import { answerBy, keepToOurselves } from '../utils/platform/worker/answer.ts';
import { exportBackup, importBackup } from '../utils/platform/worker/backup.ts';
import { removeCaptured, saveCaptured } from '../utils/platform/worker/captured-actions.ts';
import { ensureCatalogue, refreshPreview } from '../utils/platform/worker/catalogue.ts';
import { eraseEverything } from '../utils/platform/worker/keeping/erase.ts';
import { DISK_ALARM, renewFiles } from '../utils/platform/worker/keeping/renew.ts';
import { seeLeads } from '../utils/platform/worker/leads.ts';
import { ErasedError, withLock } from '../utils/platform/worker/lock.ts';
import {
  notifyAll,
  openNotified,
  startNotifications,
} from '../utils/platform/worker/notifications.ts';
import { forgetAction } from '../utils/platform/worker/own/forget.ts';
import { bringBack, putActionAside, setReminder } from '../utils/platform/worker/own/marks.ts';
import { hearOrder, hearPress } from '../utils/platform/worker/picking/carry-on.ts';
import {
  buttonHere,
  forgetPickers,
  isButton,
  noteFailed,
  noteTaken,
  searchTexts,
} from '../utils/platform/worker/picking/desk.ts';
import { openPicker } from '../utils/platform/worker/picking/open.ts';
import { refreshSources } from '../utils/platform/worker/refresh.ts';
import { markSeen } from '../utils/platform/worker/seen.ts';
import {
  acceptKey,
  decide,
  followAllowed,
  followOnce,
  setFilter,
  unfollow,
} from '../utils/platform/worker/subscriptions.ts';

async function thenNotify<T>(work: Promise<T>): Promise<T> {
  const done = await work;
  await notifyAll();
  await planAlarm();
  return done;
}

/** Opens the picker. It stands in a page, from which the worker takes no wishes, so its list is made here. */
async function pick(place: PickerPlace): Promise<boolean> {
  if (!(await listPreview.getValue())) {
    await ensureCatalogue().then(notifyAll).catch(console.error);
  }
  return openPicker(place);
}

/** Opens the first page, once. Tests and measurements of the practice build begin with no tab of ours. */
async function openWelcome(): Promise<void> {
  if (import.meta.env.MODE === 'practice') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

const answer = answerBy(
  {
    'ensure-catalogue': () => ensureCatalogue().then(notifyAll),
    import: ({ text }) => thenNotify(importBackup(text)),
    export: () => exportBackup(),
    'read-own': ({ text }) => readOwnText(text),
    keep: ({ action }) => thenNotify(saveCaptured(action)),
    drop: ({ id }) => thenNotify(removeCaptured(id)),
    follow: (wish) => thenNotify(followOnce(wish)),
    unfollow: ({ url }) => thenNotify(unfollow(url)),
    'accept-key': ({ url, key }) => thenNotify(acceptKey(url, key)),
    'set-on': ({ url, on }) => thenNotify(decide(url, (one) => ({ ...one, on }))),
    'set-asks': ({ url, asks }) =>
      thenNotify(decide(url, ({ asks: _, ...one }) => (asks ? { ...one, asks } : one))),
    'set-filter': ({ url, filter }) => thenNotify(setFilter(url, filter)),
    'see-leads': ({ urls }) => seeLeads(urls),
    refresh: (wanted) => thenNotify(refreshSources(wanted)),
    'mark-seen': ({ id, shown }) => markSeen(id, shown),
    'still-runs': ({ id }) => noteAge(id, 'stillRuns'),
    'is-over': ({ id }) => thenNotify(noteAge(id, 'saidOver')),
    'put-aside': ({ id, until }) => thenNotify(putActionAside(id, until)),
    'bring-back': ({ id }) => thenNotify(bringBack(id)),
    remind: ({ id, on }) => thenNotify(setReminder(id, on)),
    'forget-action': ({ id, alsoRemove }) => thenNotify(forgetAction(id, alsoRemove)),
    erase: () => eraseEverything(),
  },
  {
    'insertion-ended': (ending) => withLock(() => endPress(ending)),
    'text-lost': (lost) => withLock(() => noteLost(lost)),
    'text-undone': (undone) => withLock(() => noteUndone(undone)),
    'button-here': (_, who) => buttonHere(who),
    'open-picker': async (_, who) =>
      who.tab?.id !== undefined && (await isButton(who))
        ? pick({ tabId: who.tab.id, frameId: who.frameId })
        : false,
    'picker-search': searchTexts,
    'picker-took': (told, who) => withLock(() => noteTaken(told, who)),
    'picker-failed': (told, who) => withLock(() => noteFailed(told, who)),
  },
);

/**
 * Work for an event, for which nobody waits. What waited while the person erased everything has nothing more to do; all else
 * that goes wrong is written to the console.
 */
function quietly(work: Promise<unknown>): void {
  work.catch((error) => {
    if (!(error instanceof ErasedError)) console.error(error);
  });
}

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** What the person did and wants to know, whichever page wrote it. */
async function onStored(changes: Changes): Promise<void> {
  const { interests, telling, isDiscreet, uiWords, putAside } = changes;
  if (isDiscreet || uiWords) await setAppearance();
  if (interests || putAside) quietly(refreshPreview());
  const [before, now] = [telling?.oldValue, telling?.newValue] as (
    | NotificationSettings
    | undefined
  )[];
  const isNew = (now?.notify && !before?.notify) || (now?.weekly && !before?.weekly);
  if (isNew) await startNotifications();
  const hasActed = await followActivity(changes);
  if (hasActed || interests || telling || isDiscreet) await notifyAll();
}

// Listeners are set at once and synchronously: a worker that wakes up for an event must know it.
export default defineBackground(() => {
  quietly(keepToOurselves());
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // The words of the new version, before anything is said in them.
    await refreshWords().catch(console.error);
    await setAppearance();
    if (reason === 'install') await openWelcome();
    await ensureCatalogue();
    await enterAgain();
    await onAlarm();
  });
  browser.runtime.onStartup.addListener(async () => {
    // Firefox forgets it with the browser.
    await setAppearance();
    await ensureCatalogue({ thorough: false });
    await registerButton();
    await onAlarm();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) quietly(onAlarm());
    if (name === DISK_ALARM) quietly(renewFiles());
  });
  browser.permissions.onAdded.addListener(() => quietly(thenNotify(followAllowed())));
  browser.permissions.onRemoved.addListener(() => quietly(registerButton()));
  browser.contextMenus.onClicked.addListener(({ menuItemId, ...click }, tab) => {
    const { frameId, linkUrl } = click;
    if (menuItemId === FOLLOW) quietly(openFollow(linkUrl));
    else if (tab?.id === undefined) return;
    else if (menuItemId === READ_SELECTION)
      quietly(readSelected({ ...click, tabId: tab.id, isPrivate: tab.incognito }));
    else quietly(pick({ tabId: tab.id, frameId }));
  });
  browser.tabs.onRemoved.addListener((tabId) => quietly(forgetPickers(tabId)));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === PICK && tab?.id !== undefined) quietly(pick({ tabId: tab.id }));
  });
  // Not there before the person allowed it; a worker that starts afterwards listens.
  browser.notifications?.onClicked.addListener((id) => quietly(openNotified(id)));
  browser.runtime.onMessage.addListener(answer);
  browser.runtime.onConnect.addListener(hearPress);
  pressOrders.watch((press, order) => {
    if (order) quietly(hearOrder(press, order));
  });
  browser.storage.local.onChanged.addListener((changes) => quietly(onStored(changes)));
  browser.storage.session.onChanged.addListener((changes) => {
    if (DISK_NEWS in changes) quietly(renewFiles());
  });
  quietly(ensureAlarm());
});
