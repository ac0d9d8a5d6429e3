import { describe, expect, it } from 'vitest';
import { fitHashtags } from '../../../utils/posts/hashtags.ts';

describe('hashtags', () => {
  it.each([
    ['after-space', '¡#Perú ya!', '¡ #Perú ya!'],
    ['after-space', '(#Perú)', '( #Perú)'],
    ['after-space', 'hoy #CrisisEnElPerú, ya', 'hoy #CrisisEnElPerú, ya'],
    ['anywhere', '¡#Perú ya!', '¡#Perú ya!'],
    ['never', '#Perú: hoy', 'Perú: hoy'],
    ['never', '#حقوق_الإنسان', 'حقوق_الإنسان'],
    ['never', 'Nº #1, a#b, https://a.org/#top, &#39;', 'Nº #1, a#b, https://a.org/#top, &#39;'],
    ['never', '＃Perú #Peru\u0301 #2026a', 'Perú Peru\u0301 2026a'],
  ] as const)('%s: %s', (linked, text, expected) => {
    expect(fitHashtags(text, { linked })).toBe(expected);
  });

  it('are no more than the network allows', () => {
    expect(fitHashtags('#a #b #c #d', { linked: 'anywhere', most: 2 })).toBe('#a #b c d');
  });
});
