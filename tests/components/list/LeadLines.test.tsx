// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { LeadLines } from '../../../components/list/LeadLines.tsx';
import type { ListedLead } from '../../../utils/feeds/leads.ts';
import { draw } from '../i18n.tsx';
import { find, press, wordsOf } from '../person.ts';

const lead = (n: number, more: Partial<ListedLead> = {}): ListedLead => ({
  title: `Page ${n}`,
  url: `https://www.orvania.example/${n}`,
  from: 'https://orvania.example/feed/',
  found: '2023-01-29',
  date: '2023-01-20',
  ...more,
});

async function drawn(lines: ListedLead[], all = lines.length) {
  const does = { onOpen: vi.fn(), onPage: vi.fn(), onAll: vi.fn(), onSeen: vi.fn() };
  const fresh = lines.filter(({ seen }) => !seen).length;
  const place = await draw(<LeadLines leads={{ lines, all, fresh }} {...does} />);
  return { place, does };
}

describe('the pages that sources lead to', () => {
  it('tell source and day, and are counted while they are new', async () => {
    const { place } = await drawn([lead(1), lead(2, { seen: true })]);
    expect(find(place, 'h2').textContent).toBe('New pages from your sources (1)');
    expect(find(place, '.line-foot').textContent).toContain('orvania.example · January 20, 2023');
  });

  it('open on a press', async () => {
    const { place, does } = await drawn([lead(1)]);
    await press(place, '[data-lead]');
    expect(does.onOpen).toHaveBeenCalledExactlyOnceWith(lead(1));
  });

  it('are looked through here where their text is whole, or on their page', async () => {
    const whole = lead(1, { isWhole: true });
    const { place, does } = await drawn([whole]);
    expect(place.textContent).toContain('Looks like a whole call');
    await press(place, '[data-lead-page]');
    expect(does.onPage).toHaveBeenCalledExactlyOnceWith(whole);
    expect(does.onOpen).not.toHaveBeenCalled();
  });

  it('say that news are good and call them no call', async () => {
    const { place } = await drawn([lead(1, { isGoodNews: true, isWhole: true })]);
    expect(place.textContent).toContain('Good news');
    expect(place.textContent).not.toContain('whole call');
  });

  it('that are gone are no longer listed, and never ended', async () => {
    const { place } = await drawn([lead(1, { gone: '2023-01-28' })]);
    expect(place.textContent).toContain('No longer listed');
    expect(place.textContent).not.toMatch(/ended/i);
  });

  it('are marked as seen, all that are shown', async () => {
    const { place, does } = await drawn([lead(1), lead(2, { seen: true })]);
    await press(place, '#leads-seen');
    expect(does.onSeen).toHaveBeenCalledExactlyOnceWith([lead(1).url]);
  });

  it('are all shown when the person asks', async () => {
    const { place, does } = await drawn([lead(1)], 40);
    expect(wordsOf(place, '#leads-all')).toEqual(['Show all 40']);
    await press(place, '#leads-all');
    expect(does.onAll).toHaveBeenCalledOnce();
  });

  it('without any, nothing is drawn', async () => {
    expect((await drawn([])).place.innerHTML).toBe('');
  });
});
