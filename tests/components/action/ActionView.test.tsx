// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ActionView } from '../../../components/action/ActionView.tsx';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';

const view = (today: string, onPanel = vi.fn()) => (
  <ActionView action={peru} today={today} panel="post" onPanel={onPanel} onBack={vi.fn()}>
    <p>panel</p>
  </ActionView>
);

describe('an open action', () => {
  it('says where one is: the heading has the focus', async () => {
    const place = await draw(view('2023-01-29'));
    expect(document.activeElement).toBe(place.querySelector('h1'));
  });

  it('turns its panels with the arrow keys, one tab stop for all', async () => {
    const onPanel = vi.fn();
    const place = await draw(view('2023-01-29', onPanel));
    expect(place.querySelectorAll('[role="tab"][tabindex="0"]')).toHaveLength(1);
    const press = (key: string) =>
      act(() => {
        place
          .querySelector('[role="tablist"]')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      });
    await press('ArrowRight');
    await press('ArrowLeft');
    expect(onPanel.mock.calls).toEqual([['letter'], ['about']]);
  });

  it('asks not to write any more once it has ended', async () => {
    expect((await draw(view('2023-03-07'))).textContent).not.toContain('has ended');
    expect((await draw(view('2023-03-08'))).textContent).toContain('Please do not write any more');
  });
});
