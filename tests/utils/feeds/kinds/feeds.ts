/** Feeds as sites send them, around the items that a test is about. */
export const rss = (items: string, channel = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:amn="https://section.example/ns"><channel><title>Calls</title><link>https://section.example/</link>
  <description>d</description>${channel}${items}</channel></rss>`;

export const item = (parts: string, path = '/a/') =>
  `<item><link>https://section.example${path}</link>${parts}</item>`;

export const atom = (entries: string, feed = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Calls</title><id>urn:a</id><updated>2026-11-20T00:00:00Z</updated>
  <link href="https://section.example/"/>${feed}${entries}</feed>`;

export const rdf = (items: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://section.example/"><title>Calls</title>
  <link>https://section.example/</link></channel>${items}</rdf:RDF>`;

export const jsonFeed = (items: object[], feed: object = {}) =>
  JSON.stringify({
    ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Calls' },
    ...{ home_page_url: 'https://section.example/', items, ...feed },
  });
