import { describe, expect, it } from 'vitest';
import { partInView } from '../../../entrypoints/options/part-in-view.ts';

const HEIGHT = 800;
/** Three parts of a page of 2000 pixels, the last two of them short, as they stand when it is scrolled so far. */
const at = (scrolled: number) =>
  partInView({
    tops: [
      { id: 'long', top: 60 - scrolled },
      { id: 'short', top: 1700 - scrolled },
      { id: 'last', top: 1900 - scrolled },
    ],
    ...{ scrolled, room: 1200, height: HEIGHT },
  });

describe('the part that is in view', () => {
  it('is the first one at the start of the page, and the last one at its end', () => {
    expect([at(0), at(1200)]).toEqual(['long', 'last']);
  });

  it('has its turn also where it is too short to come to the top of the window', () => {
    const turns = Array.from({ length: 121 }, (_, step) => at(step * 10));
    expect([...new Set(turns)]).toEqual(['long', 'short', 'last']);
  });

  it('is the first one on a page that cannot be scrolled', () => {
    const tops = [
      { id: 'one', top: 40 },
      { id: 'two', top: 300 },
    ];
    expect(partInView({ tops, scrolled: 0, room: 0, height: HEIGHT })).toBe('one');
  });
});
