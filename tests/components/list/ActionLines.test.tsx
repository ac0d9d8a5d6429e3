// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GroupedLines } from '../../../components/list/GroupedLines.tsx';
import { summarise } from '../../../utils/actions/list.ts';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';
import { find, press, wordsOf } from '../person.ts';

/** The end of the list comes into sight when the test says so. */
let reachEnd: () => Promise<void>;
beforeEach(() => {
  const observers = new Set<(entries: { isIntersecting: boolean }[]) => void>();
  class Observer {
    tell: (entries: { isIntersecting: boolean }[]) => void;
    constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
      this.tell = tell;
    }
    observe = () => observers.add(this.tell);
    disconnect = () => observers.delete(this.tell);
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  reachEnd = async () => {
    await act(() => {
      for (const tell of [...observers]) tell([{ isIntersecting: true }]);
    });
  };
});
afterEach(() => vi.unstubAllGlobals());

const one = summarise(peru, ['en']);
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...one, id: `${at}`, reference: `UA ${at}/23` }));
const drawn = async (count: number, more: { onEnd?(): void; news?: 'update' | 'outcome' } = {}) => {
  const onOpen = vi.fn();
  const place = await draw(
    <GroupedLines
      actions={many(count)}
      today="2023-01-29"
      done={new Map([['1', { letter: '2023-01-25' }]])}
      news={new Map(more.news ? [['0', more.news]] : [])}
      onOpen={onOpen}
      onEnd={more.onEnd}
    />,
  );
  return { place, onOpen };
};
const count = (place: HTMLElement) => place.querySelectorAll('.line').length;

describe('the lines of the list', () => {
  it('tell the days, the country, what one can send, and the title', async () => {
    const { place } = await drawn(1);
    expect(wordsOf(place, '.line-days')).toEqual(['37 days']);
    expect(wordsOf(place, '.line-country')).toEqual(['Peru']);
    expect(wordsOf(place, '.line-how > span')).toEqual(['Letter', '2 posts']);
    expect(find(place, '.line-title').textContent).toBe('18 killed during protests');
    expect(place.textContent).not.toContain('UA 0/23');
  });

  it('are headings, each in the language of its title, which runs as its own letters do', async () => {
    const { place } = await drawn(1);
    expect(place.querySelectorAll('h3 > .line')).toHaveLength(1);
    expect(find(place, '.line-title').lang).toBe('en');
    expect(find(place, '.line-title').dir).toBe('ltr');
  });

  it('mark what the person took part in, and only that', async () => {
    const { place } = await drawn(2);
    expect(wordsOf(place, '[data-action="1"] .line-done')).toEqual(['Letter, Jan 25']);
    expect(wordsOf(place, '[data-action="1"] .line-how')).toEqual(['Letter, Jan 252 posts']);
    expect(place.querySelector('[data-action="0"] .line-done')).toBeNull();
  });

  it.each([
    ['update', 'Update'],
    ['outcome', 'Outcome'],
  ] as const)('mark news: %s', async (news, word) => {
    expect(wordsOf((await drawn(2, { news })).place, '.line-news')).toEqual([word]);
  });

  it('open the action that the person presses', async () => {
    const { place, onOpen } = await drawn(2);
    await press(place, '[data-action="1"]');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('1');
  });

  it('are drawn in parts, as the person scrolls', async () => {
    const { place } = await drawn(60);
    expect(count(place)).toBe(12);
    await reachEnd();
    expect(count(place)).toBe(52);
    await reachEnd();
    expect(count(place)).toBe(60);
    expect(place.querySelector('.line-end')).toBeNull();
  });

  it('ask for the rest only when the last line is in sight', async () => {
    const onEnd = vi.fn();
    await drawn(20, { onEnd });
    await reachEnd();
    expect(onEnd).not.toHaveBeenCalled();
    await reachEnd();
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
