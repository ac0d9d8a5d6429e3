import type { SourceContent } from '../../feeds/kinds/kind.ts';
import { filterItems } from '../../feeds/lead-filter.ts';
import {
  inFollowedOrder,
  leadKey,
  makeLeadPreview,
  mergeLeads,
  type SourceLeads,
  type StoredLead,
  textKeys,
} from '../../feeds/leads.ts';
import type { Subscription } from '../../feeds/types.ts';
import { today } from '../clock.ts';
import type { Brought } from '../messages.ts';
import { leadPreview, leads, leadTexts, subscriptions } from '../storage.ts';
import { type Items, writeItems } from '../stored-item.ts';
import { withLock } from './lock.ts';

/** What a source's leads change, to be written with all else that it gave. */
export interface FoundLeads {
  items: Items;
  brought: Omit<Brought, 'actions'>;
  leftOut: number;
  /** how many leads were not there before */
  fresh: number;
  /** removes the texts that are no longer wanted, after the write; where it does not come to that, the next start does */
  removeTexts(): Promise<void>;
}

/** The leads of all sources. `readAll` would look through the keys of all actions. */
async function readLeads(): Promise<SourceLeads[]> {
  const followed = await subscriptions.getValue();
  return inFollowedOrder(followed, await leads.read(followed.map(({ url }) => url)));
}

/** The same with other leads of one source; a new one comes last. */
function withLeads(
  all: readonly SourceLeads[],
  url: string,
  after: readonly StoredLead[],
): SourceLeads[] {
  const own = { from: url, leads: after };
  return all.some(({ from }) => from === url)
    ? all.map((one) => (one.from === url ? own : one))
    : [...all, own];
}

/** Takes in the leads of a source, as far as the person wants them. Nothing is written where nothing changed. */
export async function mergeFound(
  { url, filter }: Subscription,
  { leads: items, whole: judged }: SourceContent,
): Promise<FoundLeads> {
  const [all, day] = await Promise.all([readLeads(), today()]);
  const { kept, leftOut } = filterItems(items, filter);
  const before = all.find(({ from }) => from === url)?.leads ?? [];
  const texts = kept.flatMap(({ url: each, html }) => (html ? [[each, html] as const] : []));
  // What nobody judged is no whole call: the filter may have changed since the source was asked.
  const given = new Set(texts.map(([each]) => each));
  const whole = new Set(judged?.filter((each) => given.has(each)));
  const after = mergeLeads(before, kept, { today: day, whole });
  const known = new Set(before.map((lead) => lead.url));
  const fresh = after.filter((lead) => !known.has(lead.url)).length;
  const brought = { leads: kept.length, whole: whole.size, leftOut };
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  const stored = await leadTexts.read(texts.map(([each]) => leadKey(url, each)));
  const wanted = new Set(textKeys({ from: url, leads: after }));
  const changedTexts = texts
    .map(([each, value]) => ({ key: leadKey(url, each), value }))
    .filter(({ key, value }) => wanted.has(key) && stored[key] !== value)
    .map(({ key, value }) => ({ key: leadTexts.keyOf(key), value }));
  const lists = isSame ? [] : listsWith(all, url, after);
  const unwanted = textKeys({ from: url, leads: before }).filter((key) => !wanted.has(key));
  const removeTexts = () => removeAll(unwanted);
  return { items: [...lists, ...changedTexts], brought, leftOut, fresh, removeTexts };
}

const removeAll = async (keys: readonly string[]): Promise<void> => {
  await Promise.all(keys.map((key) => leadTexts.write(key, undefined)));
};

/** The items to write when a source has these leads now. */
const listsWith = (all: readonly SourceLeads[], url: string, after: StoredLead[]): Items => [
  { key: leads.keyOf(url), value: after },
  { key: leadPreview.key, value: makeLeadPreview(withLeads(all, url, after)) },
];

/** What becomes of the leads when a source is left: the items to write, and what removes its keys afterwards. */
export async function withoutLeads(
  url: string,
): Promise<{ items: Items; removeKeys(): Promise<void> }> {
  const all = await readLeads();
  const own = all.find(({ from }) => from === url)?.leads ?? [];
  if (own.length === 0) return { items: [], removeKeys: async () => undefined };
  return {
    items: [{ key: leadPreview.key, value: makeLeadPreview(withLeads(all, url, [])) }],
    removeKeys: async () => {
      await removeAll(textKeys({ from: url, leads: own }));
      await leads.write(url, undefined);
    },
  };
}

/** The person has seen these leads, whichever source they are from. */
export function seeLeads(urls: readonly string[]): Promise<void> {
  return withLock(async () => {
    const all = await readLeads();
    const seen = new Set(urls);
    const next = all.map((source): SourceLeads => {
      const isNew = (lead: StoredLead) => seen.has(lead.url) && !lead.seen;
      if (!source.leads.some(isNew)) return source;
      const after = source.leads.map((lead) =>
        isNew(lead) ? { ...lead, seen: true as const } : lead,
      );
      return { ...source, leads: after };
    });
    const changed = next.filter((source, at) => source !== all[at]);
    if (changed.length === 0) return;
    await writeItems([
      ...changed.map(({ from, leads: value }) => ({ key: leads.keyOf(from), value })),
      { key: leadPreview.key, value: makeLeadPreview(next) },
    ]);
  });
}
