// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { NotificationForm } from '../../../components/settings/NotificationForm.tsx';
import type { NotificationSettings } from '../../../utils/history/notification-settings.ts';
import { draw } from '../i18n.tsx';
import { find, press } from '../person.ts';

const drawn = async (settings: Partial<NotificationSettings> = {}) => {
  const does = { onSettings: vi.fn() };
  const place = await draw(
    <NotificationForm
      notificationSettings={{ badge: true, notify: false, names: false, ...settings }}
      {...does}
    />,
  );
  return { place, does };
};
const box = (place: HTMLElement, id: string) =>
  find<HTMLInputElement>(place, `#notification-${id}`);

describe('the settings of notifications', () => {
  it('show what is switched on', async () => {
    const { place } = await drawn();
    expect(['badge', 'notify', 'names'].map((id) => box(place, id).checked)).toEqual([
      ...[true, false, false],
    ]);
  });

  it('hand on one change and keep the others', async () => {
    const { place, does } = await drawn();
    await press(place, '#notification-notify');
    expect(does.onSettings).toHaveBeenCalledExactlyOnceWith({
      ...{ badge: true, notify: true, names: false },
    });
  });

  it('offer names only with notifications', async () => {
    const off = (await drawn()).place;
    expect(box(off, 'names').disabled).toBe(true);
    // What is on by itself is not shown as on where nothing can come.
    expect([box(off, 'ends').checked, box(off, 'weekly').checked]).toEqual([false, false]);
    expect(box((await drawn({ notify: true })).place, 'ends').checked).toBe(true);
    expect(box((await drawn({ notify: true })).place, 'names').disabled).toBe(false);
  });
});
