import type { Fault } from '../../actions/validation/read-feed.ts';
import { findHidden } from '../../text/unseen.ts';
import { showLine } from '../shown-line.ts';
import { readDay } from '../web-feed/day.ts';
import { type FeedItem, MAX_ITEMS, type ParsedFeed, parseFeed } from '../web-feed/parse-feed.ts';
import { ANY_FEED } from './feed.ts';
import type { ReadingContext, SourceItem, SourceKind } from './kind.ts';
import {
  checkLead,
  readBody,
  readLanguage,
  readLink,
  readTitle,
  shortenTitle,
  siteOf,
  unescapeHtml,
} from './lead-parts.ts';

/** Longest feed that is read, in UTF-16 units: two seconds of a slow machine. */
export const MAX_FEED_TEXT = 4_000_000;
/** Most categories of one item, and the length of one. */
const [MAX_CATEGORIES, MAX_CATEGORY] = [30, 100];
/** How many of its first signs stand for the title of an item that has none. */
const MAX_BEGINNING = 100;
/** Most faults that are told of one feed. */
const MAX_FAULTS = 50;

/** What all items of a feed share. */
interface Frame extends ReadingContext {
  base: string;
  /** the hosts to which its items may lead */
  sites: ReadonlySet<string>;
  language: string | undefined;
}

/**
 * RSS 0.9 to 2.0, RDF, Atom and JSON Feed: each item is a lead. Their texts, days and addresses are repaired as far as it is
 * clear what was meant, since most feeds have a fault.
 */
export const webFeed: SourceKind = {
  id: 'web-feed',
  takes: 'text',
  longest: MAX_FEED_TEXT,
  // No address is one by its form: `feed.xml`, `?format=rss` and `/feed/` are asked, and seen.
  isAddress: () => false,
  requestOf: (url) => ({ url, method: 'GET', headers: { accept: ANY_FEED } }),
  read(value, context) {
    if (typeof value !== 'string' || value.length > MAX_FEED_TEXT || !URL.canParse(context.url)) {
      return undefined;
    }
    const feed = parseFeed(value);
    if (!feed) return undefined;
    const frame = frameOf(feed, context);
    const { leads, faults } = readItems(feed.items, frame);
    const host = new URL(context.url).hostname;
    const title = showLine(readTitle(feed.title ?? '')) || host;
    return { title, publisher: host, hints: [], actions: [], leads, faults };
  },
};

function frameOf(feed: ParsedFeed, context: ReadingContext): Frame {
  const base = baseOf(feed.base, context.url);
  // A feed may stand on another host than its site, as those of services do. A lead is only ever opened by the person.
  const sites = [context.url, ...feed.sites]
    .filter((site): site is string => site !== undefined && URL.canParse(site, base))
    .map((site) => siteOf(new URL(site, base)))
    .filter(Boolean);
  const site = feed.sites.find((one) => one && URL.canParse(one, base));
  return {
    ...context,
    base: feed.base || !site ? base : new URL(site, base).href,
    sites: new Set(sites),
    language: readLanguage(feed.language),
  };
}

const baseOf = (written: string | undefined, base: string) =>
  written && URL.canParse(written, base) ? new URL(written, base).href : base;

function readItems(items: readonly FeedItem[], frame: Frame) {
  const leads = new Map<string, SourceItem>();
  const faults: Fault[] = [];
  const add = (...more: Fault[]) => faults.push(...more.slice(0, MAX_FAULTS - faults.length));
  for (const [at, item] of items.slice(0, MAX_ITEMS).entries()) {
    const read = readItem(item, frame, `[${at}]`);
    add(...read.faults);
    if (!read.lead) continue;
    const before = leads.get(read.lead.url);
    // An item may stand there twice, changed; the newer one counts.
    if (!before || (read.lead.date ?? '') > (before.date ?? ''))
      leads.set(read.lead.url, read.lead);
  }
  if (items.length >= MAX_ITEMS) {
    const message = 'and those after it were not read';
    add({ path: `[${MAX_ITEMS}]`, code: 'too-long', message });
  }
  return { leads: newestFirst([...leads.values()]), faults };
}

/** By day; one without a day stays behind the one that it stood behind. */
function newestFirst(leads: SourceItem[]): SourceItem[] {
  let day = '9999';
  return leads
    .map((lead) => {
      day = lead.date ?? day;
      return { lead, day };
    })
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
    .map(({ lead }) => lead);
}

/** One item, or why it cannot be opened. */
function readItem(
  item: FeedItem,
  frame: Frame,
  path: string,
): { lead?: SourceItem; faults: Fault[] } {
  const links = item.links.filter((link): link is string => Boolean(link?.trim()));
  const base = baseOf(item.base, frame.base);
  const found = links.map((link) => readLink(link, base, frame.sites));
  const link = found.find((one) => 'url' in one);
  if (!link) {
    const [first] = found;
    const fault = first && 'fault' in first ? first.fault : undefined;
    return {
      faults: [
        { path: `${path}.link`, ...(fault ?? { code: 'missing', message: 'is not there' }) },
      ],
    };
  }
  const text = unescapeHtml(item.texts.find((one) => one?.trim()) ?? '');
  const { html, summary } = readBody(text);
  const own = shortenTitle(readTitle(item.title ?? ''));
  const checked = checkLead(
    {
      title: own || beginningOf(summary ?? ''),
      url: link.url,
      date: firstOf(item.days, (day) => readDay(day, frame.today)),
      language: readLanguage(item.language) ?? frame.language,
    },
    path,
  );
  if (!checked.lead) return checked;
  const categories = readCategories(item.categories);
  return {
    lead: {
      ...checked.lead,
      ...(categories.length > 0 ? { categories } : {}),
      ...(html ? { html } : {}),
      ...(summary ? { summary } : {}),
    },
    faults: [],
  };
}

const firstOf = <T, R>(list: readonly T[], find: (one: T) => R | undefined) => {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The first words of a text, as a title. */
function beginningOf(text: string): string {
  const line = shortenTitle(readTitle(text));
  if (line.length <= MAX_BEGINNING) return line;
  const cut = line.slice(0, MAX_BEGINNING);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).toWellFormed().replace(/\ufffd$/, '')} …`;
}

function readCategories(named: readonly (string | undefined)[]): string[] {
  const lines = named
    .slice(0, MAX_CATEGORIES)
    .map((one) => shortenTitle(readTitle((one ?? '').slice(0, 400))).slice(0, MAX_CATEGORY));
  return [...new Set(lines.filter((line) => line && !findHidden(line)))];
}
