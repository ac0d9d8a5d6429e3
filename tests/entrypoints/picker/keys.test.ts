import { describe, expect, it } from 'vitest';
import { keyAction } from '../../../entrypoints/picker/keys.ts';

type Press = Parameters<typeof keyAction>[1];
const press = (key: string, choice: Partial<Press> = {}, isComposing = false) =>
  keyAction({ key, isComposing }, { chosen: 0, starts: [0, 2, 3], count: 6, ...choice });

describe('a key in the picker', () => {
  it.each([
    ['ArrowDown', 0, 2],
    ['ArrowDown', 1, 2],
    ['ArrowDown', 5, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 4, 2],
    ['PageDown', 0, 3],
    ['PageUp', 5, 0],
  ])('%s at the text %i goes to another action, at %i', (key, chosen, next) => {
    expect(press(key, { chosen })).toEqual({ choose: next });
  });

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 1, 0],
    ['ArrowRight', 2, 2],
    ['ArrowRight', 5, 3],
    ['ArrowLeft', 0, 1],
    ['ArrowLeft', 3, 5],
  ])('%s at the text %i goes to another text of its action, %i', (key, chosen, next) => {
    expect(press(key, { chosen })).toEqual({ choose: next });
  });

  it('goes the other way from right to left', () => {
    const choice = { chosen: 3, isRightToLeft: true };
    expect(press('ArrowLeft', choice)).toEqual({ choose: 4 });
    expect(press('ArrowRight', choice)).toEqual({ choose: 5 });
  });

  it('moves in a word that was typed, and goes on behind it', () => {
    expect(press('ArrowLeft', { caret: 'in' })).toBeUndefined();
    expect(press('ArrowRight', { caret: 'in' })).toBeUndefined();
    expect(press('ArrowLeft', { caret: 'end' })).toBeUndefined();
    expect(press('ArrowRight', { caret: 'end' })).toEqual({ choose: 1 });
  });

  it('chooses nothing where there is nothing', () => {
    const none = { starts: [], count: 0 };
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];
    expect(keys.map((key) => press(key, none))).toEqual(Array(4).fill({ choose: 0 }));
    expect(press('ArrowRight', none)).toBeUndefined();
  });

  it('takes the chosen text, or closes', () => {
    const keys = ['Enter', 'Escape', 'Tab'];
    expect(keys.map((key) => press(key))).toEqual(['take', 'close', 'close']);
  });

  it('writes in the search field', () => {
    expect(['a', 'Home', 'Backspace', 'Shift'].map((key) => press(key))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('belongs to a word that is being composed', () => {
    expect(press('Enter', {}, true)).toBeUndefined();
  });
});
