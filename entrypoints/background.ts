import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { readOwnText } from '../utils/actions/validation/read-own.ts';
import type { NotificationSettings } from '../utils/history/notification-settings.ts';
import { enterAgain, registerButton } from '../utils/platform/button-sites.ts';
import type { WorkerRequest } from '../utils/platform/messages.ts';
import { FOLLOW, openFollow } from '../utils/platform/open-follow.ts';
import { openPicker, PICK } from '../utils/platform/picker.ts';
import { ALARM, ensureAlarm, onAlarm, planAlarm } from '../utils/platform/worker/alarm.ts';
import { exportBackup, importBackup } from '../utils/platform/worker/backup.ts';
import { removeCaptured, saveCaptured } from '../utils/platform/worker/captured-actions.ts';
import { ensureCatalogue, refreshPreview } from '../utils/platform/worker/catalogue.ts';
import { eraseEverything } from '../utils/platform/worker/erase.ts';
import {
  notifyAll,
  openNotified,
  startNotifications,
} from '../utils/platform/worker/notifications.ts';
import { refreshSources } from '../utils/platform/worker/refresh.ts';
import { settleNews } from '../utils/platform/worker/seen.ts';
import { acceptKey, decide, follow, unfollow } from '../utils/platform/worker/subscriptions.ts';

/** Does what a page asks for; nothing for what is no request. */
function answer(request: WorkerRequest): Promise<unknown> | undefined {
  switch (request.vigil) {
    case 'ensure-catalogue':
      return ensureCatalogue().then(notifyAll);
    case 'import':
      return importBackup(request.text);
    case 'read-own':
      return Promise.resolve(readOwnText(request.text));
    case 'keep':
      return thenNotify(saveCaptured(request.action));
    case 'drop':
      return thenNotify(removeCaptured(request.id));
    case 'follow':
      return thenNotify(follow(request));
    case 'unfollow':
      return thenNotify(unfollow(request.url));
    case 'accept-key':
      return thenNotify(acceptKey(request.url));
    case 'set-on':
      return thenNotify(decide(request.url, (one) => ({ ...one, on: request.on })));
    case 'refresh':
      return thenNotify(refreshSources(request));
    case 'export':
      return exportBackup();
    case 'settle':
      return settleNews(request.id);
    case 'erase':
      return eraseEverything();
    default:
      return undefined;
  }
}

async function thenNotify<T>(work: Promise<T>): Promise<T> {
  const done = await work;
  await notifyAll();
  await planAlarm();
  return done;
}

// Listeners are set at once and synchronously: a worker that wakes up for an event must know it.
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(async () => {
    browser.contextMenus.create({ id: PICK, title: i18n.t('picker.menu'), contexts: ['editable'] });
    browser.contextMenus.create({
      id: FOLLOW,
      title: i18n.t('sources.menu'),
      contexts: ['link'],
      targetUrlPatterns: ['https://*/*.json', 'https://*/*.json?*', 'https://*/*.json#*'],
    });
    await ensureCatalogue();
    await enterAgain();
    await onAlarm();
  });
  browser.runtime.onStartup.addListener(async () => {
    await ensureCatalogue({ thorough: false });
    await registerButton();
    await onAlarm();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void onAlarm();
  });
  browser.permissions.onRemoved.addListener(() => void registerButton());
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, linkUrl }, tab) => {
    if (menuItemId === FOLLOW) void openFollow(linkUrl);
    else if (tab?.id !== undefined) void openPicker({ tabId: tab.id, frameId });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === PICK && tab?.id !== undefined) void openPicker({ tabId: tab.id });
  });
  // Not there before the person allowed it; a worker that starts afterwards listens.
  browser.notifications?.onClicked.addListener((id) => void openNotified(id));
  browser.runtime.onMessage.addListener((message: unknown, { tab, frameId }) => {
    const request = message as WorkerRequest;
    if (request.vigil === 'open-picker' && tab?.id !== undefined) {
      return openPicker({ tabId: tab.id, frameId });
    }
    return answer(request);
  });
  // What the person did and wants to know, whichever page wrote it.
  browser.storage.local.onChanged.addListener(async ({ deeds, interests, telling }) => {
    if (interests) void refreshPreview();
    const [before, now] = [telling?.oldValue, telling?.newValue] as (
      | NotificationSettings
      | undefined
    )[];
    if (now?.notify && !before?.notify) await startNotifications();
    if (deeds || interests || telling) await notifyAll();
  });
  void ensureAlarm();
});
