// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { FollowForm } from '../../../components/settings/FollowForm.tsx';
import type { NoticeText } from '../../../components/ui/Notice.tsx';
import type { FeedAddress } from '../../../utils/feeds/address.ts';
import { draw } from '../i18n.tsx';
import { fill, find, submit } from '../person.ts';

const typed = (place: HTMLElement) => find<HTMLInputElement>(place, '#feed-address').value;
const drawn = async (waiting = '') => {
  const answer = Promise.withResolvers<NoticeText>();
  const onFollow = vi.fn((_: FeedAddress) => answer.promise);
  const place = await draw(<FollowForm waiting={waiting} onFollow={onFollow} />);
  const end = (notice: NoticeText) =>
    act(async () => {
      answer.resolve(notice);
      await answer.promise;
    });
  return { place, onFollow, answer: end };
};

describe('following a feed', () => {
  it('takes an address without its scheme', async () => {
    const { place, onFollow } = await drawn();
    await fill(place, '#feed-address', 'feeds.example/a.json');
    await submit(place);
    expect(onFollow).toHaveBeenCalledExactlyOnceWith({ url: 'https://feeds.example/a.json' });
  });

  it('shows that it waits for the server, then what came of it', async () => {
    const { place, answer } = await drawn();
    await fill(place, '#feed-address', 'https://feeds.example/a.json');
    await submit(place);
    expect(place.textContent).toContain('Checking feeds.example …');
    expect(find<HTMLButtonElement>(place, '#follow').disabled).toBe(true);
    await answer({ text: 'You follow it now.' });
    expect(place.textContent).toContain('You follow it now.');
    expect(find<HTMLButtonElement>(place, '#follow').disabled).toBe(false);
    expect(typed(place)).toBe('');
  });

  it('keeps what the person typed when it did not work', async () => {
    const { place, answer } = await drawn();
    await fill(place, '#feed-address', 'https://feeds.example/a.json');
    await submit(place);
    await answer({ text: 'It took too long.', refused: true });
    expect(typed(place)).toBe('https://feeds.example/a.json');
  });

  it.each([
    ['http://feeds.example/', 'Use an address with https'],
    ['', 'That is not the address of a source'],
    ['https://me:secret@feeds.example/', 'must not hold a name or a password'],
    ['https://feeds.example/#key=x', 'The key in the address is damaged'],
    [`https://feeds.example/${'a'.repeat(2000)}`, 'too long for a source'],
  ])('refuses %s in words', async (address, said) => {
    const { place, onFollow } = await drawn();
    await fill(place, '#feed-address', address);
    await submit(place);
    expect(find(place, '.notice-refused').textContent).toContain(said);
    expect(onFollow).not.toHaveBeenCalled();
  });

  it('shows an address that came from elsewhere, and follows nothing by itself', async () => {
    const { place, onFollow } = await drawn('https://feeds.example/b.json');
    expect(typed(place)).toBe('https://feeds.example/b.json');
    expect(onFollow).not.toHaveBeenCalled();
  });
});
