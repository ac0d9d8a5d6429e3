import { browser } from 'wxt/browser';
import { type Counts, frontOn } from '../actions/front.ts';
import type { ActionSummary, IsoDate } from '../actions/types.ts';
import { wakeCatalogue } from './ask-worker.ts';
import { actionIndex, frontItem } from './storage.ts';

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

/**
 * What the list shows at once; right after installation the worker is asked to make it first. `whole`: there are
 * no other actions.
 */
export async function loadFront(day: IsoDate): Promise<FirstList> {
  const ready = await readFront(day);
  if (ready) return ready;
  await wakeCatalogue();
  return (await readFront(day)) ?? { lines: (await loadIndex()) ?? [], whole: true };
}

/** The first lines with the numbers of the others, or all lines. */
export type FirstList =
  | { lines: ActionSummary[]; counts: Counts; whole: false }
  | { lines: ActionSummary[]; whole: true };

async function readFront(day: IsoDate): Promise<FirstList | undefined> {
  const front = await frontItem.getValue();
  const now = front && frontOn(front, day);
  if (now) return { ...now, whole: false };
  // Too little of it is left on this day, or the clock was set back: everything is read.
  return front ? { lines: await loadIndex(), whole: true } : undefined;
}

/** Every line of the list. */
export async function loadIndex(): Promise<ActionSummary[]> {
  return (await actionIndex.getValue()) ?? [];
}
