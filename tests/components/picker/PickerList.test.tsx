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
      onQuery={() => undefined}
      {...more}
    />,
  );

describe('the picker’s list', () => {
  it('names each action once, above its texts', async () => {
    const place = await list([item('a'), item('b'), item('c', { action: OTHER })]);
    const heads = [...place.querySelectorAll('.picker-item')].map(
      (one) => one.querySelector('.picker-action') !== null,
    );
    expect(heads).toEqual([true, false, true]);
    expect(place.textContent).toContain('Peru');
  });

  it('lets a text run as its language does, and a title as it begins, each with its language', async () => {
    const title = { en: 'كريم حسان' };
    const place = await list([
      item('a', { text: 'كريم حسان is held', action: { ...peru, title } }),
      item('b', { language: 'ar', text: 'Free him! أطلقوا سراحه' }),
    ]);
    const runs = [...place.querySelectorAll<HTMLElement>('.picker-text')].map(({ lang, dir }) => [
      lang,
      dir,
    ]);
    expect(runs).toEqual([
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ]);
    const shown = place.querySelector<HTMLElement>('.picker-title');
    expect([shown?.lang, shown?.dir]).toEqual(['en', 'auto']);
  });

  it('says which text Enter takes, to screen readers too', async () => {
    const place = await list([item('a'), item('b')], { chosen: 1 });
    const selected = [...place.querySelectorAll('[role="option"]')].map((one) =>
      one.getAttribute('aria-selected'),
    );
    expect(selected).toEqual(['false', 'true']);
    const search = place.querySelector('input');
    expect(search?.getAttribute('aria-activedescendant')).toBe('pick-1');
    expect(place.querySelector('#pick-1')?.textContent).toContain('The text b');
  });

  it('shows the language, and the length where there is a limit', async () => {
    const place = await list([
      item('a', { language: 'es', count: { now: 281, limit: 1280, fits: true } }),
      item('b', { kind: 'letter', count: { now: 1300, limit: 1280, fits: false } }),
      item('c'),
    ]);
    const feet = [...place.querySelectorAll('.picker-foot')].map((foot) => foot.textContent);
    expect(feet).toEqual([
      'Post · Spanish281 / 1,280',
      'Letter · English1,300 / 1,280',
      'Post · English',
    ]);
    expect(place.querySelectorAll('.over')).toHaveLength(1);
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
