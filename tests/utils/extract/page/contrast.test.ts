import { describe, expect, it } from 'vitest';
import {
  blend,
  type Colour,
  contrastOf,
  readColour,
} from '../../../../utils/extract/page/contrast.ts';

const WHITE: Colour = [255, 255, 255, 1];
const contrast = (text: string, ground = WHITE) => {
  const colour = readColour(text);
  return colour && contrastOf(blend(colour, ground), ground);
};

describe('a colour as browsers compute it', () => {
  it.each([
    ['rgb(1, 2, 3)', [1, 2, 3, 1]],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3, 0.5]],
    ['rgb(1 2 3 / 0.5)', [1, 2, 3, 0.5]],
    ['color(srgb 1 0 0.2 / 0.5)', [255, 0, 51, 0.5]],
    ['oklch(0.5 0.1 20)', undefined],
    ['color(display-p3 1 0 0)', undefined],
    ['currentcolor', undefined],
  ])('%s is read', (text, colour) => {
    expect(readColour(text)).toEqual(colour);
  });
});

describe('the contrast of a text and its ground', () => {
  it.each([
    ['rgb(0, 0, 0)', 21],
    ['rgb(255, 255, 255)', 1],
    ['rgba(0, 0, 0, 0)', 1],
    ['rgb(119, 119, 119)', 4.48],
  ])('%s on white', (text, value) => {
    expect(contrast(text)).toBeCloseTo(value, 1);
  });

  it('is never low between two colours that differ, however light they are', () => {
    expect(contrast('rgb(255, 0, 0)', [0, 146, 0, 1])).toBe(21);
  });
});
