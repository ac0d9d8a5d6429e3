// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CapturedList } from '../../../components/settings/CapturedList.tsx';
import { draw } from '../i18n.tsx';
import { find, press, wordsOf } from '../person.ts';

const onRemove = vi.fn();
const actions = [
  { id: '9/26-1', title: 'UA 9/26 · Poet at risk' },
  { id: '8/26-1', title: 'UA 8/26 · Singer at risk' },
];

describe('the actions that the person added', () => {
  it('are listed, and removed one by one', async () => {
    const place = await draw(<CapturedList actions={actions} onRemove={onRemove} />);
    expect(wordsOf(place, 'li > span')).toEqual(actions.map(({ title }) => title));
    await press(place, '[data-remove="8/26-1"]');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('8/26-1');
  });

  it('lose only one of them to a double click, whose second click meets the next one', async () => {
    onRemove.mockClear();
    const place = await draw(<CapturedList actions={actions} onRemove={onRemove} />);
    for (const [at, id] of ['9/26-1', '8/26-1'].entries()) {
      find(place, `[data-remove="${id}"]`).dispatchEvent(
        new MouseEvent('click', { detail: at + 1 }),
      );
    }
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('9/26-1');
  });

  it('leave no list where there are none', async () => {
    const place = await draw(<CapturedList actions={[]} onRemove={onRemove} />);
    expect(place.innerHTML).toBe('');
  });
});
