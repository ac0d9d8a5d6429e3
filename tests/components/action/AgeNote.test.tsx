// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AgeNote } from '../../../components/action/AgeNote.tsx';
import { draw } from '../i18n.tsx';
import { press } from '../person.ts';

const [onPage, onSay] = [vi.fn(), vi.fn()];
const note = (listing: Parameters<typeof AgeNote>[0]['listing'], page = true, isKept = true) =>
  draw(
    <AgeNote
      listing={listing}
      today="2023-02-10"
      onPage={page ? onPage : undefined}
      onSay={isKept ? onSay : undefined}
    />,
  );

describe('the note on an old action', () => {
  it('asks to check the page, and takes what the person found out', async () => {
    const place = await note({ issued: '2023-01-01' });
    expect(place.textContent).toContain('Listed 40 days ago, no end given: check the page');
    await press(place, '#check-page');
    await press(place, '#still-runs');
    await press(place, '#is-over');
    expect(onPage).toHaveBeenCalledOnce();
    expect(onSay.mock.calls).toEqual([['still-runs'], ['is-over']]);
  });

  it('offers no page that nobody knows', async () => {
    const place = await note({ issued: '2023-01-01' }, false);
    expect(place.querySelector('#check-page')).toBeNull();
    expect(place.querySelector('#still-runs')).not.toBeNull();
  });

  it('takes nothing where nothing is kept', async () => {
    const place = await note({ issued: '2023-01-01' }, true, false);
    expect(place.querySelector('#check-page')).not.toBeNull();
    expect(place.querySelector('#still-runs, #is-over')).toBeNull();
  });

  it.each([
    ['of a month', { issued: '2023-01-11' }],
    ['with a deadline', { issued: '2023-01-01', deadline: '2023-03-01' }],
    ['that is over', { issued: '2023-01-01', saidOver: '2023-02-01' }],
  ])('says nothing of one %s', async (_, listing) => {
    expect((await note(listing)).textContent).toBe('');
  });
});
