import { expect, it } from 'vitest';
import { baseLanguage, directionOf } from '../../../utils/actions/languages.ts';

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
