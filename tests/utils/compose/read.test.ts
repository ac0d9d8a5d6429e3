// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { pointAt, readBox, selectionIn } from '../../../utils/compose/read.ts';
import { startPage } from './browser-stand-in.ts';
import { editable, field, readNotation } from './caret-notation.ts';

beforeEach(startPage);

describe('a field is read as it is', () => {
  it.each(['|', 'a|', 'a{b}c', 'one\ntwo|\n\nthree', '{all}'])('%j', (notation) => {
    expect(readBox(field(notation))).toEqual(readNotation(notation));
  });

  it('an e-mail field tells of no selection: the end counts', () => {
    const box = field('', { tag: 'input', attributes: { type: 'email' } });
    box.value = 'ana@example.org';
    expect(readBox(box)).toEqual({ text: 'ana@example.org', start: 15, end: 15 });
  });
});

describe('an editable box is read by its lines', () => {
  it.each([
    ['a bare line', 'a{b}c', 'a{b}c'],
    ['a paragraph each', '<p>one</p><p>t|wo</p>', 'one\nt|wo'],
    ['blocks behind a bare line', 'one<div>two</div><div>th|ree</div>', 'one\ntwo\nth|ree'],
    ['a break', 'one<br>t|wo', 'one\nt|wo'],
    ['a break that only holds the line open', '<p>one<br></p><p>two|</p>', 'one\ntwo|'],
    ['an empty paragraph', '<p>one</p><p>|<br></p><p>two</p>', 'one\n|\ntwo'],
    ['an empty block without a break', '<p>one</p><p></p><p>two|</p>', 'one\n\ntwo|'],
    ['two breaks in a row', 'one<br><br>two|', 'one\n\ntwo|'],
    ['words in spans and bold', '<p>o<b>n<i>e t</i></b>w|o</p>', 'one tw|o'],
    ['a list', '<ul><li>one</li><li>two|</li></ul>', 'one\ntwo|'],
    ['blocks in blocks', '<div><div>one</div><div>two|</div></div>', 'one\ntwo|'],
    ['a selection over blocks', '<p>o{ne</p><p>t}wo</p>', 'o{ne\nt}wo'],
    ['white space between blocks', '<p>one</p>\n  <p>two|</p>\n', 'one\ntwo|'],
    ['white space in a line', '<p>one\n   two|</p>', 'one two|'],
    ['hard spaces', '<p>one\u00a0two|</p>', 'one two|'],
    ['a break in a span at a block’s end', '<p>one<span><br></span></p><p>two|</p>', 'one\ntwo|'],
    ['a break before an empty text and a block', 'one<br><p>two|</p>', 'one\ntwo|'],
    ['words behind a block', '<p>one</p>two|', 'one\ntwo|'],
    ['nothing', '|', '|'],
  ])('%s', (_, markup, notation) => {
    expect(readBox(editable(markup))).toEqual(readNotation(notation));
  });

  it('takes a break for the last one of its block before an empty text', () => {
    const box = editable('<p>one<br></p><p>two|</p>');
    box.querySelector('br')?.after('');
    expect(readBox(box)).toEqual(readNotation('one\ntwo|'));
  });

  it('keeps white space where the style does', () => {
    const box = editable('a  b\n\n c|', { attributes: { style: 'white-space: pre-wrap' } });
    box.textContent = 'a  b\n\n c';
    document.getSelection()?.collapse(box.firstChild, 5);
    expect(readBox(box)).toEqual(readNotation('a  b\n|\n c'));
  });

  it('tells of no selection while it is elsewhere', () => {
    const box = editable('<p>one</p>');
    editable('an|other');
    expect(readBox(box)).toEqual({ text: 'one' });
    expect(selectionIn(box)).toBeUndefined();
  });

  it('counts a selection of whole blocks from their edges', () => {
    const box = editable('<p>one</p><p>two</p>');
    document.getSelection()?.setBaseAndExtent(box, 1, box, 2);
    expect(readBox(box)).toEqual(readNotation('one\n{two}'));
  });

  it('reads in a shadow root', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const box = editable('<p>one</p><p>two</p>', { place: host.attachShadow({ mode: 'open' }) });
    expect(readBox(box).text).toBe('one\ntwo');
  });
});

describe('the place of an offset', () => {
  it.each([
    ['<p>one</p><p>two</p>', 5, 'two', 1],
    ['<p>one</p><p>two</p>', 3, 'one', 3],
    ['<p>o<b>ne</b></p>', 2, 'ne', 1],
    ['<p>one</p>', 99, 'one', 3],
  ])('%s at %i', (markup, offset, text, column) => {
    const point = pointAt(editable(markup), offset);
    expect(point).toEqual({ node: expect.objectContaining({ data: text }), offset: column });
  });

  it('is nowhere in a box without text', () => {
    expect(pointAt(editable('<p><br></p>'), 0)).toBeUndefined();
  });
});
