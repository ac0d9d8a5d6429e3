import { describe, expect, it } from 'vitest';
import { altText, CARD_SIZE, type CardContext, drawCard } from '../../../utils/posts/card.ts';

/** Every letter is half as wide as the font is high. */
function paper() {
  const drawn: { text: string; x: number; y: number; size: number; width: number }[] = [];
  const context = {
    font: '',
    fillRect: () => undefined,
    measureText: (text: string) => ({ width: (text.length * sizeOf(context.font)) / 2 }),
    fillText: (text: string, x: number, y: number) => {
      const { width } = context.measureText(text);
      drawn.push({ text, x, y, size: sizeOf(context.font), width });
    },
  };
  return { context: context as unknown as CardContext, drawn };
}
const sizeOf = (font: string) => Number(/(\d+)px/.exec(font)?.[1]);

describe('the card', () => {
  it.each([
    ['18 killed during protests'],
    [`${'A very long title of an action '.repeat(6)}`],
    ['Short'],
  ])('holds its words inside of its edges: %s', (title) => {
    const { context, drawn } = paper();
    drawCard(context, { kicker: 'Peru', title, call: 'Write until March 7, 2023' });
    for (const { x, y, size, width } of drawn) {
      expect(x).toBeGreaterThan(0);
      expect(x + width).toBeLessThanOrEqual(CARD_SIZE);
      expect(y + size).toBeLessThanOrEqual(CARD_SIZE);
    }
    expect(drawn.map(({ text }) => text).join(' ')).toContain(title.trim().split(' ').at(-1));
  });

  it.each([
    ['ltr', 96],
    ['rtl', CARD_SIZE - 96],
  ] as const)('begins each %s line at the margin where reading begins', (direction, margin) => {
    const { context, drawn } = paper();
    drawCard(context, { kicker: 'A', title: 'B', call: 'C' }, direction);
    expect(context.direction).toBe(direction);
    expect(drawn.map(({ x }) => x)).toEqual([margin, margin, margin]);
  });

  it('is told in words', () => {
    expect(altText({ kicker: 'Peru', title: 'Stop!', call: 'Write' })).toBe('Peru. Stop. Write.');
  });
});
