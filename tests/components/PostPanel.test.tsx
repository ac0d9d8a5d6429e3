// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PostPanel } from '../../components/PostPanel.tsx';
import { networkById } from '../../utils/posts/networks.ts';
import { peru } from '../peru.ts';
import { draw } from './speech.tsx';

const handlers = () => ({
  onDrafts: vi.fn(),
  onServer: vi.fn(),
  onInsert: vi.fn(),
  onCopy: vi.fn(),
  onOpen: vi.fn(),
});
const panel = (here: string | undefined, does = handlers(), drafts = {}, ended = false) => (
  <PostPanel
    action={peru}
    here={here === undefined ? undefined : networkById(here)}
    drafts={drafts}
    servers={{}}
    notice={undefined}
    ended={ended}
    {...does}
  />
);
const textIn = (place: HTMLElement) => place.querySelector('textarea')?.value ?? '';

describe('the post panel', () => {
  it('takes the network of the tab, with its handle and its count', async () => {
    const x = await draw(panel('x'));
    expect(textIn(x)).toMatch(/@DinaErcilia$/);
    expect(x.textContent).toContain('218 of 280 characters');
    const bluesky = await draw(panel('bluesky'));
    expect(textIn(bluesky)).toMatch(/nor violence$/);
    expect(bluesky.textContent).toContain('205 of 300 characters');
  });

  it('hands on what stands in the box, the person’s own words too', async () => {
    const does = handlers();
    const place = await draw(panel('x', does, { '105/22-1|post 0|x|en': 'My own words' }));
    place.querySelector<HTMLElement>('#post-insert')?.click();
    expect(does.onInsert).toHaveBeenCalledWith(
      expect.objectContaining({ text: 'My own words', language: 'en' }),
    );
    expect(place.textContent).toContain('Back to the suggested text');
  });

  it('is there to read and copy once the action has ended, not to send', async () => {
    const place = await draw(panel('x', handlers(), {}, true));
    const disabled = (id: string) => place.querySelector<HTMLButtonElement>(id)?.disabled;
    expect([disabled('#post-insert'), disabled('#post-open'), disabled('#post-copy')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('does not insert what is too long, and says by how much', async () => {
    const place = await draw(panel('x', handlers(), { '105/22-1|post 0|x|en': 'a'.repeat(290) }));
    expect(place.querySelector<HTMLButtonElement>('#post-insert')?.disabled).toBe(true);
    expect(place.textContent).toContain('Too long by 10');
  });
});
