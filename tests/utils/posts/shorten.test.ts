import { expect, it } from 'vitest';
import { shortestThatFits } from '../../../utils/posts/shorten.ts';

const fits = (limit: number) => (text: string) => text.length <= limit;

it('a text that is too long loses its link first, then the tags at its end, never the first and never a word', () => {
  const text = 'Stop it in #Peru now https://a.org/b #CrisisEnElPerú #Perú';
  expect(shortestThatFits(text, fits(50))).toEqual({
    text: 'Stop it in #Peru now #CrisisEnElPerú #Perú',
    dropped: ['https://a.org/b'],
  });
  expect(shortestThatFits(text, fits(20))).toEqual({
    text: 'Stop it in #Peru now',
    dropped: ['https://a.org/b', '#Perú', '#CrisisEnElPerú'],
  });
  expect(shortestThatFits('#Peru must stop', fits(5))).toBeUndefined();
});

it('a text keeps its only tag, and a tag that words follow', () => {
  expect(shortestThatFits('Stop it now #Peru', fits(12))).toBeUndefined();
  expect(shortestThatFits('#One stop #Two now', fits(12))).toBeUndefined();
});

it('a bare domain is one of the words, and stays', () => {
  expect(shortestThatFits('See amnesty.org #One #Two', fits(21))).toEqual({
    text: 'See amnesty.org #One',
    dropped: ['#Two'],
  });
});

it('a text that fits without its link keeps its lines', () => {
  expect(shortestThatFits('Stop\n\nnow https://a.org/b', fits(9))?.text).toBe('Stop\n\nnow');
});
