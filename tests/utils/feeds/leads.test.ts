import { describe, expect, it } from 'vitest';
import type { SourceItem } from '../../../utils/feeds/kinds/kind.ts';
import {
  inFollowedOrder,
  leadKey,
  listLeads,
  makeLeadPreview,
  mergeLeads,
  type StoredLead,
  textKeys,
} from '../../../utils/feeds/leads.ts';

const item = (n: number, more: Partial<SourceItem> = {}): SourceItem => ({
  title: `Page ${n}`,
  url: `https://orvania.example/${n}`,
  ...more,
});
const none = new Set<string>();
const merge = (before: readonly StoredLead[], items: readonly SourceItem[], today = '2023-01-29') =>
  mergeLeads(before, items, { today, whole: none });

describe('leads of a source', () => {
  it('are found on the day on which they come, and carry neither text nor categories', () => {
    const [lead] = merge([], [item(1, { html: '<p>…</p>', categories: ['News'] })]);
    expect(lead).toEqual({ title: 'Page 1', url: item(1).url, found: '2023-01-29' });
  });

  it('stay seen, and keep their day, when they come again', () => {
    const before: StoredLead[] = [{ ...item(1), found: '2023-01-02', seen: true }];
    const [lead] = merge(before, [item(1, { title: 'Its title has changed' })]);
    expect(lead).toMatchObject({ found: '2023-01-02', seen: true, title: 'Its title has changed' });
  });

  it('that a source no longer has are marked so for two weeks, and then go', () => {
    const first = merge([], [item(1), item(2)], '2023-01-01');
    const second = merge(first, [item(1)], '2023-01-02');
    expect(second.map(({ gone }) => gone)).toEqual([undefined, '2023-01-02']);
    expect(merge(second, [item(1)], '2023-01-16')).toHaveLength(2);
    expect(merge(second, [item(1)], '2023-01-17')).toHaveLength(1);
  });

  it('stay as long as their source lists them, and seen', () => {
    const before: StoredLead[] = [{ ...item(1), found: '2020-01-02', seen: true }];
    expect(merge(before, [item(1)])).toEqual(before);
    // One asking that fails to list it does not end it, either.
    const [gone] = merge(before, [], '2023-01-28');
    expect(gone).toMatchObject({ seen: true, gone: '2023-01-28' });
  });

  it('have at most twenty texts, with those that are gone', () => {
    const items = Array.from({ length: 20 }, (_, n) => item(n));
    const whole = new Set(items.map(({ url }) => url));
    const first = mergeLeads([], items, { today: '2023-01-01', whole });
    const next = [item(100), item(101)];
    const second = mergeLeads(first, next, {
      ...{ today: '2023-01-02', whole: new Set(next.map(({ url }) => url)) },
    });
    expect(second).toHaveLength(22);
    const left = textKeys({ from: 'https://orvania.example/feed', leads: second });
    expect([left.length, left[0]?.split('/').at(-1)]).toEqual([20, '100']);
  });

  it('that come back are no longer marked as gone', () => {
    const gone: StoredLead[] = [{ ...item(1), found: '2023-01-02', gone: '2023-01-20' }];
    expect(merge(gone, [item(1)])[0]?.gone).toBeUndefined();
  });

  it('are marked as good news by their titles', () => {
    expect(merge([], [item(1, { title: 'Good news: she is free' })])[0]?.isGoodNews).toBe(true);
  });

  it('are a hundred at most, the first ones of the source', () => {
    const many = Array.from({ length: 300 }, (_, n) => item(n));
    const kept = merge([], many);
    expect(kept).toHaveLength(100);
    expect(kept[0]?.title).toBe('Page 0');
  });

  it('keep their text under a key that no other source and no other address has', () => {
    const parts = [
      'https://a.example/',
      'https://a.example/b',
      'https://a.example/?u=',
      item(1).url,
    ];
    const keys = parts.flatMap((from) => parts.map((url) => leadKey(from, url)));
    expect(new Set(keys).size).toBe(keys.length);
    // Each half of the key says its own part, so that none is made to measure for another.
    expect(leadKey(item(1).url, item(2).url).split('\n')).toEqual([item(1).url, item(2).url]);
  });
});

describe('the leads that the popup shows', () => {
  const lead = (n: number, date: string, seen = false): StoredLead => ({
    ...item(n, { date }),
    found: '2023-01-29',
    ...(seen ? { seen: true as const } : {}),
  });

  it('are the newest of all sources, those that were not seen first', () => {
    const preview = makeLeadPreview([
      { from: 'https://a.example/', leads: [lead(1, '2023-01-03', true), lead(2, '2023-01-01')] },
      { from: 'https://b.example/', leads: [lead(3, '2023-01-02')] },
    ]);
    expect(preview.lines.map(({ title }) => title)).toEqual(['Page 3', 'Page 2', 'Page 1']);
    expect(preview.lines[0]?.from).toBe('https://b.example/');
    expect(preview).toMatchObject({ all: 3, fresh: 2 });
  });

  const OWN = 'https://www.orvania.example/feed';
  const [OTHER, THIRD] = ['https://a.example/', 'https://b.example/'];
  const said = (from: string, title: string, more: Partial<StoredLead> = {}) => ({
    from,
    leads: [{ ...lead(1, '2023-01-03'), title, ...more }],
  });

  it.each([
    ['before', [said(OTHER, 'She is free', { seen: true, isGoodNews: true }), said(OWN, 'Call')]],
    ['after', [said(OWN, 'Call'), said(OTHER, 'She is free', { gone: '2023-01-04' })]],
  ])(
    'stand as their own host’s source has them, also where another was followed %s it',
    (_, sources) => {
      expect(listLeads(sources)).toEqual([{ ...lead(1, '2023-01-03'), title: 'Call', from: OWN }]);
    },
  );

  it.each([
    ['none of two is their host’s', [THIRD, OTHER], THIRD],
    ['both are', ['https://orvania.example/z', OWN], 'https://orvania.example/z'],
  ])('stand once, as the source has them that was followed first, where %s', (_, urls, first) => {
    const found = Object.fromEntries(
      urls.toSorted().map((url) => [url, [{ ...lead(1, '2023-01-03'), title: url }]]),
    );
    const followed = urls.map((url) => ({ url }));
    expect(listLeads(inFollowedOrder(followed, found))).toMatchObject([
      { title: first, from: first },
    ]);
  });

  it('are five of the many, so that the popup reads little', () => {
    const many = Array.from({ length: 100 }, (_, n) => lead(n, '2023-01-01'));
    const sources = Array.from({ length: 100 }, (_, n) => ({
      from: `https://s${n}.example/`,
      leads: many.map((one) => ({ ...one, url: `${one.url}/${n}` })),
    }));
    const preview = makeLeadPreview(sources);
    expect(preview.lines).toHaveLength(5);
    expect(preview.all).toBe(10_000);
  });
});
