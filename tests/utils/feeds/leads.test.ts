import { describe, expect, it } from 'vitest';
import type { SourceItem } from '../../../utils/feeds/kinds/kind.ts';
import {
  leadKey,
  listLeads,
  makeLeadPreview,
  mergeLeads,
  type StoredLead,
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

  it('keep their text under a key that no other address has', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => leadKey(item(n).url));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the leads that the popup shows', () => {
  const lead = (n: number, date: string, seen = false): StoredLead => ({
    ...item(n, { date }),
    found: '2023-01-29',
    ...(seen ? { seen: true as const } : {}),
  });

  it('are the newest of all sources, those that were not seen first', () => {
    const preview = makeLeadPreview({
      'https://a.example/': [lead(1, '2023-01-03', true), lead(2, '2023-01-01')],
      'https://b.example/': [lead(3, '2023-01-02')],
    });
    expect(preview.lines.map(({ title }) => title)).toEqual(['Page 3', 'Page 2', 'Page 1']);
    expect(preview.lines[0]?.from).toBe('https://b.example/');
    expect(preview).toMatchObject({ all: 3, fresh: 2 });
  });

  it('stand once where two sources lead to one page', () => {
    const twice = {
      'https://a.example/': [lead(1, '2023-01-03')],
      'https://b.example/': [lead(1, '2023-01-03')],
    };
    expect(listLeads(twice)).toHaveLength(1);
  });

  it('are five of the many, so that the popup reads little', () => {
    const many = Array.from({ length: 100 }, (_, n) => lead(n, '2023-01-01'));
    const sources = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [
        `https://s${n}.example/`,
        many.map((one) => ({ ...one, url: `${one.url}/${n}` })),
      ]),
    );
    const preview = makeLeadPreview(sources);
    expect(preview.lines).toHaveLength(5);
    expect(preview.all).toBe(10_000);
  });
});
