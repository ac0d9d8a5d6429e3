import { browser } from 'wxt/browser';
import type { MessagePlace } from '../../letters/webmails.ts';
import type { OwnLimit } from '../../posts/network.ts';

/** The tab in front of the person, which the click on the icon opened to us (`activeTab`). */
export interface CurrentTab {
  id: number;
  /** nothing on pages that no extension may see */
  url?: URL | undefined;
  /** is it in a private window, where Vigil keeps nothing of what is done? */
  isPrivate?: true;
}

/** The tab in front. Its address is readable because the person clicked the icon on it. */
export async function currentTab(): Promise<CurrentTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return {
    id: tab.id,
    url: tab.url && URL.canParse(tab.url) ? siteAddress(tab.url) : undefined,
    ...(tab.incognito && { isPrivate: true as const }),
  };
}

/** On the practice server's plain localhost, the first step of the path names the site. */
function siteAddress(address: string): URL {
  const url = new URL(address);
  if (import.meta.env.MODE === 'practice' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname)) {
    const host = url.pathname.split('/')[1];
    if (host?.includes('.')) return new URL(`https://${host}/`);
  }
  return url;
}

/** Which of these selectors match on the page? They tell a server's software where its host name does not. */
export async function selectorsFoundOn(tab: CurrentTab, selectors: string[]): Promise<string[]> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: (wanted: string[]) => wanted.filter((one) => document.querySelector(one)),
      args: [selectors],
    });
    return (frame?.result as string[] | undefined) ?? [];
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings). Those pages have no compose box.
    return [];
  }
}

/** Is a mail open in the tab, and none being written? @param composing selectors of what a mail is written in */
export async function showsMessage(
  tab: CurrentTab,
  places: readonly MessagePlace[],
  composing: string[],
): Promise<boolean> {
  if (places.length === 0) return false;
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      // It goes into the page as text, so it stands alone.
      func: (wanted: readonly MessagePlace[], boxes: string[]) => {
        const isShown = (one: Element) => one.checkVisibility?.() ?? true;
        const shows = (holder: Document | null, selector: string) =>
          [...(holder?.querySelectorAll(selector) ?? [])].some(isShown);
        if (boxes.some((box) => shows(document, box))) return false;
        return wanted.some(({ frame: name, body }) =>
          name
            ? [...document.querySelectorAll<HTMLIFrameElement>(name)].some(
                (one) => isShown(one) && shows(one.contentDocument, body),
              )
            : shows(document, body),
        );
      },
      args: [places, composing],
    });
    return frame?.result === true;
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings).
    return false;
  }
}

/** The number by which the page says the limit of its server, and the text of its compose box. */
export async function limitShownOn(
  tab: CurrentTab,
  { selector, attribute = '', number }: OwnLimit,
  box: string,
): Promise<{ number: number; text: string } | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      // It goes into the page as text, so it stands alone.
      func: (place: string, name: string, pattern: string, boxSelector: string) => {
        const found = document.querySelector(place);
        const shown = (name ? found?.getAttribute(name) : found?.textContent) ?? '';
        return {
          shown: new RegExp(pattern).exec(shown)?.[1] ?? '',
          text: document.querySelector<HTMLTextAreaElement>(boxSelector)?.value ?? '',
        };
      },
      args: [selector, attribute, number.source, box],
    });
    const { shown = '', text = '' } = frame?.result ?? {};
    return /^-?\d{1,9}$/.test(shown) ? { number: Number(shown), text } : undefined;
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings).
    return undefined;
  }
}
