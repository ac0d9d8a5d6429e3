import { browser } from 'wxt/browser';
import { handOver, keepsNothing, PRIVATE_PAGE } from '../private-memory.ts';
import type { CurrentTab } from './inject.ts';

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
  if (keepsNothing()) {
    query.set(PRIVATE_PAGE, '');
    await handOver();
  }
  await browser.tabs.create({ url: `${browser.runtime.getURL('/letter.html')}?${query}` });
}

/** Opens the options and closes the popup, which would hide them. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** Opens what the person did, and closes the popup, which would hide it. */
export async function openRecord(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/record.html') });
  window.close();
}

/** Opens the settings where all publishers are. `openOptionsPage` takes no place on the page. */
export async function openPublishers(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#publishers` });
}

/** Opens the place where files and pasted text are added, and closes the popup. */
export async function openAdding(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#add` });
  window.close();
}

/** Does the icon stand in the toolbar already? Yes also where the browser does not tell, so that nobody is told for nothing. */
export async function isPinned(): Promise<boolean> {
  const action = browser.action as typeof browser.action & {
    getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
  };
  try {
    return (await action.getUserSettings?.())?.isOnToolbar !== false;
  } catch {
    // Expected: a browser that has the name, and not the thing.
    return true;
  }
}

/** Hands a `mailto:` to the person's mail program, without leaving the page in front. */
export async function openMail(url: string): Promise<void> {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
}

/** What the browsers call the place beside the page; the types know one of the two. */
interface Panels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens Vigil beside the page, where it stays while one writes; in a tab where the browser has no such place (Firefox for
 * Android, small windows). Called first thing in a press: browsers open it then only.
 */
export async function openPanel(tab: CurrentTab | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  try {
    if (sidePanel && tab) return await sidePanel.open({ tabId: tab.id });
    if (sidebarAction) return await sidebarAction.open();
  } catch (error) {
    console.error(error);
  }
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
}
