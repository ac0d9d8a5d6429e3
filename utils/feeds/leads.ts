import { isIsoDate } from '../actions/dates.ts';
import type { IsoDate } from '../actions/types.ts';
import { isObject } from '../text/json.ts';
import type { Lead, SourceItem } from './kinds/kind.ts';
import { isGoodNews } from './lead-filter.ts';

/** A lead as it is kept, with what the person did with it. */
export interface StoredLead extends Lead {
  /** the day on which Vigil found it */
  found: IsoDate;
  seen?: true;
  /** the day on which its source no longer had it; that says nothing of the case */
  gone?: IsoDate;
  /** its text looks like a whole call, and is kept under its `leadKey` */
  isWhole?: true;
}

/** A lead with the address of the source that it is from. */
export type ListedLead = StoredLead & { from: string };

/** The leads of one source. A list of these stands in the order in which the sources were followed. */
export interface SourceLeads {
  from: string;
  leads: readonly StoredLead[];
}

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
/** Most texts of one source that are kept, and so judged: each has up to 50,000 characters. */
export const MAX_TEXTS = 20;
/** How long a lead stays after its source has dropped it, in days. What a source still lists has no age. */
const GONE_DAYS = 14;

/**
 * The key under which the text of a lead is kept. A source has its own text even of a page that others lead to, and the
 * key is both addresses as they are: no address has a line break, so nobody can make a pair with the key of another.
 */
export const leadKey = (from: string, url: string) => `${from}\n${url}`;

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
  let texts = 0;
  return [...now, ...gone]
    .slice(0, MAX_LEADS)
    .map(({ isWhole, ...lead }) => (isWhole && texts++ < MAX_TEXTS ? { ...lead, isWhole } : lead));
}

/** The keys of the texts that belong to these leads: exactly those that are to be kept. */
export const textKeys = ({ from, leads }: SourceLeads): string[] =>
  leads.filter(({ isWhole }) => isWhole).map(({ url }) => leadKey(from, url));

/** What the popup shows first of all leads. */
export function makeLeadPreview(sources: readonly SourceLeads[]): LeadPreview {
  const all = listLeads(sources);
  return {
    lines: all.slice(0, MAX_PREVIEW),
    all: all.length,
    fresh: all.filter(({ seen }) => !seen).length,
  };
}

/**
 * All leads in the order in which they are shown. An address that several sources lead to stands once, as the source
 * says on whose own host it lies, so that no other can rename or hide it; else as the one says that was followed first.
 */
export function listLeads(sources: readonly SourceLeads[]): ListedLead[] {
  const byUrl = new Map<string, ListedLead>();
  for (const { from, leads } of sources) {
    for (const lead of leads) {
      const other = byUrl.get(lead.url);
      const isBetter = !other || (isOwn(lead.url, from) && !isOwn(lead.url, other.from));
      if (isBetter) byUrl.set(lead.url, { ...lead, from });
    }
  }
  return [...byUrl.values()].sort(compareLeads);
}

const isOwn = (url: string, from: string) => siteAt(url) === siteAt(from);
const siteAt = (url: string) => new URL(url).hostname.replace(/^www\./, '');

/** The sources in the order in which they are followed, as a storage has an order of its own; what is broken is left out. */
export const inFollowedOrder = (
  followed: readonly { url: string }[],
  found: Readonly<Record<string, unknown>>,
): SourceLeads[] =>
  followed
    .filter(({ url }) => isHttps(url))
    .map(({ url }) => ({ from: url, leads: [found[url] ?? []].flat().filter(isStoredLead) }));

export const isHttps = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';
const isDay = (value: unknown) => typeof value === 'string' && isIsoDate(value);

/** Is this a lead that can be shown and opened? */
export function isStoredLead(value: unknown): value is StoredLead {
  if (!isObject(value)) return false;
  const { title, url, found, language } = value;
  const days = [found, ...[value.date, value.ends, value.gone].filter((day) => day !== undefined)];
  return (
    typeof title === 'string' &&
    isHttps(url) &&
    days.every(isDay) &&
    (language === undefined || typeof language === 'string')
  );
}

/** Can the popup draw this? */
export const isLeadPreview = (value: unknown): value is LeadPreview =>
  isObject(value) &&
  Array.isArray(value.lines) &&
  value.lines.every((line) => isStoredLead(line) && isHttps((line as ListedLead).from)) &&
  [value.all, value.fresh].every((count) => Number.isSafeInteger(count) && Number(count) >= 0);
