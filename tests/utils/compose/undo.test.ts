// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rollBack } from '../../../utils/compose/undo.ts';
import { hurry, startPage, type } from './browser-stand-in.ts';
import { editable, field, print } from './caret-notation.ts';

beforeEach(() => {
  startPage();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const back = (box: HTMLElement, before: string) => hurry(rollBack(box, before));

it('is the browser’s own in a field', async () => {
  const box = field('a|');
  type('b');
  expect(await back(box, 'a')).toBe(true);
  expect(print(box)).toBe('a|');
});

it('gives a field its old value where the page has emptied the undo, and tells the page', async () => {
  const box = field('a|');
  const input = vi.fn();
  box.addEventListener('input', input);
  box.value = 'something else';
  expect(await back(box, 'a')).toBe(true);
  expect(box.value).toBe('a');
  expect(input).toHaveBeenCalledOnce();
});

it('presses the editor’s own key first, then gives the browser’s command', async () => {
  const box = editable('a|');
  type('b');
  const keys: Partial<KeyboardEvent>[] = [];
  box.addEventListener('keydown', ({ key, code, ctrlKey, metaKey }) =>
    keys.push({ key, code, ctrlKey, metaKey }),
  );
  expect(await back(box, 'a')).toBe(true);
  expect(keys).toEqual([{ key: 'z', code: 'KeyZ', ctrlKey: true, metaKey: false }]);
  expect(print(box).replace('|', '')).toBe('a');
});

it('stops at the words that were there: a step too many is taken forward again', async () => {
  const box = editable('|');
  type('Mine.');
  // One step of the editor holds the person's words and ours.
  box.replaceChildren('Mine. new');
  box.addEventListener('keydown', ({ key }) => box.replaceChildren(key === 'Z' ? 'Mine. new' : ''));
  await back(box, 'Mine.');
  expect(print(box).replace('|', '')).toContain('Mine.');
});

it('fills a box again that the page emptied meanwhile', async () => {
  const box = editable('Mine.|');
  box.addEventListener('keydown', () => box.replaceChildren());
  box.replaceChildren('Mine. new');
  expect(await back(box, 'Mine.')).toBe(true);
});

it('fetches the focus back, and does nothing where it cannot', async () => {
  const box = field('a|');
  type('b');
  const other = field('other|');
  expect(await back(box, 'a')).toBe(true);
  expect([box.value, other.value, document.activeElement]).toEqual(['a', 'other', box]);
});
