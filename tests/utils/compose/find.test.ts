// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  findComposeBox,
  findField,
  focusedBox,
  hasForeignFrame,
  isBeforeBox,
  isFocusInFrame,
} from '../../../utils/compose/find.ts';
import { startPage } from './browser-stand-in.ts';
import { editable, field } from './caret-notation.ts';

beforeEach(startPage);
afterEach(() => vi.restoreAllMocks());

const named = (id: string, notation = '') => field(notation, { attributes: { id } });
const shadowed = (mode: 'open' | 'closed' = 'open') => {
  const host = document.createElement('div');
  document.body.append(host);
  return { host, root: host.attachShadow({ mode }) };
};
function openModal(): HTMLDialogElement {
  const modal = document.createElement('dialog');
  document.body.append(modal);
  return modal;
}

describe('the compose box', () => {
  it('is the one with the focus, whatever else there is', () => {
    named('known');
    const focused = field('mine|');
    expect(findComposeBox(['#known'])).toEqual({ box: focused });
  });

  it('is the site’s own, the surest selector first', () => {
    named('less');
    const sure = named('sure');
    expect(findComposeBox(['#missing', '#sure', '#less'])).toEqual({ box: sure });
  });

  it('is the page’s only one, where no selector names one', () => {
    const only = editable('');
    expect(findComposeBox([])).toEqual({ box: only });
  });

  it('is not guessed between two of the same look', () => {
    field('');
    field('');
    expect(findComposeBox([])).toEqual({ missing: 'several' });
    expect(findComposeBox(['textarea'])).toEqual({ missing: 'several' });
  });

  it.each([
    ['marked as one', 'div', { role: 'dialog' }],
    ['of HTML', 'dialog', { open: '' }],
  ])('is the one in a dialog %s, before its twin on the page behind', (_, tag, attributes) => {
    field('');
    const dialog = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) dialog.setAttribute(name, value);
    document.body.append(dialog);
    const box = field('', { place: dialog });
    expect(findComposeBox([])).toEqual({ box });
    field('', { place: dialog });
    expect(findComposeBox([])).toEqual({ missing: 'several' });
  });

  it('is no box that is hidden or cannot be written in', () => {
    field('', { attributes: { readonly: '' } });
    field('', { attributes: { 'data-rect': '0 0 1 1' } });
    expect(findComposeBox(['textarea'])).toEqual({ missing: 'none' });
  });

  it('is a field of one line only where the caret is in it and nothing else is there', () => {
    const line = field('|', { tag: 'input' });
    expect(findComposeBox([])).toEqual({ box: line });
    const real = field('');
    line.focus();
    expect(findComposeBox([])).toEqual({ box: real });
  });

  it('is no chat beside the form in which the person fills in a field of one line', () => {
    const form = document.createElement('form');
    document.body.append(form);
    const line = field('', { tag: 'input', place: form });
    const chat = field('');
    line.focus();
    expect(findComposeBox([])).toEqual({ missing: 'several' });
    const message = field('', { place: form });
    chat.remove();
    line.focus();
    expect(findComposeBox([])).toEqual({ box: message });
  });

  it('is never a search field', () => {
    field('|', { tag: 'input', attributes: { type: 'search' } });
    expect(findComposeBox([])).toEqual({ missing: 'none' });
  });

  it('is found in shadow roots, in closed ones with the browser’s help', () => {
    const { root } = shadowed();
    const box = field('', { place: root });
    expect(findComposeBox([])).toEqual({ box });
    box.remove();
    const closed = shadowed('closed');
    const inside = field('', { place: closed.root });
    expect(findComposeBox([])).toEqual({ missing: 'none' });
    const shadowOf = (element: Element) => (element === closed.host ? closed.root : null);
    expect(findComposeBox([], { shadowOf })).toEqual({ box: inside });
    inside.focus();
    expect(focusedBox({ shadowOf })).toBe(inside);
  });

  it('is not looked for with a hint that is no selector', () => {
    const box = named('known');
    expect(findField(['??? no selector', '#known'])).toEqual({ box });
    expect(findField(['??? no selector'])).toEqual({ missing: 'none' });
  });
});

describe('a modal dialog of the page', () => {
  it('blocks the box behind it; its own field does not get the text instead', () => {
    named('known');
    const modal = openModal();
    field('', { place: modal, tag: 'input' });
    modal.showModal();
    expect(findComposeBox([])).toEqual({ missing: 'blocked' });
    expect(findComposeBox(['#known'])).toEqual({ missing: 'blocked' });
  });

  it('blocks a form’s field behind it, also where a later selector names none', () => {
    named('subject');
    openModal().showModal();
    expect(findField(['#subject', '#missing'])).toEqual({ missing: 'blocked' });
  });

  it('may hold the box itself', () => {
    field('');
    const modal = openModal();
    const box = field('', { place: modal });
    modal.showModal();
    (document.activeElement as HTMLElement).blur();
    expect(findComposeBox([])).toEqual({ box });
  });

  it('asks for something with the box behind it', () => {
    const modal = openModal();
    modal.show();
    const name = field('', { place: modal, tag: 'input' });
    expect(isBeforeBox(name)).toBe(false);
    field('', { attributes: { readonly: '' } });
    expect(isBeforeBox(name)).toBe(false);
    const behind = field('');
    expect(isBeforeBox(name)).toBe(true);
    expect(isBeforeBox(behind)).toBe(false);
    const own = field('', { place: modal });
    expect(isBeforeBox(name)).toBe(false);
    own.remove();
    expect(isBeforeBox(field('', { tag: 'input' }))).toBe(false);
  });
});

describe('frames', () => {
  const frame = (rect: string, inner: Document | null = null) => {
    const element = document.createElement('div') as unknown as HTMLIFrameElement;
    // happy-dom would load a real one.
    Object.defineProperty(element, 'localName', { value: 'iframe' });
    Object.defineProperty(element, 'contentDocument', { value: inner });
    element.setAttribute('data-rect', rect);
    element.tabIndex = 0;
    document.body.append(element);
    return element;
  };

  it('one with the focus is another script’s to see to', () => {
    const element = frame('0 0 400 300');
    expect(isFocusInFrame()).toBe(false);
    element.focus();
    expect(isFocusInFrame()).toBe(true);
    expect(focusedBox()).toBeUndefined();
  });

  it('one of the same origin is looked into', () => {
    const inner = document.implementation.createHTMLDocument('inner');
    const box = inner.createElement('textarea');
    inner.body.append(box);
    frame('0 0 400 300', inner);
    expect(findComposeBox([])).toEqual({ box });
  });

  it('none has room for a message on a page without frames', () => {
    expect(hasForeignFrame()).toBe(false);
  });

  it.each([
    ['with room for a message', '0 0 200 120', true],
    ['that is too narrow', '0 0 199 300', false],
    ['that is too low', '0 0 400 119', false],
    ['that nobody sees', '-9000 0 400 300', false],
  ])('one of another origin %s', (_, rect, isForeign) => {
    const one = frame(rect);
    const inner = document.implementation.createHTMLDocument('inner');
    const ownOrigin = frame('0 0 400 300', inner);
    vi.spyOn(Object.getPrototypeOf(document) as Document, 'querySelectorAll').mockImplementation(((
      selector: string,
    ) => (selector === 'iframe' ? [ownOrigin, one] : [])) as never);
    expect(hasForeignFrame()).toBe(isForeign);
  });
});
