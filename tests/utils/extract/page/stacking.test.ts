import { describe, expect, it } from 'vitest';
import { isAbove, layerOf, type Stacked } from '../../../../utils/extract/page/stacking.ts';

let place = 0;
const element = (more: Partial<Stacked> = {}): Stacked => {
  place += 1;
  return { parent: undefined, place, isPositioned: false, z: undefined, isContext: false, ...more };
};
const over = (one: Stacked, other: Stacked) => isAbove(layerOf(one), layerOf(other));

describe('which of two elements is painted over the other', () => {
  it('a placed one over what stands in the flow, before or behind it', () => {
    const first = element({ isPositioned: true });
    const text = element();
    const last = element({ isPositioned: true });
    expect([over(first, text), over(last, text), over(text, first)]).toEqual([true, true, false]);
  });

  it('not one with a negative z-index', () => {
    const root = element({ isPositioned: true, z: 0 });
    const text = element({ parent: root });
    expect(over(element({ parent: root, isPositioned: true, z: -1 }), text)).toBe(false);
  });

  it('the later of two placed ones, or the one with the higher z-index', () => {
    const high = element({ isPositioned: true, z: 2 });
    const low = element({ isPositioned: true });
    const later = element({ isPositioned: true });
    expect([over(later, low), over(low, later), over(high, later)]).toEqual([true, false, true]);
  });

  it('none that is shut into a lower context', () => {
    const pale = element({ isContext: true });
    const inside = element({ parent: pale, isPositioned: true, z: 99 });
    const text = element({ isPositioned: true, z: 1 });
    expect([over(inside, text), over(text, inside)]).toEqual([false, true]);
  });
});
