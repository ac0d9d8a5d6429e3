import { fold } from '../text/fold.ts';
import type { FoundSource } from './kinds/kind.ts';
import { callsForAction } from './lead-filter.ts';
import type { PageFacts } from './page-facts.ts';
import { showLine } from './shown-line.ts';

/** Most sources of a page that a person is shown. */
const MAX_SOURCES = 20;
/** A feed of what readers say below a text, by its address or its title; nobody publishes actions there. */
const COMMENTS_PATH = /\/comments\/|[?&]feed=comments/i;
const COMMENTS =
  /\b(?:comments?|commentaires?|kommentar\w*|comentarios?|commenti|comentarios|reacties|komentarze)\b/;
const FEED_TYPE = /^(?:application\/(?:rss|atom|rdf)\+xml|(?:application|text)\/xml)\b/i;
const JSON_FEED_TYPE = /^application\/feed\+json\b/i;
const JSON_TYPE = /^application\/json\b/i;

/** An address on the web that somebody wrote, absolute, https and without a fragment. */
function resolve(href: string, base: string): URL | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  const isWeb = url.protocol === 'https:' && !url.username && !url.password;
  return isWeb && url.href.length <= 2000 ? url : undefined;
}

function kindOfLink(type: string, url: URL): FoundSource['kind'] | undefined {
  if (FEED_TYPE.test(type)) return /sitemap/i.test(url.pathname) ? undefined : 'web-feed';
  if (JSON_FEED_TYPE.test(type)) return 'web-feed';
  // WordPress names each of its pages as JSON, too.
  const isPage = /\/wp-json(?:\/|$)/.test(url.pathname) || url.searchParams.has('rest_route');
  return JSON_TYPE.test(type) && !isPage ? 'feed' : undefined;
}

/** A path as words are looked for in it. */
const wordsOf = ({ pathname }: URL) => pathname.replace(/[-_/]+/g, ' ');

/**
 * The sources that a page names: feeds, its site's WordPress interface, our own format. What names urgent actions comes
 * first, then what belongs to this part of the site. Links in the text count only where it names nothing else.
 * @param page the page's own address
 */
export function findSources(facts: PageFacts, page: string): FoundSource[] {
  const at = new URL(page);
  const base = URL.canParse(facts.base, page) ? new URL(facts.base, page).href : page;
  const found = new Map<string, FoundSource & { rank: number }>();
  const add = (kind: FoundSource['kind'], url: URL, title: string) => {
    if (found.has(url.href)) return;
    const isPart = at.pathname.length > 1 && url.pathname.startsWith(at.pathname);
    const isCalls = callsForAction(`${title} | ${wordsOf(url)}`);
    // The interface gives more than the feed, but needs a filter; so it stands below.
    const rank = Number(isCalls) * 4 + Number(isPart) * 2 - Number(kind === 'wordpress');
    found.set(url.href, { kind, url: url.href, title: showLine(title) || url.hostname, rank });
  };
  for (const { rel, type, href, title } of facts.links) {
    const url = resolve(href, base);
    if (!url) continue;
    if (/api\.w\.org/i.test(rel)) {
      const posts = interfaceOf(url);
      if (posts) add('wordpress', posts, facts.title);
      continue;
    }
    const kind = kindOfLink(type, url);
    const isComments = COMMENTS_PATH.test(url.href) || COMMENTS.test(fold(title));
    if (kind && !isComments) add(kind, url, title);
  }
  for (const { href, text } of found.size > 0 ? [] : facts.anchors) {
    const url = resolve(href, base);
    if (url && !COMMENTS_PATH.test(url.href)) add('web-feed', url, text);
  }
  return [...found.values()]
    .sort((one, other) => other.rank - one.rank)
    .slice(0, MAX_SOURCES)
    .map(({ rank: _, ...source }) => source);
}

/** The posts of the site whose interface stands at this address: `…/wp-json/`, or `…/?rest_route=/`. */
function interfaceOf(root: URL): URL | undefined {
  const posts = new URL(root);
  const isPlain = root.searchParams.get('rest_route') === '/';
  if (isPlain) posts.search = '?rest_route=/wp/v2/posts';
  else if (/\/wp-json\/?$/.test(root.pathname)) {
    posts.pathname = `${root.pathname.replace(/\/$/, '')}/wp/v2/posts`;
  } else return undefined;
  return posts;
}
