import { browser } from 'wxt/browser';

/** Is the extension still there that put this script into the page? After an update or its removal its API has no id. */
export const isExtensionHere = (): boolean => Boolean(browser.runtime?.id);
