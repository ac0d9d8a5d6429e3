// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { NotificationForm } from '../../../components/settings/NotificationForm.tsx';
import type { NotificationSettings } from '../../../utils/history/notification-settings.ts';
import { draw } from '../i18n.tsx';
import { fill, find, press, wordsOf } from '../person.ts';

const drawn = async (settings: Partial<NotificationSettings> = {}) => {
  const does = { onSettings: vi.fn(), onInterests: vi.fn() };
  const place = await draw(
    <NotificationForm
      notificationSettings={{ badge: true, notify: false, names: false, ...settings }}
      interests={{ countries: ['PE'], languages: ['es'] }}
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
    expect(box((await drawn()).place, 'names').disabled).toBe(true);
    expect(box((await drawn({ notify: true })).place, 'names').disabled).toBe(false);
  });

  it('add a country and a language to the person’s interests', async () => {
    const { place, does } = await drawn();
    expect(wordsOf(place, '.codes-one')).toEqual(['Peru ×', 'Spanish ×']);
    await fill(place, '#interest-countries', 'IR');
    await fill(place, '#interest-languages', 'fr');
    expect(does.onInterests.mock.calls).toEqual([
      [{ countries: ['PE', 'IR'], languages: ['es'] }],
      [{ countries: ['PE'], languages: ['es', 'fr'] }],
    ]);
  });
});
