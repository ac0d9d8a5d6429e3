// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contrastOf, MIN_SEEN_CONTRAST } from '../../../../utils/extract/page/contrast.ts';
import { PageVisibility } from '../../../../utils/extract/page/visibility.ts';

/** This environment draws nothing: every box is put at one place. */
const rect = { ...new DOMRect(10, 10, 200, 20), left: 10, right: 210, top: 10, bottom: 30 };
const place = { ...rect, width: 200, height: 20 } as DOMRect;

/** What a browser says of an element without styles; this environment says nothing. */
const INITIAL =
  '* { visibility: visible; overflow: visible; opacity: 1; filter: none; transform: none; position: static; z-index: auto }';

beforeEach(() => {
  document.head.innerHTML = `<style>${INITIAL}</style>`;
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(place);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(place);
});
afterEach(() => vi.restoreAllMocks());

function judge(style: string) {
  document.body.innerHTML = `<p style="${style}">Free Ali</p>`;
  const text = document.querySelector('p')?.firstChild as Text;
  return new PageVisibility(document).judge(text);
}

describe('a text on a live page', () => {
  it.each([
    ['font-size: 2px', 'hidden'],
    ['font-size: 3px', 'seen'],
    ['visibility: hidden', 'hidden'],
  ])('with %s is %s', (style, verdict) => {
    expect(judge(style)).toBe(verdict);
  });

  it('is told from white paper by a hair more than one cannot see', () => {
    const onWhite = (grey: number) => contrastOf([grey, grey, grey, 1], [255, 255, 255, 1]);
    expect(onWhite(250)).toBeLessThan(MIN_SEEN_CONTRAST);
    expect(onWhite(247)).toBeGreaterThan(MIN_SEEN_CONTRAST);
  });
});
