import { expect, it } from 'vitest';
import { directionOf } from '../../../utils/actions/languages.ts';

it.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['ur-PK', 'rtl'],
  ['fa', 'rtl'],
  ['zh', 'ltr'],
  ['hi', 'ltr'],
  ['az', 'ltr'],
])('%s is written %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));
