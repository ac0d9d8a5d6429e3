import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { parseJson } from '../answers/parse-json.ts';
import { findRoot, type Root } from '../answers/xml-root.ts';

/** An item as its feed has it; nothing of it is checked. */
export interface FeedItem {
  /** HTML, or text that may look like it */
  title?: string | undefined;
  /** where it stands, surest first */
  links: (string | undefined)[];
  /** what relative links of it start from, in its turn relative */
  base?: string | undefined;
  /** days as they are printed, surest first */
  days: (string | undefined)[];
  categories: (string | undefined)[];
  language?: string | undefined;
  /** its texts in HTML, the longest kind first */
  texts: (string | undefined)[];
}

/** A feed in whichever format it came. */
export interface ParsedFeed {
  title?: string | undefined;
  /** the addresses of the site that it belongs to */
  sites: (string | undefined)[];
  base?: string | undefined;
  language?: string | undefined;
  items: FeedItem[];
}

/** Most items of a feed that are looked at. */
export const MAX_ITEMS = 500;
const options = { maxItems: MAX_ITEMS };

/**
 * Amnesty's own tags, whose namespace no library knows: they become categories. Their lists have commas.
 * (`amn:resource-types` says `Urgent Action`.)
 */
const OWN_TAG = /<(\/?)amn:(?:content-types|resource-types|countries|topics|regions)(?=[\s/>])/gi;
export const OWN_DOMAIN = 'amn';

/** Reads RSS 0.9 to 2.0, RDF, Atom or JSON Feed; undefined where it is none, or broken. Never throws. */
export function parseFeed(text: string): ParsedFeed | undefined {
  try {
    const json = parseJson(text);
    if (json) return fromJson(json.value);
    const root = findRoot(text);
    return root && parseXml(text, root);
  } catch {
    // Expected: feedsmith throws on what it takes for no feed, and its parser on nesting without end.
    return undefined;
  }
}

function parseXml(text: string, root: Root): ParsedFeed | undefined {
  // What stands before the first element is left out: no document type, and so no entities of its own, gets any further.
  const xml = text
    .slice(root.at)
    .replace(OWN_TAG, (_, end: string) =>
      end ? '</category' : `<category domain="${OWN_DOMAIN}"`,
    );
  if (!/<(?:[\w.-]{1,60}:)?(?:item|entry)[\s/>]/i.test(xml)) return emptyFeed(xml);
  if (root.name === 'feed') return fromAtom(parseAtomFeed(xml, options));
  if (root.name === 'rdf') return fromRss(parseRdfFeed(xml, options));
  return fromRss(
    parseRssFeed(root.name === 'rss' ? xml : `<rss version="0.91">${xml}</rss>`, options),
  );
}

/** A feed without items is a feed, whatever else is missing. */
function emptyFeed(xml: string): ParsedFeed {
  const title = /<title[^>]{0,200}>([^<]{0,1000})</i.exec(xml.slice(0, 5000))?.[1];
  return { title, sites: [], items: [] };
}

type Rss = Partial<ReturnType<typeof parseRssFeed<string>>>;
type Rdf = Partial<ReturnType<typeof parseRdfFeed<string>>>;
type Atom = Partial<ReturnType<typeof parseAtomFeed<string>>>;
type Json = Partial<ReturnType<typeof parseJsonFeed<string>>>;
type AtomItem = NonNullable<Atom['entries']>[number];
type RssItem = NonNullable<Rss['items']>[number];
type Link = { href?: string | undefined; rel?: string | undefined; type?: string | undefined };

/** Where a page for people stands, by Atom's links. */
const pagesIn = (links: readonly Link[] | undefined) =>
  (links ?? [])
    .filter(({ rel }) => rel === undefined || rel === 'alternate')
    .sort((one, other) => Number(isPage(other)) - Number(isPage(one)))
    .map(({ href }) => href);
const isPage = ({ type }: Link) => type === undefined || /html/.test(type);

function fromRss(feed: Rss | Rdf): ParsedFeed {
  const own = feed as Rss;
  return {
    title: own.title,
    sites: [own.link, ...pagesIn(own.atom?.links)],
    base: own.xml?.base,
    language: own.language ?? own.dc?.languages?.[0] ?? own.xml?.lang,
    items: (own.items ?? []).map((one) => fromRssItem(one as RssItem & RdfParts)),
  };
}

interface RdfParts {
  rdf?: { about?: string };
}

function fromRssItem(item: RssItem & RdfParts): FeedItem {
  const { guid, dc, atom, xml } = item;
  const named = (item.categories ?? []).flatMap(({ name, domain }) =>
    domain === OWN_DOMAIN ? (name ?? '').split(/[,;|]/) : [name],
  );
  return {
    title: item.title ?? dc?.titles?.[0],
    links: [
      item.link,
      guid?.isPermaLink === false ? undefined : guid?.value,
      ...pagesIn(atom?.links),
      item.rdf?.about,
    ],
    base: xml?.base,
    days: [item.pubDate, dc?.dates?.[0], atom?.published, atom?.updated],
    categories: [...named, ...(dc?.subjects ?? [])],
    language: dc?.languages?.[0] ?? xml?.lang,
    texts: [item.content?.encoded, item.description, atom?.summary?.value],
  };
}

function fromAtom(feed: Atom): ParsedFeed {
  return {
    title: feed.title?.value,
    sites: pagesIn(feed.links),
    base: feed.xml?.base,
    language: feed.xml?.lang,
    items: (feed.entries ?? []).map((one) => fromAtomItem(one as AtomItem)),
  };
}

function fromAtomItem({ title, id, links, xml, ...item }: AtomItem): FeedItem {
  return {
    title: title?.value,
    links: [...pagesIn(links), id],
    base: xml?.base,
    days: [item.published, item.updated],
    categories: (item.categories ?? []).map(({ label, term }) => label ?? term),
    language: item.content?.xml?.lang ?? xml?.lang,
    texts: [item.content?.value, item.summary?.value],
  };
}

function fromJson(value: unknown): ParsedFeed {
  // It knows one by its version; older ones have none.
  const feed: Json = parseJsonFeed(value, options);
  return {
    title: feed.title,
    sites: [feed.home_page_url],
    language: feed.language,
    items: (feed.items ?? []).map((item) => ({
      title: item.title,
      links: [item.url, item.id],
      days: [item.date_published, item.date_modified],
      categories: item.tags ?? [],
      language: item.language,
      texts: [item.content_html, item.content_text, item.summary],
    })),
  };
}
