import { describe, expect, it } from 'vitest';
import { isOneScript } from '../../../../utils/actions/validation/one-script.ts';

describe('a name that looks like another', () => {
  it.each([
    ['a Cyrillic letter among Latin ones', 'amnеsty'],
    ['a Greek one', 'amnεsty'],
    ['Latin letters in a Cyrillic name', 'Aмнистия'],
    ['nothing but Cyrillic letters that look Latin', 'раура'],
    ['letters in another coat', '𝐚mnesty'],
    ['full width', 'ａmnesty'],
    ['a ligature', 'ofﬁce'],
    ['a joiner', 'am\u200dnesty'],
    ['a filler', '\u115f'],
    ['a script that nobody writes today', 'ᚠᚢᚦ'],
  ])('%s', (_, name) => expect(isOneScript(name)).toBe(false));
});

describe('a name as people write it', () => {
  it.each([
    'amnesty_1',
    'Zürich',
    'Амнистия-1',
    'アムネスティ日本',
    'amnesty日本',
    '국제앰네스티',
    'عفو.١',
    'एमनेस्टी',
  ])('%s', (name) => expect(isOneScript(name)).toBe(true));
});
