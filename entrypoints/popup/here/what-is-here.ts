import { browser } from 'wxt/browser';
import type { SourceText } from '../../../utils/extract/source-text.ts';
import { toRecord } from '../../../utils/extract/to-record.ts';
import { type DocumentKind, kindOfDocument } from '../../../utils/feeds/document-kind.ts';
import { findSources } from '../../../utils/feeds/found-sources.ts';
import type { FoundSource } from '../../../utils/feeds/kinds/kind.ts';
import { gatherFacts, type PageFacts } from '../../../utils/feeds/page-facts.ts';
import type { CurrentTab } from '../../../utils/platform/pages/inject.ts';
import { judgePage } from '../../../utils/platform/pages/inspect-page.ts';
import { leads, subscriptions } from '../../../utils/platform/storage.ts';
import { findKnown } from '../../review/find-known.ts';

// Loaded on use: it brings what reads pages.

/** What the page in front is to somebody who looks for actions. Nothing was requested to find it out. */
export interface Here {
  /** `maybe-feed`: its address looks like a feed's, and the browser lets nobody look at it */
  kind: DocumentKind | 'maybe-feed';
  /** its own address, https */
  url: string;
  /** the sources that it names and that the person does not follow */
  sources: FoundSource[];
  /** how many actions it lists; 0 where it is no list */
  listed: number;
  /** does the person follow this very address? */
  isFollowed: boolean;
  isAction: boolean;
  /** did a source of the person's lead here? */
  isLead: boolean;
  /** the id of the action that it is of, where the person has that one */
  had?: string;
}

/** Most elements of a page that is read without being asked. */
const MAX_SIZE = 15_000;

async function run<T>(tab: CurrentTab, func: () => T): Promise<T | undefined> {
  const target = { tabId: tab.id };
  try {
    const [frame] = await browser.scripting.executeScript({ target, func });
    return (frame?.result as T | undefined) ?? undefined;
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings, Firefox's view of JSON).
    return undefined;
  }
}

/** The page's lines at a glance. */
async function glance(tab: CurrentTab): Promise<SourceText | undefined> {
  const target = { tabId: tab.id };
  try {
    await browser.scripting.executeScript({ target, files: ['/capture.js'] });
  } catch {
    // Expected: the page went away meanwhile.
    return undefined;
  }
  return run(tab, () => (globalThis as { vigilGlance?: () => SourceText }).vigilGlance?.());
}

const withoutHash = (url: string) => url.replace(/#.*$/s, '');

/** What the person follows, and whether any of it led to this address. */
async function readFollowed(url: string) {
  const urls = (await subscriptions.getValue()).map((one) => one.url);
  const lists = await leads.read(urls);
  const isLead = Object.values(lists).some((list) => list.some((one) => one.url === url));
  return { urls: new Set(urls), isLead };
}

/** Looks at the page in front by `activeTab` alone. @returns nothing where there is nothing to look at */
export async function lookHere(tab: CurrentTab): Promise<Here | undefined> {
  if (!tab.url || !/^https?:$/.test(tab.url.protocol)) return undefined;
  const own = withoutHash(tab.url.href);
  const url = own.replace(/^http:/, 'https:');
  const facts = await run<PageFacts>(tab, gatherFacts);
  const followed = await readFollowed(own);
  const isFollowed = followed.urls.has(url);
  const nothing = { url, sources: [], listed: 0, isAction: false, isFollowed, isLead: false };
  if (!facts) {
    const isJson = tab.url.protocol === 'https:' && /\.json$/i.test(tab.url.pathname);
    return isJson ? { ...nothing, kind: 'maybe-feed' } : undefined;
  }
  const kind = kindOfDocument(facts);
  if (kind !== 'page') return { ...nothing, kind };
  const { isLead } = followed;
  const sources = findSources(facts, url).filter((one) => !followed.urls.has(one.url));
  const source = facts.size <= MAX_SIZE ? await glance(tab) : undefined;
  // The sources are there in any case.
  const read = source && (await judgePage(source).catch(console.error));
  const listed = read && read.leads.length > 1 ? read.leads.length : 0;
  const { isAction = false, action } = read ?? {};
  const had = action && (await findKnown(toRecord(action)).catch(console.error));
  const id = had?.standing.same?.id;
  return { kind, url, sources, listed, isFollowed, isLead, isAction, ...(id ? { had: id } : {}) };
}
