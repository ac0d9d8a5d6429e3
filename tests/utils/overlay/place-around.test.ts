import { describe, expect, it } from 'vitest';
import { placeAround, type Rect } from '../../../utils/overlay/place.ts';

const VIEW = { width: 1000, height: 700 };
const SIZE = { width: 400, height: 50 };
const at = (left: number, top: number, width: number, height: number): Rect => ({
  ...{ left, top, right: left + width, bottom: top + height },
});
const place = (box: Rect, buttons: Rect[] = [], isRtl = false) =>
  placeAround(box, SIZE, VIEW, { buttons, isRtl });

describe('the place of what is said at a box', () => {
  it('is above the box, else below it, where it covers nothing', () => {
    expect(place(at(200, 300, 500, 100))).toEqual({ x: 200, y: 242 });
    expect(place(at(200, 20, 500, 100))).toEqual({ x: 200, y: 128 });
  });

  it('is not over a button of the page', () => {
    expect(place(at(200, 300, 500, 100), [at(200, 250, 80, 40)])).toEqual({ x: 200, y: 408 });
  });

  it('is in the lower corner where the lines end, over a box that fills the window', () => {
    expect(place(at(0, -900, 1000, 1600))).toEqual({ x: 592, y: 642 });
    expect(place(at(0, -900, 1000, 1600), [], true)).toEqual({ x: 8, y: 642 });
  });

  it('is in the upper one where a button is in the lower one', () => {
    expect(place(at(0, 0, 1000, 700), [at(900, 650, 90, 40)])).toEqual({ x: 592, y: 8 });
  });
});
