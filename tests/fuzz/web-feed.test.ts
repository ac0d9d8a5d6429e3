/**
 * Feeds of the web that were made to break their reader: sound ones of each kind, with hostile parts, changed sign by sign.
 * A million at a release: `VIGIL_RUNS=1000000 npm run test:unit -- tests/fuzz/web-feed`; a run comes again with its seed.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recognise } from '../../utils/feeds/answers/recognise.ts';
import { webFeed } from '../../utils/feeds/kinds/web-feed.ts';
import { wordpress } from '../../utils/feeds/kinds/wordpress.ts';
import { seed as first } from '../seed.ts';
import { judgeLead } from './lead-oracle.ts';

const runs = Number(process.env.VIGIL_RUNS ?? 3000);
/** So many are made at once; between them the runner hears of us. */
const PORTION = 500;
/** Longest that one feed may take, in milliseconds of this thread's own time; they are all small. */
const PATIENCE = 500;

/** The least of several times. */
function measure(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const TODAY = '2026-11-26';
const context = { url: 'https://section.example/feed/', today: TODAY };

/** Texts that a title, a category or a text may be. */
const words = fc.oneof(
  fc.constantFrom(
    ...['Free Mirela', 'Libérez-la', 'أطلقوا سراحها', '緊急行動', 'UA 12/26', ''],
    ...[
      '&lt;b&gt;x&lt;/b&gt;',
      '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
      '<b>x</b>',
    ],
    ...[
      'a&#x202e;b',
      'a\u202eb',
      '\u0000',
      '&#0;',
      '&#xD800;',
      '&#150;',
      '&nbsp;',
      '&boom;',
      ']]>',
      '<![CDATA[x]]>',
    ],
    ...[
      '&amp;amp;amp;amp;lt;i&amp;amp;amp;amp;gt;',
      '&#60;img src=x&#62;',
      '&#38;#60;svg&#38;#62;',
      '<<<>>>',
      '<a <b>>',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.string({ minLength: 1, maxLength: 6 }).map((text) => text.repeat(200)),
);
const link = fc.oneof(
  { weight: 3, arbitrary: fc.webPath().map((path) => `https://section.example${path}`) },
  fc.constantFrom(
    ...[
      '/a',
      '../b',
      '?c',
      '#d',
      '',
      ' https://section.example/e\n',
      'http://section.example/f',
      '//evil.example/',
    ],
    ...[
      'https://www.section.example/g',
      'https://evil.example/',
      'https://section.example.evil.example/',
      'https:',
    ],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://a@section.example/',
      'https://[::1]/',
    ],
    ...[
      'https://section.example:444/',
      'https://section.example\\@evil.example/',
      'https://section.example/%0d%0aa',
    ],
    ...[
      'https://section.example/\u202e',
      'https://127.0.0.1/',
      'https://localhost/',
      'feed:https://section.example/',
    ],
  ),
  fc.webUrl(),
  words,
);
const day = fc.oneof(
  fc.constantFrom(
    ...[
      'Tue, 24 Nov 2026 10:00:00 GMT',
      '2026-11-24T10:00:00.123Z',
      'Tuesday, 24-Nov-26 10:00:00 CET',
      '0',
      'now',
    ],
    ...[
      'Thu, 32 Feb 9999 10:00:00',
      '2099-01-01',
      '99999999999999',
      '-1',
      '1795514400',
      '24 Nov 26',
      '1960-01-01',
    ],
  ),
  words,
);
const piece = fc.record({ words, link, day, text: words, category: words, language: words });
type Piece = typeof piece extends fc.Arbitrary<infer T> ? T : never;

const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const FORMATS: Record<string, (pieces: Piece[], site: string) => string> = {
  rss: (pieces, site) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>
    <link>${escapeXml(site)}</link>${pieces
      .map(
        (one) =>
          `<item><title>${one.words}</title><link>${escapeXml(one.link)}</link><guid>${one.link}</guid><pubDate>${one.day}</pubDate>
          <category>${one.category}</category><amn:countries>${one.category}</amn:countries><dc:language>${one.language}</dc:language>
          <description>${escapeXml(one.text)}</description><content:encoded><![CDATA[${one.text}]]></content:encoded></item>`,
      )
      .join('')}</channel></rss>`,
  atom: (pieces, site) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${escapeXml(site)}"><title>T</title><link href="${escapeXml(site)}"/>${pieces
      .map(
        (one) =>
          `<entry xml:lang="${escapeXml(one.language)}" xml:base="${escapeXml(one.link)}"><title type="html">${escapeXml(one.words)}</title><id>${one.link}</id>
          <link rel="alternate" href="${escapeXml(one.link)}"/><updated>${one.day}</updated><category term="${escapeXml(one.category)}"/>
          <content type="xhtml"><div>${one.text}</div></content></entry>`,
      )
      .join('')}</feed>`,
  rdf: (pieces, site) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><link>${escapeXml(site)}</link></channel>
    ${pieces
      .map(
        (one) =>
          `<item rdf:about="${escapeXml(one.link)}"><title>${one.words}</title><dc:date>${one.day}</dc:date><dc:subject>${one.category}</dc:subject>
          <description>${one.text}</description></item>`,
      )
      .join('')}</rdf:RDF>`,
  json: (pieces, site) =>
    JSON.stringify({
      ...{ version: 'https://jsonfeed.org/version/1', title: 'T', home_page_url: site },
      items: pieces.map((one) => ({
        ...{ id: one.link, url: one.link, title: one.words, date_published: one.day },
        ...{ tags: [one.category], language: one.language, content_html: one.text },
      })),
    }),
  posts: (pieces) =>
    JSON.stringify(
      pieces.map((one) => ({
        ...{ link: one.link, title: { rendered: one.words }, date: one.day, lang: one.language },
        ...{ content: { rendered: one.text }, class_list: [`category-${one.category}`] },
      })),
    ),
};

/** A change somewhere in a text: cut, doubled, replaced or put in. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  how: fc.constantFrom('cut', 'double', 'put', 'end'),
  what: fc.constantFrom(
    ...[
      '<',
      '>',
      '&',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '<?',
      '?>',
      '</item>',
    ],
    ...[
      '<item>',
      '\u0000',
      '\ufeff',
      '</channel>',
      '<a'.repeat(50),
      '<a>'.repeat(200),
      '{',
      '[',
      '__proto__',
      'xml:base="//e.example/"',
    ],
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
function apply(text: string, { at, length, how, what }: Change) {
  const place = Math.floor(at * text.length);
  const [before, part, after] = [
    text.slice(0, place),
    text.slice(place, place + length),
    text.slice(place + length),
  ];
  if (how === 'end') return before;
  if (how === 'cut') return before + after;
  return how === 'double' ? before + part + part + after : before + what + part + after;
}

const SITES = [
  'https://section.example/',
  'http://www.campaign.example',
  '/en/',
  'urn:x',
  'https://:bad',
];
const document = fc.record({
  format: fc.constantFrom(...Object.keys(FORMATS)),
  site: fc.constantFrom(...SITES),
  pieces: fc.array(piece, { maxLength: 4 }),
  changes: fc.oneof(fc.constant<Change[]>([]), fc.array(change, { maxLength: 4 })),
});

/** The hosts that a feed may lead to: its own, and what it names as its site, wherever the changes put that. */
const sitesIn = (text: string) => [
  'section.example',
  // A host's name is read without marks.
  ...[
    ...text
      .replaceAll('\ufeff', '')
      .matchAll(/(?:https?:)?\/\/(?:[^/@"'<>\s]*@)?(?:www\.)?([a-z0-9.-]+)/gi),
  ].map(([, host = '']) => host.toLowerCase()),
];

it(
  `reads ${runs} hostile feeds of the web from seed ${first} without a throw, a hang or anything unsafe`,
  async () => {
    let [read, leads, faulty, slowest] = [0, 0, 0, 0];
    for (let done = 0; done < runs; done += PORTION) {
      fc.assert(
        fc.property(document, ({ format, site, pieces, changes }) => {
          const sound = FORMATS[format]?.(pieces, site) ?? '';
          const text = changes.reduce(apply, sound);
          const seen = recognise(text, 'text/html');
          const isPosts = format === 'posts';
          const value = isPosts ? ('value' in seen ? seen.value : undefined) : text;
          const readAll = () => (isPosts ? wordpress : webFeed).read(value, context);
          const started = performance.now();
          const content = readAll();
          // Others work on this machine, too: what took long is measured again by this thread's own time.
          const took = performance.now() - started > PATIENCE / 10 ? measure(readAll) : 0;
          slowest = Math.max(slowest, took);
          if (took > PATIENCE) throw new Error(`took ${took} ms`);
          // Where nothing was changed, only the site that the feed names may be led to.
          const own = [
            'section.example',
            ...(site.includes('campaign') && !isPosts ? ['campaign.example'] : []),
          ];
          const hosts = changes.length === 0 ? own : sitesIn(text);
          for (const lead of content?.leads ?? [])
            expect(judgeLead(lead, hosts, TODAY)).toEqual([]);
          if (content && content.faults.length > 400) throw new Error('has faults without end');
          for (const name in {}) throw new Error(`every object has "${name}"`);
          if (changes.length === 0 && pieces.length > 0 && !isPosts && seen.as === 'other') {
            throw new Error('is not recognised');
          }
          read += content ? 1 : 0;
          leads += content?.leads.length ?? 0;
          faulty += content?.faults.length ? 1 : 0;
        }),
        { numRuns: Math.min(PORTION, runs - done), seed: first + done },
      );
      await new Promise((resolve) => setImmediate(resolve));
    }
    console.log(
      `from seed ${first}: ${read} of ${runs} feeds read, ${faulty} with faults, ${leads} leads, longest ${Math.round(slowest)} ms`,
    );
    // Changes that break everything or nothing would try nothing.
    if (runs >= 1000) {
      expect(read / runs).toBeGreaterThan(0.4);
      expect(faulty / runs).toBeGreaterThan(0.2);
      expect(leads / runs).toBeGreaterThan(0.5);
    }
  },
  30_000 + runs * 20,
);
