// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TagSelect } from '../../../components/ui/TagSelect.tsx';
import { draw } from '../i18n.tsx';
import { fill, find, press, wordsOf } from '../person.ts';

const onChange = vi.fn();
afterEach(() => onChange.mockClear());
const all = [
  { code: 'PE', name: 'Peru' },
  { code: 'IR', name: 'Iran' },
];
const drawn = (chosen: string[]) =>
  draw(
    <TagSelect id="countries" label="Countries" all={all} chosen={chosen} onChange={onChange} />,
  );

describe('a choice of many', () => {
  it('says “All” while nothing is chosen', async () => {
    expect(wordsOf(await drawn([]), '.codes-chosen li')).toEqual(['All']);
  });

  it('adds what the person picks, and is ready for the next', async () => {
    const place = await drawn(['PE']);
    await fill(place, '#interest-countries', 'IR');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['PE', 'IR']);
    expect(find<HTMLSelectElement>(place, '#interest-countries').value).toBe('');
  });

  it('offers only what is not chosen so far', async () => {
    expect(wordsOf(await drawn(['PE']), 'option')).toEqual(['Only some …', 'Iran']);
  });

  it('removes what the person presses, and names it to screen readers', async () => {
    const place = await drawn(['PE', 'IR']);
    await press(place, '[aria-label="Remove Peru"]');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['IR']);
  });

  it('shows the code of something that it does not know', async () => {
    expect(wordsOf(await drawn(['XX']), '.codes-one')).toEqual(['XX ×']);
  });
});
