import type { SourceContent } from '../../feeds/kinds/kind.ts';
import { filterItems } from '../../feeds/lead-filter.ts';
import { leadKey, makeLeadPreview, mergeLeads, type StoredLead } from '../../feeds/leads.ts';
import type { Subscription } from '../../feeds/types.ts';
import { today } from '../clock.ts';
import type { Brought } from '../messages.ts';
import { leadPreview, leads, leadTexts, subscriptions } from '../storage.ts';
import { type Items, writeItems } from '../stored-item.ts';
import { withLock } from './lock.ts';
import { MAX_TEXTS } from './reading/judge-leads.ts';

/** What a source's leads change, to be written with all else that it gave. */
export interface FoundLeads {
  items: Items;
  brought: Omit<Brought, 'actions'>;
  leftOut: number;
  /** how many leads were not there before */
  fresh: number;
}

/** The leads of all sources. `readAll` would look through the keys of all actions. */
const readLeads = async () => leads.read((await subscriptions.getValue()).map(({ url }) => url));

/** Takes in the leads of a source, as far as the person wants them. Nothing is written where nothing changed. */
export async function mergeFound(
  { url, filter }: Subscription,
  { leads: items, whole: judged }: SourceContent,
): Promise<FoundLeads> {
  const [all, day] = await Promise.all([readLeads(), today()]);
  const { kept, leftOut } = filterItems(items, filter);
  const before = all[url] ?? [];
  const texts = kept.flatMap(({ url: each, html }) => (html ? [[each, html] as const] : []));
  const whole = new Set(judged ?? texts.slice(0, MAX_TEXTS).map(([each]) => each));
  const after = mergeLeads(before, kept, { today: day, whole });
  const known = new Set(before.map((lead) => lead.url));
  const fresh = after.filter((lead) => !known.has(lead.url)).length;
  const brought = { leads: kept.length, whole: whole.size, leftOut };
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  const stored = await leadTexts.read(texts.map(([each]) => leadKey(each)));
  const changedTexts = texts
    .filter(([each, html]) => whole.has(each) && stored[leadKey(each)] !== html)
    .map(([each, value]) => ({ key: leadTexts.keyOf(leadKey(each)), value }));
  const lists = isSame ? [] : listsWith(all, url, after);
  return { items: [...lists, ...changedTexts], brought, leftOut, fresh };
}

/** The items to write when a source has these leads now. */
function listsWith(
  all: Readonly<Record<string, StoredLead[]>>,
  url: string,
  after: StoredLead[],
): Items {
  return [
    { key: leads.keyOf(url), value: after },
    { key: leadPreview.key, value: makeLeadPreview({ ...all, [url]: after }) },
  ];
}

/**
 * What becomes of the leads when a source is left: the items to write, and what removes its keys afterwards. Its texts
 * go, too, unless another source leads there.
 */
export async function withoutLeads(
  url: string,
): Promise<{ items: Items; removeKeys(): Promise<void> }> {
  const { [url]: own = [], ...others } = await readLeads();
  if (own.length === 0) return { items: [], removeKeys: async () => undefined };
  const elsewhere = new Set(Object.values(others).flatMap((list) => list.map((lead) => lead.url)));
  const gone = own.filter((lead) => lead.isWhole && !elsewhere.has(lead.url));
  return {
    items: [{ key: leadPreview.key, value: makeLeadPreview(others) }],
    removeKeys: async () => {
      await Promise.all(gone.map((lead) => leadTexts.write(leadKey(lead.url), undefined)));
      await leads.write(url, undefined);
    },
  };
}

/** The person has seen these leads, whichever source they are from. */
export function seeLeads(urls: readonly string[]): Promise<void> {
  return withLock(async () => {
    const all = await readLeads();
    const seen = new Set(urls);
    const changed = Object.entries(all).flatMap(([from, list]) => {
      const after = list.map((lead) =>
        seen.has(lead.url) && !lead.seen ? { ...lead, seen: true as const } : lead,
      );
      return after.some((lead, at) => lead !== list[at]) ? [[from, after] as const] : [];
    });
    if (changed.length === 0) return;
    const next = { ...all, ...Object.fromEntries(changed) };
    await writeItems([
      ...changed.map(([from, value]) => ({ key: leads.keyOf(from), value })),
      { key: leadPreview.key, value: makeLeadPreview(next) },
    ]);
  });
}
