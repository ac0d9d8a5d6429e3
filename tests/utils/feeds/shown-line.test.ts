// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findSources } from '../../../utils/feeds/found-sources.ts';
import { webFeed } from '../../../utils/feeds/kinds/web-feed.ts';
import { readWordpressSite } from '../../../utils/feeds/kinds/wordpress-site.ts';
import { MAX_SHOWN, showLine } from '../../../utils/feeds/shown-line.ts';
import { inspectPage } from '../../../utils/platform/pages/inspect-page.ts';
import { findHidden } from '../../../utils/text/unseen.ts';

const AT = 'https://a.example/';
const BAD = [
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200f',
    '\u034f',
    '\u206a',
    '\u206f',
    '\u0007',
    '\u0090',
  ],
  ...[
    '\u{e0041}',
    '\u{e007f}',
    '\u0301'.repeat(60),
    '\u20dd'.repeat(60),
    '\u2028',
    '\ufeff',
    '\u3164',
  ],
  ...['\ufe03', '\ufffe', '\u180e', '\u{1d173}', '\ud800', '\u200d'],
];
const titleOf = (bad: string) => `Urgent${bad} act${bad}ions`;
const facts = (title: string) => ({
  ...{ title, contentType: 'text/html', root: 'html', namespace: '', size: 1, base: '' },
  links: [{ rel: 'alternate', type: 'application/rss+xml', href: '/feed', title }],
  anchors: [],
});
/** Every place in which a stranger names something before it is checked. */
const SHOWN: Record<string, (title: string) => Promise<(string | undefined)[]>> = {
  'a link to a feed': async (title) => findSources(facts(title), AT).map((one) => one.title),
  'a link to an interface': async (title) =>
    findSources(
      {
        ...facts(title),
        links: [{ rel: 'https://api.w.org/', type: '', href: '/wp-json/', title: '' }],
      },
      AT,
    ).map((one) => one.title),
  'a link in the text': async (title) =>
    findSources({ ...facts(title), links: [], anchors: [{ href: '/feed', text: title }] }, AT).map(
      (one) => one.title,
    ),
  'a page': async (title) => [
    (await inspectPage(`<title>${title}</title>`, AT, async () => ({ refused: 'failed' }) as never))
      .title,
  ],
  'a WordPress site': async (name) => [
    readWordpressSite({ name, namespaces: ['wp/v2'], routes: {} }, AT)?.title,
  ],
  'a WordPress type': async (name) =>
    readWordpressSite({ one: { rest_base: 'one', slug: 'one', name } }, AT)?.sources.map(
      (one) => one.title,
    ) ?? [],
  'a web feed': async (title) => [
    webFeed.read(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items: [] }),
      {
        url: AT,
        today: '2026-11-30',
      },
    )?.title,
  ],
};

describe.each(Object.entries(SHOWN))('the title of %s', (_, show) => {
  it.each(BAD.map((bad) => [bad.codePointAt(0)?.toString(16), bad]))(
    'hides and turns nothing with U+%s',
    async (_, bad) => {
      const [shown = '', ...more] = await show(titleOf(bad));
      expect(more).toEqual([]);
      expect(findHidden(shown)).toBeUndefined();
      expect(shown).not.toMatch(/[\u2028\u2029]|\p{M}{7}/u);
      expect(shown.normalize('NFD').replace(/[\p{M}\s\ufffd]/gu, '')).toBe('Urgentactions');
    },
  );

  it('is not longer than a line may be', async () => {
    const [shown = ''] = await show('Urgent actions '.repeat(60));
    expect(shown.length).toBeLessThanOrEqual(MAX_SHOWN);
    expect(shown).toMatch(/^(?:Urgent actions )+/);
  });
});

it.each([
  'Actions urgentes – Pérou',
  'می‌خواهم',
  'ไทย\u200bไทย',
  'क्\u200dष',
  '👩‍👩‍👧 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
])('leaves %s as it is', (line) => expect(showLine(line)).toBe(line));

it.each(['\u200b\u200b', '\u202e \u2066', '\u{e0041}', ' '])(
  'is nothing where nobody sees any: %j',
  (line) => expect(showLine(line)).toBe(''),
);
