import { browser } from 'wxt/browser';
import type { ImportAnswer, WorkerRequest } from './messages.ts';
import { actionIndex } from './storage.ts';

/** Does this page stand in the toolbar's popup, and not in a tab (as always on Firefox for Android)? */
export function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Opens an address beside the current tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the letter as it will be printed, beside the current tab. */
export async function openLetterPage(action: string, language: string, to = ''): Promise<void> {
  const query = new URLSearchParams({ action, language, to });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/letter.html')}?${query}` });
}

/** Opens the options, and goes: a popup over them would hide what it opened. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** Hands a `mailto:` to the person's mail program, without leaving the page in front. */
export async function openMail(url: string): Promise<void> {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
}

/** The ready-made list; right after installation the worker is asked to make it first. */
export async function loadIndex() {
  const ready = await actionIndex.getValue();
  if (ready) return ready;
  const request: WorkerRequest = { vigil: 'ensure-catalogue' };
  await browser.runtime.sendMessage(request);
  return (await actionIndex.getValue()) ?? [];
}

/** Hands a backup's text to the worker, which can tell whether it is one. */
export async function sendBackup(text: string): Promise<ImportAnswer> {
  const request: WorkerRequest = { vigil: 'import', text };
  return (await browser.runtime.sendMessage(request)) as ImportAnswer;
}
