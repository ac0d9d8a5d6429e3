import { describe, expect, it } from 'vitest';
import { guardRecord } from './guard-text.ts';

describe('preferred languages', () => {
  it.each([
    ['Preferred languages: Spanish, Quechuan, English', ['es', 'en']],
    ['Schrijf in het Engels, het Exempels of in je eigen taal.', ['en']],
  ])('are doubtful when a word of their list names none: %s', (text, preferredLanguages) => {
    expect(guardRecord({ preferredLanguages }, { text }).doubts).toEqual({
      preferredLanguages: 'guessed',
    });
  });

  it.each([
    ['Preferred language: Arabic, French, English or your own language.', ['ar', 'fr', 'en']],
    ['ESCRIBAN INMEDIATAMENTE, en español o en su propio idioma:', ['es']],
  ])('are left when all of them are known: %s', (text, preferredLanguages) => {
    expect(guardRecord({ preferredLanguages }, { text }).doubts).toEqual({});
  });
});
