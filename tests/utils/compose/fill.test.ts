// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FieldText, fillFields } from '../../../utils/compose/fill.ts';
import { hurry, startPage } from './browser-stand-in.ts';
import { editable, field, print } from './caret-notation.ts';

beforeEach(() => {
  startPage();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const FIELDS: FieldText[] = [
  { name: 'to', selectors: ['#to'], text: 'ana@a.example, ben@b.example,', kind: 'addresses' },
  { name: 'subject', selectors: ['#subject'], text: 'A request', kind: 'line' },
  { name: 'body', selectors: ['#body'], text: 'Dear Minister,', kind: 'body' },
];
const fill = (fields = FIELDS) => hurry(fillFields(fields));
const line = (id: string, notation = '') =>
  field(notation, { tag: 'input', attributes: { id }, place: row() });
const body = (notation = '') => editable(notation, { attributes: { id: 'body' } });
/** A recipients' row, in which chips would stand. */
function row(): HTMLElement {
  const [outer, inner] = [document.createElement('div'), document.createElement('div')];
  outer.append(inner);
  document.body.append(outer);
  return inner;
}

describe('a form', () => {
  it('gets each text into its field, the body last and with the caret', async () => {
    const [to, subject, message] = [line('to'), line('subject'), body()];
    const results = await fill();
    expect(Object.values(results).map(({ done }) => done)).toEqual([true, true, true]);
    expect([to.value, subject.value]).toEqual(['ana@a.example, ben@b.example,', 'A request']);
    expect(print(message)).toBe('Dear Minister,|');
    expect(document.activeElement).toBe(message);
  });

  it('keeps the person’s own subject and recipients', async () => {
    const [to, subject] = [line('to', 'carla@c.example'), line('subject', 'Mine')];
    body();
    const results = await fill();
    expect(results).toMatchObject({
      to: { done: false, why: 'occupied' },
      subject: { done: false, why: 'occupied' },
      body: { done: true },
    });
    expect([to.value, subject.value]).toEqual(['carla@c.example', 'Mine']);
  });

  it('puts the letter before a signature, with a blank line', async () => {
    const message = body('-- Ana');
    await fill();
    expect(print(message).replace('|', '')).toBe('Dear Minister,\n\n-- Ana');
  });

  it('puts the letter at the caret, if the person was writing', async () => {
    line('to');
    const message = body('Hello|');
    await fill();
    expect(print(message)).toBe('Hello\n\nDear Minister,|');
  });

  it('without a body is none: nothing is touched', async () => {
    const to = line('to');
    const results = await fill();
    expect(Object.values(results)).toEqual(Array(3).fill({ done: false, why: 'none' }));
    expect(to.value).toBe('');
  });

  it('says of a field that it is missing, and fills the others', async () => {
    line('to');
    body();
    expect(await fill()).toMatchObject({
      to: { done: true },
      subject: { done: false, why: 'none' },
      body: { done: true },
    });
  });
});

describe('addresses', () => {
  it('count as there once the site made chips of them', async () => {
    body();
    const to = line('to');
    to.addEventListener('input', () => {
      const chips = to.value.split(',').filter((address) => address.trim() !== '');
      to.before(
        ...chips.map((text) => Object.assign(document.createElement('b'), { title: text })),
      );
      to.value = '';
    });
    expect((await fill()).to).toMatchObject({ done: true });
    expect(to.value).toBe('');
  });

  it('are told as lost when the site takes them away again', async () => {
    const to = line('to');
    body().addEventListener('input', () => {
      to.value = '';
    });
    expect((await fill()).to).toEqual({ done: false, why: 'ignored' });
  });

  it('stand in their row, however deep the field lies in it', async () => {
    body();
    const to = line('to');
    const inner = document.createElement('span');
    to.before(inner);
    inner.append(to);
    const outer = to.parentElement?.parentElement?.parentElement;
    to.addEventListener('blur', () => {
      outer?.prepend(to.value);
      to.value = '';
    });
    expect((await fill()).to).toMatchObject({ done: true });
    expect(to.value).toBe('');
  });

  it('are not there because they stand in another field’s row', async () => {
    body();
    const cc: FieldText = { ...FIELDS[0], name: 'cc', selectors: ['#cc'] } as FieldText;
    line('to');
    const copies = line('cc');
    copies.addEventListener('input', () => {
      copies.value = '';
    });
    expect(await fill([...FIELDS, cc])).toMatchObject({
      to: { done: true },
      cc: { done: false, why: 'ignored' },
    });
  });

  it('become chips at the key that the site wants for it', async () => {
    body();
    const keys: string[] = [];
    const to = line('to');
    for (const type of ['keydown', 'keyup'])
      to.addEventListener(type, (event) => {
        const { key, keyCode } = event as KeyboardEvent;
        keys.push(`${type} ${key} ${keyCode}`);
      });
    await fill(FIELDS.map((one) => (one.name === 'to' ? { ...one, chipKey: ';' } : one)));
    expect(keys).toEqual(['keydown ; 186', 'keyup ; 186']);
  });

  it('are taken by sites that wait until the field is left', async () => {
    body();
    const change = vi.fn();
    // Sites listen on an element around the field.
    const to = line('to');
    to.parentElement?.addEventListener('change', change);
    const left = vi.fn();
    to.addEventListener('blur', left);
    await fill();
    expect(change).toHaveBeenCalledOnce();
    expect(left).toHaveBeenCalledOnce();
  });
});

describe('a dialog over the message', () => {
  it.each([
    ['a modal one of the browser’s own', 'dialog', { 'data-modal': '' }, true],
    [
      'a modal one in which the message does not stand, as itself does',
      'dialog',
      { 'data-modal': '' },
      false,
    ],
    ['one that its page calls modal', 'div', { 'aria-modal': 'true' }, true],
    ['a question', 'div', { role: 'alertdialog' }, true],
  ])('keeps all of it as it was: %s', async (_, tag, attributes, isPage) => {
    const [to, subject, message] = [line('to'), line('subject'), body()];
    if (!isPage) {
      const composer = document.createElement('dialog');
      composer.dataset.modal = '';
      composer.open = true;
      document.body.append(composer);
      composer.append(...[...document.body.children].filter((one) => one !== composer));
    }
    const dialog = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) dialog.setAttribute(name, value);
    const name = document.createElement('input');
    dialog.append(name);
    document.body.append(dialog);
    name.focus();
    const results = await fill();
    expect(Object.values(results)).toEqual(Array(3).fill({ done: false, why: 'blocked' }));
    expect([to.value, subject.value, message.textContent, name.value]).toEqual(['', '', '', '']);
    expect(document.activeElement).toBe(name);
  });
});
