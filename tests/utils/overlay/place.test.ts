import { describe, expect, it } from 'vitest';
import { placeAtCorner, placeBeside } from '../../../utils/overlay/place.ts';

const view = { width: 800, height: 600 };

describe('the picker', () => {
  const size = { width: 360, height: 400 };
  const caret = (left: number, top: number) => ({ left, top, right: left, bottom: top + 20 });

  it('goes below the caret where there is room', () => {
    expect(placeBeside(caret(100, 50), size, view)).toEqual({ x: 100, y: 76 });
  });

  it('goes above it near the window’s end', () => {
    expect(placeBeside(caret(100, 560), size, view)).toEqual({ x: 100, y: 154 });
  });

  it('stays inside the window, wherever the caret is', () => {
    for (const left of [-50, 0, 400, 790, 2000]) {
      for (const top of [-50, 0, 250, 590, 2000]) {
        const { x, y } = placeBeside(caret(left, top), size, view);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + size.width).toBeLessThanOrEqual(view.width);
        expect(y + size.height).toBeLessThanOrEqual(view.height);
      }
    }
  });

  it('begins at the edge of a window that is narrower than it', () => {
    const narrow = { width: 320, height: 480 };
    expect(placeBeside(caret(300, 10), { width: 308, height: 300 }, narrow).x).toBe(6);
  });
});

describe('the button', () => {
  const box = { left: 100, top: 100, right: 700, bottom: 200 };

  it('stands outside of the box’s end where there is room', () => {
    expect(placeAtCorner(box, 28, view)).toEqual({ x: 704, y: 104 });
    expect(placeAtCorner(box, 28, view, true)).toEqual({ x: 68, y: 104 });
  });

  it('stands inside where there is none', () => {
    expect(placeAtCorner({ ...box, right: 790 }, 28, view).x).toBe(758);
    expect(placeAtCorner({ ...box, left: 10 }, 28, view, true).x).toBe(14);
  });

  it('stays in sight beside a box that is scrolled away at its top', () => {
    expect(placeAtCorner({ ...box, top: -300 }, 28, view).y).toBe(4);
  });
});
