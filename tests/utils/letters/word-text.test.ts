import { describe, expect, it } from 'vitest';
import { languageByScript } from '../../../utils/letters/word-text.ts';

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
