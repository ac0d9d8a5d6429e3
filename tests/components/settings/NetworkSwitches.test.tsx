// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { NetworkSwitches } from '../../../components/settings/NetworkSwitches.tsx';
import { networkById } from '../../../utils/posts/networks.ts';
import { draw } from '../i18n.tsx';

const handlers = () => ({
  ...{ onTurn: vi.fn(), onServer: vi.fn(() => true), onForget: vi.fn() },
  ...{ onReport: vi.fn(), onForgetTrouble: vi.fn() },
});
const drawn = (does = handlers()) =>
  draw(
    <NetworkSwitches
      sites={{ 'our-village.example': 'mastodon' }}
      failures={{
        threads: { date: '2023-01-28', why: 'ignored' },
        'forum.example': { date: '2023-01-27', why: 'taken-out', host: 'forum.example' },
        x: { date: '2023-01-26', why: 'taken-out', ways: ['paste'], works: true },
      }}
      {...does}
    />,
  );

describe('the switches', () => {
  it('stay as they are until the browser has granted it', async () => {
    const does = handlers();
    const place = await drawn(does);
    const input = place.querySelector<HTMLInputElement>('input[name="network-x"]');
    input?.click();
    expect(does.onTurn).toHaveBeenCalledWith(networkById('x'), true);
    expect(input?.checked).toBe(false);
  });

  it('show a server of one’s own, and let it go', async () => {
    const does = handlers();
    const place = await drawn(does);
    place.querySelector<HTMLElement>('[data-forget="our-village.example"]')?.click();
    expect(does.onForget).toHaveBeenCalledWith('our-village.example');
  });

  it('say where a network did not take a text', async () => {
    const place = await drawn();
    expect(place.textContent).toContain('On January 28, 2023, Threads did not take the text');
    // Another way worked there since.
    expect(place.textContent).not.toContain('January 26');
  });

  it('give a report of any site, and forget one that has no switch', async () => {
    const does = handlers();
    const place = await drawn(does);
    expect(place.textContent).toContain('forum.example did not take the text');
    place.querySelector<HTMLElement>('[data-report="threads"]')?.click();
    place.querySelector<HTMLElement>('[data-report="forum.example"]')?.click();
    expect(does.onReport.mock.calls).toEqual([['threads'], ['forum.example']]);
    expect(place.querySelector('[data-forget-trouble="threads"]')).toBeNull();
    place.querySelector<HTMLElement>('[data-forget-trouble="forum.example"]')?.click();
    expect(does.onForgetTrouble).toHaveBeenCalledWith('forum.example');
  });
});
