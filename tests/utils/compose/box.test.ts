// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { boxAround, isBox, isInert, refusalOf } from '../../../utils/compose/box.ts';
import { isVisible } from '../../../utils/compose/visible.ts';
import { startPage } from './browser-stand-in.ts';
import { editable, field } from './caret-notation.ts';

beforeEach(startPage);

const input = (type: string) => field('', { tag: 'input', attributes: type ? { type } : {} });
const dialog = () => {
  const element = document.createElement('dialog');
  document.body.append(element);
  return element;
};

describe('what takes text is a box', () => {
  it.each(['', 'text', 'search', 'email', 'url', 'tel'])('input of type %j', (type) => {
    expect(isBox(input(type))).toBe(true);
  });

  it.each(['checkbox', 'password', 'file', 'number', 'submit'])('not input of type %s', (type) => {
    expect(isBox(input(type))).toBe(false);
  });

  it('the outermost editable element, not what is in it', () => {
    const box = editable('<p>one</p>');
    const paragraph = box.querySelector('p') as HTMLElement;
    expect([isBox(box), isBox(paragraph)]).toEqual([true, false]);
    expect(boxAround(paragraph)).toBe(box);
    expect(boxAround(box)).toBe(box);
    expect(boxAround(document.body)).toBeUndefined();
  });
});

describe('why a box cannot be written in', () => {
  it.each([
    ['a read-only field', () => field('', { attributes: { readonly: '' } }), 'read-only'],
    ['a disabled field', () => field('', { attributes: { disabled: '' } }), 'read-only'],
    [
      'an aria-readonly box',
      () => editable('', { attributes: { 'aria-readonly': 'true' } }),
      'read-only',
    ],
    [
      'an aria-disabled box',
      () => editable('', { attributes: { 'aria-disabled': 'true' } }),
      'read-only',
    ],
    [
      'TinyMCE’s read-only body',
      () => editable('', { attributes: { class: 'mce-content-readonly' } }),
      'read-only',
    ],
    [
      'no longer editable',
      () => editable('', { attributes: { contenteditable: 'false' } }),
      'read-only',
    ],
    ['an inert box', () => field('', { attributes: { inert: '' } }), 'blocked'],
    ['a field', () => field(''), undefined],
    ['an editable box', () => editable(''), undefined],
  ])('%s', (_, make, why) => {
    expect(refusalOf(make())).toBe(why);
  });

  it('it is gone', () => {
    const box = field('');
    box.remove();
    expect(refusalOf(box)).toBe('gone');
  });

  it('its fieldset is disabled', () => {
    const set = document.createElement('fieldset');
    set.disabled = true;
    document.body.append(set);
    expect(refusalOf(field('', { place: set }))).toBe('read-only');
  });
});

describe('an inert box', () => {
  it('stands outside of a modal dialog; the dialog’s own does not', () => {
    const modal = dialog();
    const [behind, inside] = [field(''), field('', { place: modal })];
    expect([isInert(behind), isInert(inside)]).toEqual([false, false]);
    modal.showModal();
    expect([isInert(behind), isInert(inside)]).toEqual([true, false]);
  });

  it('is in a part that the page marks so, also from outside of its shadow root', () => {
    const part = document.createElement('div');
    document.body.append(part);
    const box = field('', { place: part.attachShadow({ mode: 'open' }) });
    expect(isInert(box)).toBe(false);
    part.setAttribute('inert', '');
    expect(isInert(box)).toBe(true);
  });

  it('is not that of a modal dialog in an inert part, which the dialog escapes', () => {
    const modal = dialog();
    document.body.setAttribute('inert', '');
    modal.showModal();
    expect(isInert(field('', { place: modal }))).toBe(false);
  });
});

describe('what the person can see', () => {
  const at = (rect: string) => isVisible(field('', { attributes: { 'data-rect': rect } }));
  it.each([
    ['in the window', '20 20 300 60', true],
    ['below the window’s end, where one can scroll to', '20 9000 300 60', true],
    ['a point', '20 20 1 1', false],
    ['parked on the left', '-9000 20 300 60', false],
    ['parked above', '20 -9000 300 60', false],
  ])('%s', (_, rect, visible) => {
    expect(at(rect)).toBe(visible);
  });

  it('not what is hidden', () => {
    expect(isVisible(field('', { attributes: { style: 'visibility: hidden' } }))).toBe(false);
    expect(isVisible(field('', { attributes: { style: 'display: none' } }))).toBe(false);
  });
});
