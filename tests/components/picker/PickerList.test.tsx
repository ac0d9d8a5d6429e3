// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { type PickerItem, PickerList } from '../../../components/picker/PickerList.tsx';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';

const OTHER = { ...peru, id: '7/23-1' };
const item = (key: string, more: Partial<PickerItem> = {}): PickerItem => ({
  ...{ key, kind: 'post', action: peru, language: 'en', text: `The text ${key}` },
  ...more,
});
const list = (items: PickerItem[], more: Partial<Parameters<typeof PickerList>[0]> = {}) =>
  draw(
    <PickerList
      items={items}
      chosen={0}
      query=""
      today="2023-01-29"
      notice={undefined}
      hasMore={false}
      hasChanged={false}
      onQuery={() => undefined}
      {...more}
    />,
  );

describe('the picker’s list', () => {
  it('has one line for each action, and shows the text of the chosen one only', async () => {
    const items = [item('a'), item('b'), item('c', { action: OTHER })];
    const place = await list(items, { chosen: 1 });
    const lines = [...place.querySelectorAll('.picker-item')].map(
      (one) => one.querySelector('.picker-text')?.textContent,
    );
    expect(lines).toEqual(['The text b', undefined]);
    expect(place.textContent).toContain('Peru');
    expect(place.querySelector('.picker-days')?.textContent).toBe('37 days');
  });

  it.each([
    ['2023-03-06', '1 day', true],
    ['2023-03-07', 'last day', true],
    ['2023-01-29', '37 days', false],
  ])('says on %s that it is %s', async (today, words, isNow) => {
    const place = await list([item('a')], { today });
    const days = place.querySelector('.picker-days');
    expect(days?.textContent).toBe(words);
    expect(days?.classList.contains('picker-now')).toBe(isNow);
  });

  it('lets a text run as its language does, and a title as it begins, each with its language', async () => {
    const title = { en: 'كريم حسان' };
    const items = [
      item('a', { text: 'كريم حسان is held', action: { ...peru, title } }),
      item('b', { language: 'ar', text: 'Free him! أطلقوا سراحه' }),
    ];
    const runs = await Promise.all(
      [0, 1].map(async (chosen) => {
        const place = await list(items, { chosen });
        const text = place.querySelector<HTMLElement>('.picker-text');
        const shown = place.querySelector<HTMLElement>('.picker-title');
        return [text?.lang, text?.dir, shown?.dir];
      }),
    );
    expect(runs).toEqual([
      ['en', 'ltr', 'auto'],
      ['ar', 'rtl', 'auto'],
    ]);
  });

  it('says which text Enter takes, to screen readers too', async () => {
    const place = await list([item('a'), item('b', { action: OTHER })], { chosen: 1 });
    const selected = [...place.querySelectorAll('[role="option"]')].map((one) =>
      one.getAttribute('aria-selected'),
    );
    expect(selected).toEqual(['false', 'true']);
    const search = place.querySelector('input');
    expect(search?.getAttribute('aria-activedescendant')).toBe('pick-1');
    expect(place.querySelector('#pick-1')?.textContent).toContain('The text b');
  });

  it('shows the language, which text of how many, and the length where there is a limit', async () => {
    const items = [
      item('a', { language: 'es', count: { now: 281, limit: 1280, fits: true } }),
      item('b', { kind: 'letter', count: { now: 1300, limit: 1280, fits: false } }),
    ];
    const feet = await Promise.all(
      [
        { items, chosen: 0 },
        { items, chosen: 1 },
        { items: [item('c')], chosen: 0 },
      ].map(async ({ items, chosen }) => {
        const place = await list(items, { chosen });
        const over = place.querySelectorAll('.over').length;
        return [place.querySelector('.picker-foot')?.textContent, over];
      }),
    );
    expect(feet).toEqual([
      ['Post · Spanish · 1 of 2281 / 1,280', 0],
      ['Letter · English · 2 of 21,300 / 1,280', 1],
      ['Post · English', 0],
    ]);
  });

  it('asks to think first before a letter, where there is a reason, and not before a post', async () => {
    const risky = { ...peru, country: ['IR'], needsCare: true };
    const items = [item('a', { kind: 'letter', action: risky }), item('b', { action: risky })];
    const shown = await Promise.all(
      [0, 1].map(async (chosen) => (await list(items, { chosen })).querySelector('.picker-care')),
    );
    expect(shown.map(Boolean)).toEqual([true, false]);
  });

  it('says that there are more actions, until one is searched for', async () => {
    const hints = await Promise.all(
      [{ hasMore: true }, { hasMore: true, query: 'peru' }, {}].map(
        async (more) => (await list([item('a')], more)).querySelectorAll('.picker-hint').length,
      ),
    );
    expect(hints).toEqual([2, 1, 1]);
  });

  it('says that there is nothing, or nothing of what was searched for', async () => {
    const empty = await list([]);
    const none = empty.querySelector('.picker-empty')?.textContent;
    expect(empty.querySelector('input')?.hasAttribute('aria-activedescendant')).toBe(false);
    const searched = await list([], { query: 'Orvania' });
    const nothing = searched.querySelector('.picker-empty')?.textContent;
    expect(nothing).toContain('Orvania');
    expect(none).not.toBe(nothing);
  });

  it('tells what is typed, and shows what it is told', async () => {
    const onQuery = vi.fn();
    const notice = { text: 'It did not work.', refused: true };
    const place = await list([item('a')], { onQuery, notice });
    expect(place.querySelector('.notice')?.textContent).toContain('It did not work.');
    const search = place.querySelector('input') as HTMLInputElement;
    search.value = 'peru';
    search.dispatchEvent(new Event('input'));
    expect(onQuery).toHaveBeenCalledExactlyOnceWith('peru');
  });
});
