// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type InsertOptions, insertText } from '../../../utils/compose/insert.ts';
import { hurry, page, startPage, takePastes, type, undo, write } from './browser-stand-in.ts';
import { editable, field, print } from './caret-notation.ts';

beforeEach(() => {
  startPage();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const insert = (box: HTMLElement, text: string, options?: InsertOptions) =>
  hurry(insertText(box, text, options));
const lexical = (notation: string) =>
  editable(notation, { attributes: { 'data-lexical-editor': 'true' } });

/** Each kind of box that takes a text by another way. */
const KINDS: [string, (notation: string) => HTMLElement][] = [
  ['a field, typed into', field],
  ['an editable box without a library', editable],
  [
    'a library that takes pastes',
    (notation) => {
      const box = lexical(notation);
      takePastes(box);
      return box;
    },
  ],
];

describe.each(KINDS)('%s', (_, make) => {
  it.each([
    ['|', 'new|'],
    ['Mine| yours', 'Mine new| yours'],
    ['Mine |yours', 'Mine new| yours'],
    ['Mine.|', 'Mine. new|'],
    ['one\n|', 'one\nnew|'],
  ])('%j becomes %j', async (before, after) => {
    const box = make(before);
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(print(box).replace('new |y', 'new| y')).toBe(after);
  });

  it('takes paragraphs', async () => {
    const box = make('|');
    expect(await insert(box, 'one\n\ntwo')).toMatchObject({ done: true, inserted: 'one\n\ntwo' });
    expect(print(box)).toBe('one\n\ntwo|');
  });

  it('keeps a selected text, and puts the new one behind it', async () => {
    const box = make('a {word} b');
    await insert(box, 'new');
    expect(print(box).replace('|', '')).toBe('a word new b');
  });

  it('takes the place of the selection where that is asked for', async () => {
    const box = make('a {word} b');
    await insert(box, 'new', { selection: 'replace' });
    expect(print(box)).toBe('a new| b');
  });

  it('goes to the end of a box that was not written in, or to its start', async () => {
    const [end, start] = [make('Mine.'), make('-- Ana')];
    await insert(end, 'new');
    await insert(start, 'new', { place: 'start', separator: '\n\n' });
    expect(print(end).replace('|', '')).toBe('Mine. new');
    expect(print(start).replace('|', '')).toBe('new\n\n-- Ana');
  });

  it('one undo takes the insertion away, and leaves what was typed before', async () => {
    const box = make('|');
    type('Mine.');
    await insert(box, 'new');
    if (box.hasAttribute('data-lexical-editor')) {
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
    } else undo();
    expect(print(box).replace('|', '')).toBe('Mine.');
  });

  it('tells how long it took, and by which strategy', async () => {
    const answer = await insert(make('|'), 'new');
    expect(answer).toEqual({
      done: true,
      editor: expect.any(String),
      by: expect.stringMatching(/^(?:typing|paste)$/),
      ms: expect.any(Number),
      inserted: 'new',
    });
  });
});

describe('a field of one line', () => {
  it('gets spaces for line feeds, so that no words are joined', async () => {
    const box = field('|', { tag: 'input' });
    await insert(box, 'one\n\ntwo \n three');
    expect(print(box)).toBe('one two three|');
  });
});

describe('what it refuses leaves the box as it was', () => {
  it.each([
    ['read-only', () => field('Held', { attributes: { readonly: '' } })],
    ['blocked', () => field('Held', { attributes: { inert: '' } })],
    ['too-long', () => field('Held|', { attributes: { maxlength: '7' } })],
  ])('%s', async (why, make) => {
    const box = make();
    expect(await insert(box, 'new')).toEqual({ done: false, why });
    expect(print(box).replace('|', '')).toBe('Held');
  });

  it('takes what just fits', async () => {
    const box = field('Held|', { attributes: { maxlength: '8' } });
    expect(await insert(box, 'new')).toMatchObject({ done: true });
  });

  it('gone', async () => {
    const box = field('Held');
    box.remove();
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'gone' });
  });

  it('ignored: nobody takes the paste, and typing is no way there', async () => {
    const box = lexical('Held|');
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'ignored' });
    expect(print(box)).toBe('Held|');
  });

  it('ignored: what arrived is taken back, the caret where it was', async () => {
    const box = lexical('He|ld');
    takePastes(box, { transform: (text) => text.toUpperCase() });
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'ignored' });
    expect(print(box)).toBe('He|ld');
  });

  it('ignored: a field that its page draws anew without the text', async () => {
    const box = field('Held|');
    box.addEventListener('input', () => {
      box.value = 'Held';
    });
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'ignored' });
    expect(box.value).toBe('Held');
  });

  it('a field that keeps a part only gets its own value back where the undo fails', async () => {
    const box = field('Held|');
    vi.spyOn(Object.getPrototypeOf(document) as Document, 'execCommand').mockImplementation(
      (command) => {
        if (command === 'insertText') box.value = 'Held ne';
        return true;
      },
    );
    box.dispatchEvent(new Event('input'));
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'ignored' });
    expect(box.value).toBe('Held');
    vi.restoreAllMocks();
  });
});

describe('after something else arrived', () => {
  const slate = (notation: string) =>
    editable(notation, { attributes: { 'data-slate-editor': 'true' } });

  it('the next strategy follows only when it was taken back', async () => {
    const box = editable('|');
    takePastes(box, { transform: (text) => text.replace(/^\n/, '') });
    expect(await insert(box, '\n\none')).toMatchObject({ done: true, by: 'paste-lead' });
    expect(print(box)).toBe('\n\none|');
  });

  it('nothing more is tried where no undo helps, so that no text stands twice', async () => {
    const box = slate('Held|');
    takePastes(box, { transform: (text) => `${text}?`, undoes: false });
    const typed = vi.fn();
    box.addEventListener('beforeinput', ({ inputType }) => inputType && typed());
    expect(await insert(box, 'new')).toMatchObject({ done: false, why: 'changed' });
    expect(print(box)).toBe('Held new?|');
    expect(typed).not.toHaveBeenCalled();
  });

  it('the next strategy follows where the one before it left no trace', async () => {
    const box = slate('|');
    box.addEventListener('beforeinput', ({ inputType, data }) => {
      if (inputType === 'insertText') write(box, data ?? '', data?.length ?? 0);
    });
    expect(await insert(box, 'new')).toMatchObject({ done: true, by: 'beforeinput' });
    expect(print(box)).toBe('new|');
  });

  it('a text that shows late is waited for, not sent twice', async () => {
    const box = slate('|');
    takePastes(box, { delay: 140 });
    const typed = vi.fn();
    box.addEventListener('beforeinput', ({ inputType }) => inputType && typed());
    expect(await insert(box, 'new')).toMatchObject({ done: true, by: 'paste' });
    expect(print(box)).toBe('new|');
    expect(typed).not.toHaveBeenCalled();
  });

  it('a text that shows piece by piece is waited for', async () => {
    const box = lexical('|');
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      for (const [turn, text] of ['n', 'ne', 'new'].entries()) {
        setTimeout(() => write(box, text, text.length), turn * 200);
      }
    });
    expect(await insert(box, 'new')).toMatchObject({ done: true, by: 'paste' });
  });

  it('a paste that is taken without being claimed is waited for in the editors that do so', async () => {
    const box = document.createElement('trix-editor');
    box.setAttribute('contenteditable', 'true');
    document.body.append(box);
    takePastes(box, { claims: false, delay: 60 });
    expect(await insert(box, 'new')).toMatchObject({ done: true, editor: 'trix' });
  });

  it('goes behind the words where the person was writing, also when the page corrects those meanwhile', async () => {
    const box = editable('mine|');
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      setTimeout(() => {
        (box.firstChild as Text).data = 'Mine';
        document.getSelection()?.collapse(box.firstChild, 0);
      }, 50);
    });
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(print(box)).toBe('Mine new|');
  });

  it('an editor that takes typing only gets it after the unclaimed paste', async () => {
    expect(await insert(editable('|'), 'new')).toMatchObject({ done: true, by: 'typing' });
  });

  it('another sign can be accepted: a site that makes chips of addresses', async () => {
    const box = field('|');
    const chips = vi.fn(() => box.value === '');
    box.addEventListener('input', () => {
      box.value = '';
    });
    expect(await insert(box, 'ana@a.example', { accept: chips })).toMatchObject({ done: true });
  });
});

describe('the page takes the box away', () => {
  it('and nothing more is written', async () => {
    const box = editable('|');
    box.addEventListener('paste', () => box.remove());
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'gone' });
  });

  it('and puts another in its place that lacks the text', async () => {
    const box = editable('|', { attributes: { class: 'composer' } });
    box.addEventListener('paste', () => {
      box.remove();
      editable('', { attributes: { class: 'composer' } });
    });
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'gone' });
    expect(document.body.textContent).toBe('');
  });

  it('and puts another in its place that has the text: the caret follows', async () => {
    const box = field('|', { attributes: { class: 'composer' } });
    box.addEventListener('input', () => {
      box.remove();
      const next = field('', { attributes: { class: 'composer' } });
      next.value = box.value;
    });
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(print(document.querySelector('textarea') as Element)).toBe('new|');
  });
});

describe('the focus', () => {
  /** A dialog with a field for a name, that fetches the focus back as libraries do. */
  function trapFocus(): HTMLInputElement {
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    const name = field('', { place: dialog, tag: 'input' });
    document.addEventListener('focusin', ({ target }) => {
      if (dialog.isConnected && !dialog.contains(target as Node)) name.focus();
    });
    name.focus();
    return name;
  }

  it.each([
    ['field', field],
    ['editable box', editable],
  ])('kept in a dialog by its page: nothing arrives there or in the %s', async (_, make) => {
    const box = make('Held');
    const name = trapFocus();
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'blocked' });
    expect(name.value).toBe('');
    expect(print(box).replace('|', '')).toBe('Held');
  });

  it('kept elsewhere than in a dialog: the box did not take the text', async () => {
    const box = field('Held');
    const other = field('', { attributes: { class: 'other' } });
    box.addEventListener('focus', () => other.focus());
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'ignored' });
    expect([box.value, other.value]).toEqual(['Held', '']);
  });

  it('kept by a neighbour in the box’s own dialog: no dialog stands before the box', async () => {
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    const box = field('Held', { place: dialog });
    const other = field('', { place: dialog, tag: 'input' });
    box.addEventListener('focus', () => other.focus());
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'ignored' });
    expect([box.value, other.value]).toEqual(['Held', '']);
  });

  it.each(['native', 'inert'])('a %s dialog that opens at the paste gets nothing', async (kind) => {
    const box = editable('Held|');
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const name = field('', { place: dialog, tag: 'input' });
    box.addEventListener('paste', () => {
      if (kind === 'native') return dialog.showModal();
      box.setAttribute('inert', '');
      name.focus();
    });
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'blocked' });
    expect(name.value).toBe('');
    expect(print(box).replace('|', '')).toBe('Held');
  });

  it('taken at the very step before the typing: nothing arrives there', async () => {
    const box = editable('Held|', { attributes: { class: 'mce-content-body' } });
    const other = field('Other');
    box.addEventListener('keyup', () => other.focus());
    expect(await insert(box, 'new')).toEqual({ done: false, why: 'ignored' });
    expect([print(box).replace('|', ''), other.value]).toEqual(['Held', 'Other']);
  });

  it('an undo takes nothing back from another field that has it', async () => {
    const box = editable('Held|', { attributes: { class: 'mce-content-body' } });
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const name = field('', { place: dialog, tag: 'input' });
    box.addEventListener('input', () => {
      dialog.showModal();
      type('Mirela');
      box.append('!');
    });
    expect(await insert(box, 'new')).toMatchObject({ done: false, why: 'changed' });
    expect(name.value).toBe('Mirela');
  });

  it('is put into a box of a page that has none itself, while the popup is open', async () => {
    Object.assign(page, { hasFocus: false, setsCaretOnFocus: false });
    const box = editable('Mine.');
    await insert(box, 'new');
    expect(print(box)).toBe('Mine. new|');
  });
});

it('stops at once when it is called off', async () => {
  const off = new AbortController();
  const box = lexical('|');
  takePastes(box, { delay: 100_000 });
  const work = insertText(box, 'new', { signal: off.signal });
  await vi.advanceTimersByTimeAsync(0);
  off.abort();
  expect(await hurry(work)).toEqual({ done: false, why: 'ignored' });
});
