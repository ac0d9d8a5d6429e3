// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isVisible } from '../../../utils/compose/visible.ts';
import { startPage } from './browser-stand-in.ts';
import { field } from './caret-notation.ts';

beforeEach(startPage);

/** A field in an element around it; each with its style, and with its place as `left top width height`. */
function fieldIn(around: { style: string; rect: string }, own: { style?: string; rect: string }) {
  const box = field('');
  box.setAttribute('style', own.style ?? '');
  box.setAttribute('data-rect', own.rect);
  const holder = document.createElement('div');
  holder.setAttribute('style', around.style);
  holder.setAttribute('data-rect', around.rect);
  for (const name of ['clientWidth', 'clientHeight']) {
    Object.defineProperty(holder, name, {
      value: Number(around.rect.split(' ')[name === 'clientWidth' ? 2 : 3]),
    });
  }
  document.body.append(holder);
  holder.append(box);
  return { box, holder };
}

const SCROLLER = { style: 'overflow-x: auto; overflow-y: auto', rect: '0 0 400 300' };

describe('a box in an element that scrolls', () => {
  it('is seen where it was scrolled away, and not where no scrolling reaches', () => {
    const { box, holder } = fieldIn(SCROLLER, { rect: '0 -900 300 80' });
    holder.scrollTop = 1000;
    expect(isVisible(box)).toBe(true);
    holder.scrollTop = 500;
    expect(isVisible(box)).toBe(false);
  });

  it('is not seen where that element has no height', () => {
    const { box } = fieldIn(
      { style: 'overflow-x: hidden; overflow-y: hidden', rect: '0 0 400 0' },
      { rect: '0 0 300 80' },
    );
    expect(isVisible(box)).toBe(false);
  });

  it('is not seen where it is cut off for good', () => {
    const around = { style: 'overflow-x: hidden; overflow-y: hidden', rect: '0 0 400 300' };
    expect(isVisible(fieldIn(around, { rect: '500 0 300 80' }).box)).toBe(false);
    expect(isVisible(fieldIn(around, { rect: '50 0 300 80' }).box)).toBe(true);
  });
});

it.each(['clip-path: inset(50%)', 'clip-path: circle(0)', 'clip: rect(0px, 0px, 0px, 0px)'])(
  'nothing is left of a box with %s',
  (style) => {
    const { box } = fieldIn({ style: '', rect: '0 0 400 300' }, { style, rect: '0 0 300 80' });
    expect(isVisible(box)).toBe(false);
  },
);

describe('a box that is no box to the person', () => {
  const ROOM = { style: '', rect: '0 0 400 300' };

  it.each([
    { style: 'opacity: 0.01' },
    { style: 'filter: opacity(0)' },
    { style: 'filter: blur(2px) opacity(1%)' },
  ])('$style', ({ style }) => {
    expect(isVisible(fieldIn(ROOM, { style, rect: '0 0 300 80' }).box)).toBe(false);
    expect(isVisible(fieldIn({ ...ROOM, style }, { rect: '0 0 300 80' }).box)).toBe(false);
  });

  it('by two that are faint together', () => {
    const style = 'opacity: 0.2';
    expect(isVisible(fieldIn({ ...ROOM, style }, { style, rect: '0 0 300 80' }).box)).toBe(false);
    expect(isVisible(fieldIn(ROOM, { style, rect: '0 0 300 80' }).box)).toBe(true);
  });

  it.each(['1200 0', '0 900', '-300 0'])('in a drawer beyond the window, at %s', (place) => {
    const style = 'position: fixed';
    expect(isVisible(fieldIn({ ...ROOM, style }, { rect: `${place} 300 80` }).box)).toBe(false);
    expect(isVisible(fieldIn({ ...ROOM, style }, { rect: '20 20 300 80' }).box)).toBe(true);
  });

  it('beside a page that nobody can scroll sideways', () => {
    const { box } = fieldIn(ROOM, { rect: '1400 0 300 80' });
    expect(isVisible(box)).toBe(true);
    document.body.style.overflowX = 'hidden';
    expect(isVisible(box)).toBe(false);
    document.body.style.overflowX = '';
  });
});
