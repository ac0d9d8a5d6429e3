import { describe, expect, it } from 'vitest';
import {
  asWritten,
  baseLanguage,
  countryName,
  directionOf,
  languageName,
} from '../../../utils/actions/languages.ts';

it.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['ur-PK', 'rtl'],
  ['fa', 'rtl'],
  ['zh', 'ltr'],
  ['hi', 'ltr'],
  ['az', 'ltr'],
])('%s is written %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));

it.each([
  ['pt-BR', 'pt'],
  ['ES', 'es'],
  ['zh-Hant-TW', 'zh'],
  ['fil', 'fil'],
])('takes %s for the language %s', (tag, language) => expect(baseLanguage(tag)).toBe(language));

it.each([
  ['معلم محتجز في طهران', 'en', 'rtl'],
  ['טקסט בעברית על Amnesty', 'de', 'rtl'],
  // A name at the beginning turns no sentence round, nor does a wrong tag.
  ['عبد الله wurde in Teheran verhaftet und misshandelt.', 'de', 'ltr'],
  ['Arrested in Tehran', 'fa', 'ltr'],
  ['', 'fa', 'rtl'],
  ['2023', 'ar', 'rtl'],
])('lets %j, said to be %s, run %s', (text, tag, dir) =>
  expect(asWritten(text, tag)).toEqual({ lang: tag, dir }),
);

describe('a code that somebody has typed half of, or that a stranger wrote', () => {
  const BAD = ['', 'C', 'C-', '1', 'no code', '\u0000', 'x'.repeat(40), 'a-b-c-d'];

  it.each(BAD)('%j is named by itself', (code) => {
    expect(countryName(code, 'es')).toBe(code);
    expect(languageName(code, 'es')).toBe(code);
    expect(directionOf(code)).toBe('ltr');
  });

  it('names nothing in a language that is none, and does not throw', () => {
    expect(countryName('PE', 'no language')).toBe('PE');
    expect(languageName('es', 'no language')).toBe('es');
  });

  it('is named as soon as it is whole', () => {
    expect([countryName('CO', 'es'), languageName('es', 'en')]).toEqual(['Colombia', 'Spanish']);
  });
});
