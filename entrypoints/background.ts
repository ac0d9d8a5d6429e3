import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { readOwnText } from '../utils/actions/read-own.ts';
import { importBackup } from '../utils/platform/belongings.ts';
import { enterAgain, registerButton } from '../utils/platform/button-sites.ts';
import { ensureCatalogue } from '../utils/platform/catalogue.ts';
import { keepCaptured } from '../utils/platform/keep.ts';
import type { WorkerRequest } from '../utils/platform/messages.ts';
import { openPicker, PICK } from '../utils/platform/picker.ts';

// Listeners are set at once and synchronously: a worker that wakes up for an event must know it.
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(async () => {
    browser.contextMenus.create({ id: PICK, title: i18n.t('picker.menu'), contexts: ['editable'] });
    await ensureCatalogue();
    await enterAgain();
  });
  browser.runtime.onStartup.addListener(async () => {
    await ensureCatalogue();
    await registerButton();
  });
  browser.permissions.onRemoved.addListener(() => void registerButton());
  browser.contextMenus.onClicked.addListener(({ frameId }, tab) => {
    if (tab?.id !== undefined) void openPicker({ tabId: tab.id, frameId });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === PICK && tab?.id !== undefined) void openPicker({ tabId: tab.id });
  });
  browser.runtime.onMessage.addListener((message: unknown, { tab, frameId }) => {
    const request = message as WorkerRequest;
    if (request.vigil === 'ensure-catalogue') return ensureCatalogue();
    if (request.vigil === 'import') return importBackup(request.text);
    if (request.vigil === 'read-own') return Promise.resolve(readOwnText(request.text));
    if (request.vigil === 'keep') return keepCaptured(request.action);
    if (request.vigil === 'open-picker' && tab?.id !== undefined) {
      return openPicker({ tabId: tab.id, frameId });
    }
    return undefined;
  });
});
