/** What a document in a tab, or one that was parsed, says of itself to programs. Text of a stranger's, all of it. */
export interface PageFacts {
  title: string;
  /** as its server named it: `text/html` */
  contentType: string;
  /** the name and namespace of the outermost element, also where a browser shows XML as a tree */
  root: string;
  namespace: string;
  /** how many elements it has: a very long one is not read unasked */
  size: number;
  /** what its links resolve against, where it says so */
  base: string;
  links: { rel: string; type: string; href: string; title: string }[];
  /** links in its text whose address looks like a feed's */
  anchors: { href: string; text: string }[];
  /** its text, where it is JSON */
  json?: string;
}

/**
 * Gathers what a document says of itself. The popup injects this function into the page in front, so it uses nothing
 * from outside of itself.
 */
export function gatherFacts(page: Document = document): PageFacts {
  const [MAX_LINKS, MAX_ANCHORS, MAX_TEXT, MAX_JSON] = [100, 20, 300, 300_000];
  const attribute = (element: Element | null | undefined, name: string) =>
    (element?.getAttribute(name) ?? '').trim().slice(0, 2000);
  const contentType = page.contentType ?? '';
  // Chromium shows XML as a tree, and keeps the document in a hidden element.
  const root =
    page.getElementById('webkit-xml-viewer-source-xml')?.firstElementChild ?? page.documentElement;
  const isJson = /json/i.test(contentType);
  // A feed that its server calls text stands in the page as it came.
  const plain = contentType === 'text/plain' ? (page.body?.textContent ?? '').slice(0, 3000) : '';
  const plainRoot = /^\s*(?:<\?xml[^>]*>\s*)?<(?:\w+:)?(rss|rdf|feed|urlset|sitemapindex)\b/i;
  const own = root?.localName === 'html' ? page.title : root?.querySelector('title')?.textContent;
  const anchors = [...page.querySelectorAll('a[href]')].filter((link) =>
    /(?:\/(?:feed|rss|atom)\/?|\.(?:rss|atom)|\/(?:rss|feed|atom|index)\.xml|[?&](?:feed|format)=(?:rss2?|atom))$/i.test(
      attribute(link, 'href'),
    ),
  );
  return {
    title: (own ?? '').trim().replace(/\s+/g, ' ').slice(0, MAX_TEXT),
    contentType,
    root: plainRoot.exec(plain)?.[1] ?? root?.localName ?? '',
    namespace: root?.namespaceURI ?? '',
    size: page.getElementsByTagName('*').length,
    base: attribute(page.querySelector('base[href]'), 'href'),
    links: [...page.querySelectorAll('link[rel][href]')]
      .filter((link) => /\balternate\b|api\.w\.org/i.test(attribute(link, 'rel')))
      .slice(0, MAX_LINKS)
      .map((link) => ({
        ...{ rel: attribute(link, 'rel'), type: attribute(link, 'type') },
        ...{ href: attribute(link, 'href'), title: attribute(link, 'title').slice(0, MAX_TEXT) },
      })),
    anchors: anchors.slice(0, MAX_ANCHORS).map((link) => ({
      href: attribute(link, 'href'),
      text: (link.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, MAX_TEXT),
    })),
    ...(isJson ? { json: (page.body?.textContent ?? '').slice(0, MAX_JSON) } : {}),
  };
}
