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

  it('are taken by sites that wait until the field is left', async () => {
    body();
    const change = vi.fn();
    // Sites listen on an element around the field.
    line('to').parentElement?.addEventListener('change', change);
    await fill();
    expect(change).toHaveBeenCalledOnce();
  });
});
