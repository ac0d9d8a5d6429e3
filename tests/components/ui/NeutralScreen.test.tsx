// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { NeutralScreen } from '../../../components/ui/NeutralScreen.tsx';
import { draw } from '../i18n.tsx';
import { find, press } from '../person.ts';

const shift = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));

async function drawn(isPopup: boolean) {
  const leave = vi.spyOn(location, 'replace').mockImplementation(() => undefined);
  leave.mockClear();
  const place = await draw(
    <NeutralScreen isPopup={isPopup} isOpen={false}>
      <p>all of it</p>
    </NeutralScreen>,
  );
  return { leave, place };
}

it('three times Shift leaves the neutral page, which shows nothing yet, and twice does not', async () => {
  const { leave, place } = await drawn(false);
  expect(find(place, 'main').textContent).not.toContain('all of it');
  shift();
  shift();
  expect(leave).not.toHaveBeenCalled();
  shift();
  expect(leave).toHaveBeenCalledExactlyOnceWith('about:blank');
  document.documentElement.hidden = false;
});

it('leaves once when it is open, and not in a popup, which closes by itself', async () => {
  const { leave, place } = await drawn(false);
  await press(place, '#neutral-open');
  for (let n = 0; n < 3; n++) shift();
  expect(leave).toHaveBeenCalledOnce();
  document.documentElement.hidden = false;
  const popup = await drawn(true);
  const before = popup.leave.mock.calls.length;
  for (let n = 0; n < 3; n++) shift();
  expect(popup.leave.mock.calls.length - before).toBeLessThanOrEqual(1);
});
