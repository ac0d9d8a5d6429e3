import { browser } from 'wxt/browser';
import type { FieldText } from '../compose/index.ts';
import type { ComposeRequest, FillAnswer, InsertAnswer } from './messages.ts';

/** The tab in front of the person, which the click on the icon opened to us (`activeTab`). */
export interface CurrentTab {
  id: number;
  /** nothing on pages that no extension may see */
  url?: URL;
}

const COMPOSE_SCRIPT = '/compose.js';

/** The tab in front. Its address is readable because the person clicked the icon on it. */
export async function currentTab(): Promise<CurrentTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, url: tab.url && URL.canParse(tab.url) ? siteAddress(tab.url) : undefined };
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

/** Which of these selectors are on the page? Tells a server's software where its host name says nothing. */
export async function marksOn(tab: CurrentTab, selectors: string[]): Promise<string[]> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: (wanted: string[]) => wanted.filter((one) => document.querySelector(one)),
      args: [selectors],
    });
    return (frame?.result as string[] | undefined) ?? [];
  } catch {
    // Pages that no extension may enter (stores, settings) have no compose box either.
    return [];
  }
}

async function ask<Answer>(tab: CurrentTab, request: ComposeRequest): Promise<Answer> {
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [COMPOSE_SCRIPT] });
  return (await browser.tabs.sendMessage(tab.id, request, { frameId: 0 })) as Answer;
}

/** Puts text into the compose box of the tab. `closed`: no extension may write on this page. */
export async function insertInto(
  tab: CurrentTab,
  composer: string[],
  text: string,
): Promise<InsertAnswer | { done: false; why: 'closed' }> {
  try {
    return await ask<InsertAnswer>(tab, { vigil: 'insert', composer, text });
  } catch {
    return { done: false, why: 'closed' };
  }
}

/** Fills the fields of the mail that is being written in the tab. */
export async function fillInto(tab: CurrentTab, fields: FieldText[]): Promise<FillAnswer> {
  try {
    return await ask<FillAnswer>(tab, { vigil: 'fill', fields });
  } catch {
    return Object.fromEntries(fields.map(({ name }) => [name, { done: false, why: 'gone' }]));
  }
}
