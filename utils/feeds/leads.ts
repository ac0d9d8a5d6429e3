import type { IsoDate } from '../actions/types.ts';
import { fnv1a } from '../text/fnv.ts';
import type { Lead, SourceItem } from './kinds/kind.ts';
import { isGoodNews } from './lead-filter.ts';

/** A lead as it is kept, with what the person did with it. */
export interface StoredLead extends Lead {
  /** the day on which Vigil found it */
  found: IsoDate;
  seen?: true;
  /** the day on which its source no longer had it; that says nothing of the case */
  gone?: IsoDate;
  /** its text looks like a whole call, and is kept under `leadKey` */
  isWhole?: true;
}

/** A lead with the address of the source that it is from. */
export type ListedLead = StoredLead & { from: string };

/** What the popup's first drawing shows of all leads. */
export interface LeadPreview {
  /** the newest, those that were not seen first */
  lines: ListedLead[];
  /** how many there are, and how many of them were not seen */
  all: number;
  fresh: number;
}

/** Most leads that are kept of one source, and that the popup shows at first. */
export const MAX_LEADS = 100;
export const MAX_PREVIEW = 5;
/** How long a lead stays after its source has dropped it, and how long at most, in days. */
const [GONE_DAYS, MAX_DAYS] = [14, 180];

/** The key under which the text of a lead is kept. */
export const leadKey = (url: string) => fnv1a(url) + fnv1a([...url].reverse().join(''));

const dayOf = ({ date, found }: StoredLead) => date ?? found;
/** Newest first, with a stable order within a day. */
const compareLeads = (one: StoredLead, other: StoredLead) =>
  Number(one.seen ?? false) - Number(other.seen ?? false) ||
  (dayOf(one) < dayOf(other) ? 1 : dayOf(one) > dayOf(other) ? -1 : 0);

const daysBetween = (from: IsoDate, to: IsoDate) =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * The leads of a source after it gave these items: what a person has seen stays seen, and what the source no longer
 * has is marked so for a while. `whole`: the addresses of items whose text is a whole call.
 */
export function mergeLeads(
  before: readonly StoredLead[],
  items: readonly SourceItem[],
  { today, whole }: { today: IsoDate; whole: ReadonlySet<string> },
): StoredLead[] {
  const known = new Map(before.map((lead) => [lead.url, lead]));
  const now = items
    .slice(0, MAX_LEADS)
    .map(({ categories: _, html: __, summary: ___, ...lead }): StoredLead => {
      const old = known.get(lead.url);
      known.delete(lead.url);
      return {
        ...lead,
        ...(lead.isGoodNews || isGoodNews(lead.title) ? { isGoodNews: true as const } : {}),
        found: old?.found ?? today,
        ...(old?.seen ? { seen: true as const } : {}),
        ...(whole.has(lead.url) ? { isWhole: true as const } : {}),
      };
    });
  const gone = [...known.values()]
    .map((lead) => ({ ...lead, gone: lead.gone ?? today }))
    .filter(({ gone: day }) => daysBetween(day, today) <= GONE_DAYS);
  return [...now, ...gone]
    .filter((lead) => daysBetween(lead.found, today) <= MAX_DAYS)
    .slice(0, MAX_LEADS);
}

/** What the popup shows first of all leads, by source. */
export function makeLeadPreview(
  bySource: Readonly<Record<string, readonly StoredLead[]>>,
): LeadPreview {
  const all = listLeads(bySource);
  return {
    lines: all.slice(0, MAX_PREVIEW),
    all: all.length,
    fresh: all.filter(({ seen }) => !seen).length,
  };
}

/** All leads in the order in which they are shown; an address that two sources lead to stands once. */
export function listLeads(bySource: Readonly<Record<string, readonly StoredLead[]>>): ListedLead[] {
  const byUrl = new Map<string, ListedLead>();
  for (const [from, leads] of Object.entries(bySource)) {
    for (const lead of leads) if (!byUrl.has(lead.url)) byUrl.set(lead.url, { ...lead, from });
  }
  return [...byUrl.values()].sort(compareLeads);
}
