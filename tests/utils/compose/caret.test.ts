// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  collapseToEnd,
  focusBox,
  hasCaret,
  isFocused,
  keepCaret,
  placeCaret,
  rememberCaret,
  restoreCaret,
  setCaret,
  takesCommands,
} from '../../../utils/compose/caret.ts';
import { readBox } from '../../../utils/compose/read.ts';
import { documentOf } from '../../../utils/compose/true-document.ts';
import { page, startPage, write } from './browser-stand-in.ts';
import { editable, field, print } from './caret-notation.ts';

beforeEach(startPage);

describe('a caret is placed', () => {
  it.each([
    ['field', () => field('one\ntwo')],
    ['editable box', () => editable('<p>one</p><p>two</p>')],
    ['box with a break at its end', () => editable('<p>one</p><p>two<br></p>')],
  ])('at start and end of a %s', (_, make) => {
    const box = make();
    box.focus();
    placeCaret(box, 'start');
    expect(print(box)).toBe('|one\ntwo');
    placeCaret(box, 'end');
    expect(print(box)).toBe('one\ntwo|');
  });

  it('inside of the innermost block, before a break that holds it open', () => {
    const box = editable('<p>one</p><p><br></p>');
    placeCaret(box, 'end');
    expect(print(box)).toBe('one\n|');
    expect(document.getSelection()?.anchorNode?.nodeName).toBe('P');
  });

  it('at an offset of the text', () => {
    const [plain, rich] = [field('one two|'), editable('<p>one</p><p>two</p>')];
    expect(setCaret(plain, 3)).toBe(true);
    expect(print(plain)).toBe('one| two');
    expect(setCaret(rich, 5)).toBe(true);
    expect(print(rich)).toBe('one\nt|wo');
    expect(setCaret(editable('<p><br></p>'), 0)).toBe(false);
  });

  it.each([
    [0, '|one\ntwo'],
    [4, 'one\n|two'],
  ])('at offset %d, where a line begins', (offset, shown) => {
    const box = editable('<p>one</p><p>two</p>');
    expect(setCaret(box, offset)).toBe(true);
    expect(print(box)).toBe(shown);
  });

  it('on the last of two lines without words, where it was', () => {
    const box = editable('<p><br></p><p><br></p>');
    restoreCaret(box, { text: '\n', start: 1 });
    expect(print(box)).toBe('\n|');
  });

  it('where a reading found it', () => {
    const box = editable('<p>o|ne</p>');
    const before = readBox(box);
    placeCaret(box, 'end');
    restoreCaret(box, before);
    expect(print(box)).toBe('o|ne');
  });

  it('at the near end of a box that lost its words', () => {
    const box = editable('<p>|<br></p>');
    restoreCaret(box, { text: '', start: 0 });
    expect(print(box)).toBe('|');
  });

  it('behind what is selected', async () => {
    const [plain, rich] = [field('a {b} c'), editable('a {b} c')];
    await collapseToEnd(rich);
    expect(print(rich)).toBe('a b| c');
    plain.focus();
    plain.setSelectionRange(2, 3);
    await collapseToEnd(plain);
    expect(print(plain)).toBe('a b| c');
  });
});

describe('the focus', () => {
  it('goes to a box with the caret where it was, unless a place is asked for', async () => {
    const box = field('one two|');
    box.setSelectionRange(3, 3);
    box.blur();
    await focusBox(box);
    expect(print(box)).toBe('one| two');
    await focusBox(box, 'start');
    expect(print(box)).toBe('|one two');
  });

  it('sets a caret in a page without focus, where the browser sets none', async () => {
    page.setsCaretOnFocus = false;
    const box = editable('one');
    await focusBox(box);
    expect(print(box)).toBe('one|');
  });

  it('is given a second caret where the editor puts back its own last one', async () => {
    const box = editable('one two');
    let turns = 0;
    document.addEventListener(
      'selectionchange',
      () => {
        turns += 1;
        if (turns === 2) setCaret(box, 0);
      },
      { once: false },
    );
    await focusBox(box, 'end');
    expect(print(box)).toBe('one two|');
  });

  it('counts through shadow roots', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const box = field('', { place: host.attachShadow({ mode: 'closed' }) });
    expect(isFocused(box)).toBe(false);
    box.focus();
    expect([isFocused(box), hasCaret(box)]).toEqual([true, true]);
  });

  it('counts and is given through the frame around, too', async () => {
    const box = field('mine|');
    const outer: { activeElement: unknown } = { activeElement: null };
    const frame = {
      ownerDocument: { defaultView: null },
      getRootNode: () => outer,
      contains: (element: unknown) => element === frame,
      focus: () => {
        outer.activeElement = frame;
      },
    };
    // happy-dom has no frame that could be looked out of.
    const view = documentOf(box).defaultView as Window;
    Object.defineProperty(view, 'frameElement', { configurable: true, value: frame });
    expect(isFocused(box)).toBe(false);
    await focusBox(box);
    expect(isFocused(box)).toBe(true);
    Reflect.deleteProperty(view, 'frameElement');
  });

  it('in a box without a caret takes no commands', () => {
    const box = editable('one|');
    expect([hasCaret(box), takesCommands(box)]).toEqual([true, true]);
    document.getSelection()?.removeAllRanges();
    expect([isFocused(box), hasCaret(box), takesCommands(box)]).toEqual([true, false, false]);
    box.blur();
    expect(takesCommands(box)).toBe(false);
  });
});

describe('where the person was writing', () => {
  it.each([
    ['field', () => field('one| two')],
    ['editable box', () => editable('one| two')],
  ])('is gone back to: %s', (_, make) => {
    const box = make();
    const goBack = rememberCaret(box);
    field('other|');
    goBack?.();
    expect(print(box)).toBe('one| two');
    expect(document.activeElement).toBe(box);
  });

  it('is not a box without the caret', () => {
    const box = field('one|');
    field('other|');
    expect(rememberCaret(box)).toBeUndefined();
  });
});

describe('the caret behind an insertion, when the popup closes', () => {
  beforeEach(() => {
    page.hasFocus = false;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());
  const comeBack = async () => {
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(1);
  };

  it('is put back after the editor moved it', async () => {
    const box = editable('one two|');
    keepCaret(box, () => 7);
    window.addEventListener('focus', () => setCaret(box, 0), { once: true });
    await comeBack();
    expect(print(box)).toBe('one two|');
    // Once only: afterwards it is the person's.
    setCaret(box, 3);
    await comeBack();
    expect(print(box)).toBe('one| two');
  });

  it.each(['pointerdown', 'mousedown', 'keydown', 'beforeinput'])('not after a %s', async (act) => {
    const box = editable('one two|');
    keepCaret(box, () => 7);
    setCaret(box, 3);
    box.dispatchEvent(new Event(act, { bubbles: true }));
    await comeBack();
    expect(print(box)).toBe('one| two');
  });

  it('is left alone in a page that has the focus, and in a box that is gone', async () => {
    page.hasFocus = true;
    const box = editable('one two|');
    keepCaret(box, () => 7);
    setCaret(box, 3);
    await comeBack();
    expect(print(box)).toBe('one| two');
    page.hasFocus = false;
    const gone = editable('one two|');
    keepCaret(gone, () => 7);
    gone.remove();
    write(box, 'mine', 2);
    await comeBack();
    expect(print(box)).toBe('mi|ne');
  });
});
