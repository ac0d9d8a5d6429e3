// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { NetworkSwitches } from '../../../components/settings/NetworkSwitches.tsx';
import { networkById } from '../../../utils/posts/networks.ts';
import { draw } from '../i18n.tsx';

const drawn = (does = { onTurn: vi.fn(), onServer: vi.fn(() => true), onForget: vi.fn() }) =>
  draw(
    <NetworkSwitches
      sites={{ 'our-village.example': 'mastodon' }}
      failures={{ threads: { date: '2023-01-28', why: 'ignored' } }}
      {...does}
    />,
  );

describe('the switches', () => {
  it('stay as they are until the browser has granted it', async () => {
    const does = { onTurn: vi.fn(), onServer: vi.fn(() => true), onForget: vi.fn() };
    const place = await drawn(does);
    const input = place.querySelector<HTMLInputElement>('input[name="network-x"]');
    input?.click();
    expect(does.onTurn).toHaveBeenCalledWith(networkById('x'), true);
    expect(input?.checked).toBe(false);
  });

  it('show a server of one’s own, and let it go', async () => {
    const does = { onTurn: vi.fn(), onServer: vi.fn(() => true), onForget: vi.fn() };
    const place = await drawn(does);
    place.querySelector<HTMLElement>('[data-forget="our-village.example"]')?.click();
    expect(does.onForget).toHaveBeenCalledWith('our-village.example');
  });

  it('say where a network did not take a text', async () => {
    const place = await drawn();
    expect(place.textContent).toContain('On January 28, 2023, Threads did not take the text');
  });
});
