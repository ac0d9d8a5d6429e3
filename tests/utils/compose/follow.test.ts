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
let endFollowing: (() => void) | undefined;
afterEach(() => {
  endFollowing?.();
  vi.useRealTimers();
});

/** A text that was put into a box and is looked after. @returns what was said of it since, in the handlers' words */
async function follow(box: HTMLElement, text: string): Promise<string[]> {
  let placed: Placed | undefined;
  const onPlaced = (where: Placed) => {
    placed = where;
  };
  expect(await hurry(insertText(box, text, { onPlaced }))).toMatchObject({ done: true });
  const said: string[] = [];
  if (placed)
    endFollowing = followText(placed, {
      onLost: (how) => said.push(how),
      onForm: () => said.push('form'),
      onKeptAway: () => said.push('kept away'),
    });
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
    await pass(1500);
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

  it('is told once where the page puts it into a form of its own', async () => {
    const box = field('Mine.|');
    const said = await follow(box, '“new” words');
    box.value = 'Mine. "new" words';
    await pass(600);
    box.value = "Mine. 'new' words";
    await pass(600);
    expect(said).toEqual(['form']);
  });

  it('is told as changed, not as taken out, where most of it still stands', async () => {
    const box = field('Mine.|');
    const said = await follow(box, 'new words of a longer text');
    box.value = 'Mine. new words';
    await pass(600);
    expect(said).toEqual(['changed']);
  });

  it('is told as lost where nothing of it stands', async () => {
    const box = field('Mine.|');
    const said = await follow(box, 'new words of a longer text');
    box.value = 'Mine.';
    await pass(600);
    expect(said).toEqual(['lost']);
  });
});

describe('the focus and the caret behind a text that is looked after', () => {
  const addOther = () => {
    const other = document.createElement('input');
    document.body.append(other);
    return other;
  };
  const takeFocus = (box: HTMLElement, other: HTMLElement) => {
    other.focus();
    box.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  };

  it('are fetched back where the page takes the focus soon, and not later', async () => {
    const box = field('Mine.|');
    await follow(box, 'new');
    const other = addOther();
    takeFocus(box, other);
    await pass(50);
    expect(print(box)).toBe('Mine. new|');
    expect(document.activeElement).toBe(box);
  });

  it('stay where they were put later: a screen reader moves them without a key', async () => {
    const box = field('Mine.|');
    await follow(box, 'new');
    await pass(1500);
    const other = addOther();
    takeFocus(box, other);
    await pass(50);
    expect(document.activeElement).toBe(other);
  });

  it('are left to a page that takes them without an end, and the person is told once', async () => {
    const box = field('Mine.|');
    const said = await follow(box, 'new');
    const other = addOther();
    for (let turn = 0; turn < 40; turn += 1) {
      takeFocus(box, other);
      await pass(20);
    }
    expect(document.activeElement).toBe(other);
    expect(said).toEqual(['kept away']);
  });

  it('stay in what of ours the person has opened', async () => {
    const box = field('Mine.|');
    await follow(box, 'new');
    const other = addOther();
    other.setAttribute('popover', 'manual');
    takeFocus(box, other);
    await pass(50);
    expect(document.activeElement).toBe(other);
  });

  it('go behind the text again where the page selects all', async () => {
    const box = field('Mine.|') as HTMLTextAreaElement;
    await follow(box, 'new');
    box.select();
    document.dispatchEvent(new Event('selectionchange'));
    expect(print(box)).toBe('Mine. new|');
  });

  it('go behind the text again where the page puts a caret that it has kept', async () => {
    const box = field('Mine.|') as HTMLTextAreaElement;
    await follow(box, 'new');
    box.setSelectionRange(5, 5);
    document.dispatchEvent(new Event('selectionchange'));
    expect(print(box)).toBe('Mine. new|');
  });

  it('come back before the letter of a key at which the page draws its box anew', async () => {
    const box = field('Mine.|');
    await follow(box, 'new');
    const key = new KeyboardEvent('keydown', { key: 'x', bubbles: true });
    Object.defineProperty(key, 'isTrusted', { value: true });
    const redraw = () => {
      box.blur();
      document.body.append(box);
    };
    box.addEventListener('keydown', redraw, { once: true });
    box.dispatchEvent(key);
    await pass(1);
    expect(document.activeElement).toBe(box);
    expect(print(box)).toBe('Mine. new|');
  });
});
