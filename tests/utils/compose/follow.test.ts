// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FOLLOW_MS, followText } from '../../../utils/compose/follow.ts';
import { insertText, type Placed } from '../../../utils/compose/insert.ts';
import { hurry, startPage } from './browser-stand-in.ts';
import { field, print } from './caret-notation.ts';

beforeEach(() => {
  startPage();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A text that was put into a box and is looked after. @returns what was said of it since */
async function follow(box: HTMLElement, text: string): Promise<string[]> {
  let placed: Placed | undefined;
  const onPlaced = (where: Placed) => {
    placed = where;
  };
  expect(await hurry(insertText(box, text, { onPlaced }))).toMatchObject({ done: true });
  const said: string[] = [];
  if (placed) followText(placed, (how) => said.push(how));
  return said;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a text that is looked after', () => {
  it('gets the focus back where its box has left the page for a moment', async () => {
    const box = field('Mine.|');
    const said = await follow(box, 'new');
    box.blur();
    document.body.append(box);
    await pass(300);
    expect(document.activeElement).toBe(box);
    expect(print(box)).toBe('Mine. new|');
    expect(said).toEqual([]);
  });

  it('leaves the focus where the person has put it', async () => {
    const box = field('Mine.|');
    await follow(box, 'new');
    document.body.append(document.createElement('button'));
    const press = new Event('pointerdown', { bubbles: true });
    Object.defineProperty(press, 'isTrusted', { value: true });
    document.body.dispatchEvent(press);
    box.blur();
    await pass(600);
    expect(document.activeElement).toBe(document.body);
  });

  it('is taken out once where a second one comes, as of a paste claimed long before', async () => {
    const box = field('Mine.|');
    const said = await follow(box, 'new words');
    box.value = 'Mine. new words new words';
    await pass(1000);
    expect(print(box)).toBe('Mine. new words|');
    expect(said).toEqual([]);
  });

  it('is taken out once where Firefox announces the page’s own hand like typing', async () => {
    const box = field('Mine.|');
    await follow(box, 'new words');
    const typing = new InputEvent('beforeinput', { bubbles: true, data: ' new words' });
    Object.defineProperty(typing, 'isTrusted', { value: true });
    box.dispatchEvent(typing);
    box.value = 'Mine. new words new words';
    await pass(1000);
    expect(print(box)).toBe('Mine. new words|');
  });

  it('may stand there twice where it stood there before', async () => {
    const box = field('new words.|');
    const said = await follow(box, 'new words');
    // Nothing of ours touches the box any more.
    box.setSelectionRange(0, 0);
    await pass(FOLLOW_MS);
    expect(print(box)).toBe('|new words. new words');
    expect(said).toEqual([]);
  });

  it('is told once where a second one stays', async () => {
    const box = field('Mine.|');
    const said = await follow(box, 'new words');
    Object.defineProperty(box, 'value', {
      get: () => 'Mine. new words new words',
      set: () => undefined,
    });
    await pass(FOLLOW_MS);
    expect(said).toEqual(['twice']);
  });
});
