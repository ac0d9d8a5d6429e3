/** What servers of publishers answer, all of it invented: the kinds of trial in which a person brings a source. */

export const SITE = 'https://feeds.example';
export const at = (path: string) => SITE + path;

/** One call with everything that it needs: an addressee who can be reached, and a letter. */
export const CALL_HTML = `<h2>Urgent Action: Mirela Dovan, teacher, held without charge (UA 12/23)</h2>
<p><b>Orvania</b> · Date: 20 January 2023</p>
<p>Mirela Dovan, a teacher, was taken from her school on 12 January 2023. She has seen neither a judge nor a lawyer, and
her family does not know where she is held.</p>
<h3>Please write immediately</h3>
<ul><li>Calling on the authorities to release Mirela Dovan at once.</li>
<li>Urging them to let her see a lawyer of her choice.</li></ul>
<p>PLEASE SEND APPEALS BEFORE 7 MARCH 2023 TO:</p>
<p><b>Minister of Justice</b><br>Stefan Oldric<br>Ministry of Justice<br>12 Harbour Street<br>1000 Veldan<br>Peru</p>
<p>Email: <a href="mailto:minister@justice.orvania.example">minister@justice.orvania.example</a><br>Salutation: Dear Minister</p>
<h3>Model letter</h3>
<p>Dear Minister,</p>
<p>I am deeply concerned about Mirela Dovan, who has been held since 12 January 2023 without a charge.</p>
<p>I call on you to release her at once, and to let her see a lawyer of her choice.</p>
<p>Yours sincerely,</p>`;

export interface Item {
  title: string;
  path: string;
  /** as RSS writes it */
  date?: string;
  html?: string;
}

export const CALL: Item = {
  title: 'Urgent Action: teacher held in Orvania (UA 12/23)',
  path: '/urgent-actions/teacher/',
  date: 'Fri, 20 Jan 2023 10:00:00 +0000',
  html: CALL_HTML,
};
export const GOOD: Item = {
  title: 'Good news: Danil Horst is free',
  path: '/news/free/',
  date: 'Tue, 10 Jan 2023 10:00:00 +0000',
  html: '<p>He came home on Monday.</p>',
};
export const REPORT: Item = {
  title: 'Annual report',
  path: '/news/report/',
  date: 'Mon, 02 Jan 2023 10:00:00 +0000',
  html: '<p>What we did last year.</p>',
};
export const ITEMS = [CALL, GOOD, REPORT];

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const rss = (items: readonly Item[], { withText = true, withDates = true } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Orvania Rights</title><link>${SITE}/</link><description>News</description>
${items
  .map(
    ({
      title,
      path,
      date,
      html = '',
    }) => `<item><title>${escaped(title)}</title><link>${at(path)}</link>
<guid isPermaLink="false">${path}</guid>${withDates && date ? `<pubDate>${date}</pubDate>` : ''}
<description>${escaped(title)} …</description>
${withText ? `<content:encoded><![CDATA[${html}]]></content:encoded>` : ''}</item>`,
  )
  .join('\n')}
</channel></rss>`;

export const atom = (items: readonly Item[]) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Orvania Rights</title><id>${SITE}/</id>
${items
  .map(
    ({ title, path, html = '' }) => `<entry><title>${escaped(title)}</title><id>${at(path)}</id>
<link href="${path}"/><updated>2023-01-20T10:00:00Z</updated><content type="html">${escaped(html)}</content></entry>`,
  )
  .join('\n')}</feed>`;

export const jsonFeed = (items: readonly Item[]) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Orvania Rights',
    home_page_url: `${SITE}/`,
    items: items.map(({ title, path, html }) => ({
      id: path,
      url: at(path),
      title,
      content_html: html,
      date_published: '2023-01-20T10:00:00Z',
    })),
  });

export const wordpress = (items: readonly Item[], host = SITE) =>
  JSON.stringify(
    items.map(({ title, path, html = '', date }) => ({
      link: host + path,
      title: { rendered: escaped(title) },
      content: { rendered: html },
      ...(date ? { date: new Date(date).toISOString().slice(0, 19) } : {}),
    })),
  );

export const SITEMAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${SITE}/</loc></url></urlset>`;

export const CHECK_PAGE = `<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>
<noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={}</script></body></html>`;

/** A site's first page, which names its feeds and its WordPress interface. */
export const HOME = `<!DOCTYPE html><html lang="en"><head><title>Orvania Rights</title>
<link rel="alternate" type="application/rss+xml" title="Orvania Rights: all" href="/feed/">
<link rel="alternate" type="application/atom+xml" title="Orvania Rights: actions" href="/actions.atom">
<link rel="https://api.w.org/" href="${SITE}/wp-json/"></head>
<body><h1>Orvania Rights</h1><p>We work for people in Orvania.</p></body></html>`;

/** A page that lists actions, each with its day and its number. */
export const list = (
  count: number,
) => `<!DOCTYPE html><html lang="en"><head><title>Urgent actions</title></head><body>
<main><h1>Urgent actions</h1><ul>${Array.from(
  { length: count },
  (
    _,
    n,
  ) => `<li><a href="/urgent-actions/case-${n + 1}/">Urgent Action: case ${n + 1} of a person held in Orvania (UA ${n + 1}/23)</a>
<span>${10 + n} January 2023</span></li>`,
).join('')}</ul></main></body></html>`;

/** Two hundred posts, of which every twentieth is a call. */
export const MANY = Array.from({ length: 200 }, (_, n): Item => {
  const isCall = n % 20 === 7;
  return {
    title: isCall
      ? `Urgent action: person ${n} held (UA ${n}/23)`
      : `Press release ${n}: a new law`,
    path: isCall ? `/urgent-actions/${n}/` : `/news/${n}/`,
    date: 'Fri, 20 Jan 2023 10:00:00 +0000',
    html: '<p>Text.</p>',
  };
});
