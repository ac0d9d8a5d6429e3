import { describe, expect, it } from 'vitest';
import { keyAction } from '../../../entrypoints/picker/keys.ts';

const press = (key: string, chosen: number, count: number, isComposing = false) =>
  keyAction({ key, isComposing }, { chosen, count });

describe('a key in the picker', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 0],
    ['ArrowUp', 2, 3, 1],
    ['ArrowUp', 0, 3, 2],
    ['PageDown', 1, 9, 5],
    ['PageDown', 7, 9, 8],
    ['PageUp', 7, 9, 3],
    ['PageUp', 1, 9, 0],
    ['ArrowDown', 0, 0, 0],
    ['ArrowUp', 0, 0, 0],
    ['PageDown', 0, 0, 0],
  ])('%s at %i of %i chooses %i', (key, chosen, count, next) => {
    expect(press(key, chosen, count)).toEqual({ choose: next });
  });

  it('takes the chosen text, or closes', () => {
    const keys = ['Enter', 'Escape', 'Tab'];
    expect(keys.map((key) => press(key, 0, 3))).toEqual(['take', 'close', 'close']);
  });

  it('writes in the search field', () => {
    expect(['a', 'Home', 'Backspace', 'Shift'].map((key) => press(key, 0, 3))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('belongs to a word that is being composed', () => {
    expect(press('Enter', 0, 3, true)).toBeUndefined();
  });
});
