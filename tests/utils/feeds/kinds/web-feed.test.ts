import { describe, expect, it } from 'vitest';
import { MAX_FEED_TEXT, webFeed } from '../../../../utils/feeds/kinds/web-feed.ts';
import { atom, item, jsonFeed, rdf, rss } from './feeds.ts';

const URL_OF_FEED = 'https://section.example/feed/';
const read = (text: string, url = URL_OF_FEED) => webFeed.read(text, { url, today: '2026-11-26' });
const leadsOf = (text: string, url?: string) => read(text, url)?.leads ?? [];
const titleOf = (title: string) => leadsOf(rss(item(`<title>${title}</title>`)))[0]?.title;

describe('a feed of the web', () => {
  const LEAD = {
    ...{ title: 'Libérez Mirela', url: 'https://section.example/a/' },
    ...{
      date: '2026-11-24',
      language: 'fr',
      categories: ['Urgent'],
      summary: 'Elle est en prison.',
    },
  };
  const TEXT = 'Elle est en prison.';
  const TITLE = '<title>Libérez Mirela</title>';
  it.each([
    [
      'RSS 2.0',
      rss(
        item(
          `${TITLE}<pubDate>Tue, 24 Nov 2026 10:00:00 +0000</pubDate><category>Urgent</category><description>${TEXT}</description>`,
        ),
        '<language>fr</language>',
      ),
    ],
    [
      'RSS 0.91 with its document type',
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Calls</title><link>https://section.example/</link><language>fr</language>
      ${item(`${TITLE}<category>Urgent</category><description>${TEXT}</description><pubDate>24 Nov 2026</pubDate>`)}</channel></rss>`,
    ],
    [
      'RDF',
      rdf(
        `<item rdf:about="https://section.example/a/">${TITLE}<link>https://section.example/a/</link><description>${TEXT}</description>
        <dc:date>2026-11-24T10:00:00+01:00</dc:date><dc:language>fr</dc:language><dc:subject>Urgent</dc:subject></item>`,
      ),
    ],
    [
      'Atom',
      atom(
        `<entry xml:lang="fr">${TITLE}<id>urn:1</id><link rel="alternate" type="text/html" href="https://section.example/a/"/>
        <link rel="enclosure" href="https://section.example/a.pdf"/><updated>2026-11-25T00:00:00Z</updated>
        <published>2026-11-24T00:00:00Z</published><category term="u" label="Urgent"/><summary>${TEXT}</summary></entry>`,
      ),
    ],
    [
      'Atom under a prefix',
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="fr"><a:title>Calls</a:title><a:link href="/"/>
      <a:entry><a:title>Libérez Mirela</a:title><a:id>1</a:id><a:link href="/a/"/><a:updated>2026-11-24T00:00:00Z</a:updated>
      <a:category term="Urgent"/><a:summary>${TEXT}</a:summary></a:entry></a:feed>`,
    ],
    [
      'JSON Feed',
      jsonFeed([
        {
          ...{
            id: '1',
            url: 'https://section.example/a/',
            title: 'Libérez Mirela',
            language: 'fr',
          },
          ...{ date_published: '2026-11-24T10:00:00Z', tags: ['Urgent'], content_text: TEXT },
        },
      ]),
    ],
  ])('is read alike as %s', (_, text) => {
    expect(read(text)).toEqual({
      ...{ title: 'Calls', publisher: 'section.example', hints: [], actions: [], faults: [] },
      leads: [LEAD],
    });
  });

  it.each([
    ['RSS', '<rss version="2.0"><channel></channel></rss>'],
    ['RSS with a title', rss('')],
    ['RDF', '<rdf:RDF xmlns:rdf="a"><channel/></rdf:RDF>'],
    ['Atom', atom('')],
    ['JSON Feed', jsonFeed([])],
  ])('may be empty: %s', (_, text) => expect(read(text)).toMatchObject({ leads: [], faults: [] }));

  it('puts the newest first, and what has no day behind what stood before it', () => {
    const of = (path: string, day = '') =>
      item(`<title>${path}</title><pubDate>${day}</pubDate>`, path);
    const text = rss(of('/1', '2026-11-01') + of('/2') + of('/3', '2026-11-03'));
    expect(leadsOf(text).map(({ title }) => title)).toEqual(['/3', '/1', '/2']);
  });

  it('that breaks off, nests without end, or is too long, is none', () => {
    expect(read('<rss version="2.0"><channel><item><title>a')).toBeUndefined();
    expect(read(rss(`<item>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</item>`))).toBeUndefined();
    expect(read(rss(item(`<title>${'a'.repeat(MAX_FEED_TEXT)}</title>`)))).toBeUndefined();
  });

  it('of a thousand items is read for five hundred, and says so', () => {
    const text = rss(
      Array.from({ length: 1000 }, (_, at) => item('<title>a</title>', `/${at}/`)).join(''),
    );
    expect(read(text)?.leads).toHaveLength(500);
    expect(read(text)?.faults).toMatchObject([{ path: '[500]', code: 'too-long' }]);
  });

  it('resolves no entity of its own, and reads HTML’s', () => {
    const type = '<!DOCTYPE rss [<!ENTITY boom "BOOM"><!ENTITY bang SYSTEM "file:///etc/passwd">]>';
    const feed = rss(item('<title>a &boom; &bang; &eacute; &#8217; b</title>')).replace(
      /<\?.*?\?>/,
      '',
    );
    expect(leadsOf(type + feed)[0]?.title).toBe('a &boom; &bang; é ’ b');
  });
});

describe('the title of an item', () => {
  it.each([
    ['Free &amp; safe', 'Free & safe'],
    ['&lt;b&gt;Free&lt;/b&gt; her', 'Free her'],
    ['&amp;lt;b&amp;gt;Free&amp;lt;/b&amp;gt; her', 'Free her'],
    ['&amp;amp;quot;Free&amp;amp;quot;', '"Free"'],
    ['<![CDATA[L&#8217;Iran <em>libre</em>]]>', 'L’Iran libre'],
    ['&#150; the teacher&#146;s release', '– the teacher’s release'],
    ['&amp;iquest;D&amp;oacute;nde est&amp;aacute;?', '¿Dónde está?'],
    ['Two\n  lines', 'Two lines'],
    ['\u200fأطلقوا سراح ميريلا\u200e', 'أطلقوا سراح ميريلا'],
    ['1 &lt; 2 and 3 &gt; 2', '1 < 2 and 3 > 2'],
    ['Срочная акция: Мирела', 'Срочная акция: Мирела'],
  ])('%s', (title, shown) => expect(titleOf(title)).toBe(shown));

  it('is cut between words where it is longer than 400 signs', () => {
    const title = titleOf('write to them '.repeat(100)) ?? '';
    expect(title.length).toBeLessThanOrEqual(400);
    expect(title).toMatch(/(write|to|them) …$/);
  });

  it('is the beginning of its text where it has none', () => {
    const text =
      '&lt;p&gt;Mirela Orvan was arrested in front of her school on Monday, and nobody has heard of her since that day.';
    expect(leadsOf(rss(item(`<description>${text}</description>`)))[0]?.title).toBe(
      'Mirela Orvan was arrested in front of her school on Monday, and nobody has heard of her since that …',
    );
  });

  it('is missed where there is no text either', () => {
    expect(read(rss(item('<author>a</author>')))).toMatchObject({
      leads: [],
      faults: [{ path: '[0].title' }],
    });
  });
});

describe('where an item leads', () => {
  const of = (link: string, more = '') => rss(`<item><title>A</title>${link}</item>`, more);
  it.each([
    ['http on the same host', '<link>http://section.example/a</link>', 'https://section.example/a'],
    ['www', '<link>https://www.section.example/a</link>', 'https://www.section.example/a'],
    ['a path', '<link>/a?b=1&amp;c=2</link>', 'https://section.example/a?b=1&c=2'],
    [
      'blanks around it',
      '<link>\n https://section.example/a \n</link>',
      'https://section.example/a',
    ],
    [
      'a guid that is an address',
      '<guid>https://section.example/a</guid>',
      'https://section.example/a',
    ],
    [
      'an address in CDATA',
      '<link><![CDATA[https://section.example/a?b&c]]></link>',
      'https://section.example/a?b&c',
    ],
    [
      'a link elsewhere and a guid here',
      '<link>https://elsewhere.example/</link><guid isPermaLink="true">https://section.example/a</guid>',
      'https://section.example/a',
    ],
  ])('%s', (_, link, url) => expect(leadsOf(of(link)).map((lead) => lead.url)).toEqual([url]));

  it.each([
    ['another host', '<link>https://evil.example/</link>'],
    ['a script', '<link>javascript:alert(1)</link>'],
    ['a name before the host', '<link>https://section.example@section.example/</link>'],
    ['a port', '<link>http://section.example:81/</link>'],
    ['nowhere', '<guid isPermaLink="false">https://section.example/a</guid>'],
    ['a number', '<guid>12</guid><link>https://</link>'],
  ])('is left out with its fault: %s', (_, link) => {
    const { leads, faults } = read(of(link), 'https://section.example/') ?? {};
    const isNumber = link.includes('<guid>12');
    // A guid that is no address is a path by its form; it stays on the host.
    if (isNumber) expect(leads?.[0]?.url).toBe('https://section.example/12');
    else expect([leads, faults?.map(({ path }) => path)]).toEqual([[], ['[0].link']]);
  });

  it('is the site that a feed at a service names', () => {
    const url = 'https://feeds.service.example/calls';
    expect(leadsOf(of('<link>/a</link>'), url)[0]?.url).toBe('https://section.example/a');
  });

  it('starts from xml:base in Atom', () => {
    const entry = '<entry xml:base="2026/"><title>A</title><id>1</id><link href="a"/></entry>';
    const text = atom(entry).replace('<feed', '<feed xml:base="https://section.example/en/"');
    expect(leadsOf(text)[0]?.url).toBe('https://section.example/en/2026/a');
  });

  it('stands once, as the newest of those that lead there', () => {
    const of = (title: string, day: string) =>
      item(`<title>${title}</title><guid isPermaLink="false">1</guid><pubDate>${day}</pubDate>`);
    const text = rss(
      of('Old', '2026-11-01') +
        of('New', '2026-11-03') +
        of('Older', '2026-10-01') +
        item('<title>Other</title><guid isPermaLink="false">1</guid>', '/b/'),
    );
    expect(leadsOf(text).map(({ title }) => title)).toEqual(['New', 'Other']);
  });
});

describe('the day of an item', () => {
  it.each([
    ['Tue, 24 Nov 2026 10:00:00 GMT', '2026-11-24'],
    ['Tue 24 Nov 2026 10:00:00 CET', '2026-11-24'],
    ['24 Nov 2026 23:59:59 EST', '2026-11-24'],
    ['Tue, 24 Nov 2026 10:00:00.123 GMT+2', '2026-11-24'],
    ['Tuesday, 24-Nov-26 10:00:00 GMT', '2026-11-24'],
    ['Tue Nov 24 10:00:00 2026', '2026-11-24'],
    ['Tue Nov 24 10:00:00 UTC 2026', '2026-11-24'],
    ['November 24, 2026', '2026-11-24'],
    ['24 November 2026', '2026-11-24'],
    ['Thurs, 3 Sept 2026 8:00 am', '2026-09-03'],
    ['2026-11-24T10:00:00.123+02:00', '2026-11-24'],
    ['2026-11-24 10:00:00', '2026-11-24'],
    ['20261124T100000Z', '2026-11-24'],
    ['1795514400', '2026-11-24'],
    ['Tue, 31 Feb 2026 10:00:00 GMT', undefined],
    ['Thu, 01 Jan 2099 00:00:00 GMT', undefined],
    ['0000-00-00 00:00:00', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s', (printed, day) => {
    const text = rss(item(`<title>A</title><pubDate>${printed}</pubDate>`));
    expect(leadsOf(text)[0]).toMatchObject({ title: 'A' });
    expect(leadsOf(text)[0]?.date).toBe(day);
  });
});

describe('the text of an item', () => {
  const LONG = `<p>${'Write to the minister. '.repeat(30)}</p>`;
  const escaped = LONG.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  it.each([
    [
      'content over description',
      `<description>Short</description><content:encoded><![CDATA[${LONG}]]></content:encoded>`,
    ],
    ['a description in CDATA', `<description><![CDATA[${LONG}]]></description>`],
    ['an escaped description', `<description>${escaped}</description>`],
    ['one that is escaped twice', `<description>${escaped.replaceAll('&', '&amp;')}</description>`],
  ])('is %s', (_, text) => {
    expect(leadsOf(rss(item(`<title>A</title>${text}`)))[0]?.html?.trim()).toBe(LONG);
  });

  it('is XHTML in Atom, and HTML or text in JSON Feed', () => {
    const content = `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${LONG}</div></content>`;
    const entry = `<entry><title>A</title><id>1</id><link href="/a"/>${content}</entry>`;
    expect(leadsOf(atom(entry))[0]?.html).toContain(LONG);
    const json = jsonFeed([
      { id: '1', url: '/a', title: 'A', content_html: LONG, content_text: 'Short' },
    ]);
    expect(leadsOf(json)[0]?.html).toBe(LONG);
  });

  it('goes with its lead where it is long enough, and not too long for the reader', () => {
    const of = (text: string) =>
      leadsOf(rss(item(`<title>A</title><description><![CDATA[${text}]]></description>`)))[0];
    expect(of('<p>Write to the minister.</p>')).toEqual({
      ...{ title: 'A', url: 'https://section.example/a/', summary: 'Write to the minister.' },
    });
    expect(of(`<p>${'a'.repeat(60_000)}</p>`)?.html).toHaveLength(60_007);
    expect(of(`<p>${'a'.repeat(130_000)}</p>`)).not.toHaveProperty('html');
  });
});

describe('what else an item says', () => {
  it('names its categories, Amnesty’s own among them', () => {
    const parts = `<title>A</title><category>News</category><category><![CDATA[R&amp;D]]></category><category>News</category>
      <amn:content-types>Urgent Action</amn:content-types><amn:countries>Peru, Honduras</amn:countries>`;
    expect(leadsOf(rss(item(parts)))[0]?.categories).toEqual([
      ...['News', 'R&D', 'Urgent Action', 'Peru', 'Honduras'],
    ]);
  });

  it.each([
    ['en_US', 'en-US'],
    ['pt-br', 'pt-br'],
    ['English', undefined],
  ])('is in the language %s: %s', (named, language) => {
    const text = rss(item('<title>A</title>'), `<language>${named}</language>`);
    expect(leadsOf(text)[0]?.language).toBe(language);
  });
});

describe('nothing takes long', () => {
  const SIZE = 3_900_000;
  it.each([
    '<',
    '<item>',
    '<item><title>',
    '<a ',
    '<a b="',
    '<!--',
    '<![CDATA[',
    ']]>',
    '&',
    '&amp;',
    '&#',
    '<!',
    '<?',
    '</item>',
    '<item/>',
    '<category>',
    '<link/>',
    'xmlns:a="b" ',
    '<amn:countries',
    '<item><title>a</title></item>',
    '"',
    '\n',
  ])(
    'were the feed nothing but %j',
    (piece) => {
      const started = performance.now();
      const filled = piece.repeat(Math.floor(SIZE / piece.length));
      read(`<rss version="2.0"><channel><title>a</title>${filled}</channel></rss>`);
      read(rss(item(`<title>a</title><description>${filled}</description>`)));
      read(rss(item(`<title>a</title><description><![CDATA[${filled}]]></description>`)));
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    60_000,
  );
});
