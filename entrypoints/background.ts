import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureCatalogue } from '../utils/platform/catalogue.ts';
import type { WorkerRequest } from '../utils/platform/messages.ts';

// Listeners are set at once and synchronously: a worker that wakes up for an event must know it.
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void ensureCatalogue());
  browser.runtime.onStartup.addListener(() => void ensureCatalogue());
  browser.runtime.onMessage.addListener((message: unknown) => {
    if ((message as WorkerRequest).vigil === 'ensure-catalogue') return ensureCatalogue();
    return undefined;
  });
});
