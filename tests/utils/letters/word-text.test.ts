import { describe, expect, it } from 'vitest';
import { inOrder, languageByScript } from '../../../utils/letters/word-text.ts';

describe('the language of an address', () => {
  it.each([
    ['وزير العدل', ['en', 'es'], 'ar'],
    ['وزارت دادگستری', ['en', 'fa'], 'fa'],
    ['משרד המשפטים', ['en'], 'he'],
    ['14 Министерство', ['en', 'uk'], 'uk'],
    ['14 Министерство', ['en'], 'ru'],
    ['東京都港区', ['en', 'ja'], 'ja'],
    ['東京都港区', ['en'], 'zh'],
    ['법무부', ['en', 'ko'], 'ko'],
    ['Calle Mayor 1', ['en', 'es'], 'en'],
    ['UA 31 وزير', ['es', 'ar'], 'es'],
    ['14', ['es', 'en'], 'es'],
    ['', ['es'], 'es'],
  ] as [string, [string, ...string[]], string][])(
    '“%s” among %j is %s',
    (text, likely, language) => {
      expect(languageByScript(text, likely)).toBe(language);
    },
  );
});

describe('a place and a date', () => {
  it.each([
    ['Bern، 1 مارس 2026', 'Bern\u200f، 1 مارس 2026'],
    ['Bern, 1 במרץ 2026', 'Bern\u200f, 1 במרץ 2026'],
    ['Bern، ۱۰ اسفند ۱۴۰۴', 'Bern\u200f، ۱۰ اسفند ۱۴۰۴'],
    ['برن، 1 مارس 2026', 'برن، 1 مارس 2026'],
    ['Bern, 29 January 2023', 'Bern, 29 January 2023'],
  ])('keep their order where one runs from right to left: %s', (text, shown) => {
    expect(inOrder(text)).toBe(shown);
  });
});
