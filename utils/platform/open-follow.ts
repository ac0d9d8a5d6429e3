import { browser } from 'wxt/browser';
import { pendingFeedUrl } from './storage.ts';

/** The context menu's line on links to feeds. */
export const FOLLOW = 'follow';

/** Opens the settings with this address filled in; the person looks at it and presses the button there. */
export async function openFollow(url: string | undefined): Promise<void> {
  if (!url) return;
  await pendingFeedUrl.setValue(url);
  await browser.runtime.openOptionsPage();
}
