import type { PageFacts } from './page-facts.ts';

/** What a document in a tab is: a page to read, a feed, a list of a site's addresses, or other data for programs. */
export type DocumentKind = 'page' | 'feed' | 'sitemap' | 'data';

const SITEMAP_SPACE = /sitemaps\.org/i;
const FEED_ROOT = /^(?:rss|rdf|feed|channel)$/i;

/** Tells what a document in a tab is by what stands in it, since servers name types wrongly. */
export function kindOfDocument({ contentType, root, namespace, json }: PageFacts): DocumentKind {
  if (json !== undefined) return isFeedText(json) ? 'feed' : 'data';
  if (/^(?:urlset|sitemapindex)$/i.test(root) || SITEMAP_SPACE.test(namespace)) return 'sitemap';
  if (FEED_ROOT.test(root)) return 'feed';
  const isXml = /[/+]xml\b/i.test(contentType) && !/xhtml/i.test(contentType);
  return isXml && !/^html$/i.test(root) ? 'data' : 'page';
}

/** Does JSON begin as a feed in our own format, a JSON Feed, or a WordPress site's posts do? */
const isFeedText = (text: string) =>
  /"format"\s{0,9}:\s{0,9}"urgent-action(?:-feed)?\//.test(text) ||
  /"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/jsonfeed\.org/.test(text) ||
  /^\s{0,99}\[\s{0,99}\{.{0,5000}?"title"\s{0,9}:\s{0,9}\{\s{0,9}"rendered"/s.test(text);
