import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropHidden, dropUnneeded, findHidden, isVisible } from '../../../utils/text/unseen.ts';

describe('signs that nobody sees', () => {
  it.each([
    ['a joiner between Latin letters', 'a\u200db'],
    ['a joiner behind a soft hyphen, which emoji have none of', '👨\u00ad\u200d👩'],
    ['a joiner behind a currency', '$\u200d'],
    ['a space without width between Latin letters', 'a\u200bb'],
    ['bytes in a row of selectors', '😀\ufe01\ufe0f'],
    ['a selector behind a letter', 'F\ufe00ree'],
    ['a selector of emoji behind a letter', 'o\ufe0f'],
    ['a selector of old forms of Chinese behind a letter', 'a\u{e0100}'],
    ['a selector of Mongolian elsewhere', 'a\u180b'],
    ['a sign of notes in music', 'a\u{1d173}'],
    ['tags of a flag that nobody draws', '🏴\u{e0075}\u{e0073}\u{e0074}\u{e0078}\u{e007f}'],
    ['half the tags of a flag', '🏴\u{e0067}\u{e0062}'],
    ['letters in tags', 'a\u{e0041}'],
    ['tags that go on behind a flag', `🏴${'\u{e0067}'.repeat(8)}`],
    ['a filler that is a letter', '\u3164'],
    ['a mark that stands for nothing', 'a\ufeff'],
    ['an interlinear note', 'a\ufff9b'],
    ['a tower of accents', `a${'\u0301'.repeat(12)}`],
    ['a noncharacter', '\ufdd0'],
  ])('%s', (_, text) => expect(findHidden(text)).toMatch(/^holds .* \(U\+[0-9A-F]{4,6}\)$/));

  it('say which they are', () => {
    expect(findHidden('a\u202eb')).toBe('holds a direction character (U+202E)');
  });
});

describe('signs that a text needs', () => {
  it.each([
    'Zürich – «naïve» … ½ ©',
    'Line\tand\r\nline\u2028',
    '👩🏽‍🚀 🏳️‍🌈 🏴‍☠️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☝🏿 1️⃣',
    'می‌خواهم क्‍ष ශ්‍රී',
    'สวัสดี\u200bครับ',
    'Việt Nam, ᾧ, שָׁלוֹם, ཨོཾ',
    '葛\u{e0100}城市, 直\ufe00, ！\ufe00',
    '≨\ufe00, က\ufe00',
    'ᠠ\u180b',
  ])('%s', (text) => expect(findHidden(text)).toBeUndefined());
});

it('a text of nothing but space and soft hyphens is not seen', () => {
  expect(['\u00ad \n', '\u2003'].map(isVisible)).toEqual([false, false]);
  expect(isVisible('\u00ada')).toBe(true);
});

describe('signs that change nothing that one sees are dropped', () => {
  it.each([
    ['soft hyphens', 'Men\u00adschen\u00adrechte', 'Menschenrechte'],
    ['a joiner behind a letter that joins nothing', 'کار\u200cها', 'کارها'],
    ['a joiner between letters that join anyway', 'می\u200dخواهم', 'میخواهم'],
    ['a joiner behind a word', 'کتاب\u200c است', 'کتاب است'],
    ['a joiner behind an Indic letter with its vowel', 'क\u200cक', 'कक'],
    ['a second joiner', 'می\u200c\u200cخواهم', 'می\u200cخواهم'],
    ['a joiner between an emoji and a space', '👩\u200d 👩', '👩 👩'],
    ['the look that an emoji has anyway', '😀\ufe0f', '😀'],
    ['the look of a digit that is no key', '1\ufe0f', '1'],
  ])('%s', (_, text, left) => {
    expect(dropUnneeded(text)).toBe(left);
    expect(findHidden(left)).toBeUndefined();
  });
});

describe('real texts stay as they are', () => {
  /** Signs of which emoji are put together. */
  const PARTS = [
    '👩',
    '👨',
    '❤',
    '🏳',
    '🌈',
    '🏴',
    '☠',
    '⚖',
    '♂',
    '⛹',
    '🕵',
    '🧑',
    '🔥',
    '✈',
    '🏽',
    '🏿',
  ];
  const isWhole = /^\p{RGI_Emoji}$/v;
  const emoji = fc
    .array(fc.constantFrom(...PARTS, '\ufe0f', '\u200d'), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(''));

  it('every emoji that Unicode recommends, however it is put together', () =>
    fc.assert(
      fc.property(fc.oneof(emoji, fc.string({ unit: 'grapheme', maxLength: 1 })), (text) => {
        fc.pre(isWhole.test(text));
        expect(dropUnneeded(text)).toBe(text);
        expect(findHidden(text)).toBeUndefined();
      }),
      { numRuns: 300 },
    ));

  /** Words in which a joiner changes what is drawn. */
  const WORDS = [
    ...[
      'می\u200cخواهم',
      'خانه\u200cها',
      'هـ\u200d',
      'ه\u200d.ق',
      'پێش\u200cکەش',
      'क्\u200dष',
      'क्\u200cष',
    ],
    ...[
      'র\u200d্য',
      'ಕ್\u200cಷ',
      'ರ\u200d್ಕ',
      'ന്\u200d',
      'ශ්\u200dරී',
      'ක්\u200dෂ',
      'สวัส\u200bดี',
      'ខ្មែរ\u200bភាសា',
    ],
  ];

  it('joiners in the scripts that need them, whatever stands around', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS, 'free', '10', '،', '👩🏽\u200d🚀'), { minLength: 1 }),
        (words) => {
          const text = words.join(' ');
          expect(dropUnneeded(text)).toBe(text);
          expect(findHidden(text)).toBeUndefined();
        },
      ),
    ));

  const UNSEEN = Array.from({ length: 0xe1000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /\p{Default_Ignorable_Code_Point}/u.test(sign));

  it('and a second dot over a letter that has one is no mark', () => {
    expect(dropUnneeded('wi\u0307th a j\u0307')).toBe('with a j');
    // Lithuanian dictionaries write an accent above it, which is seen.
    expect(dropUnneeded('i\u0307\u0301')).toBe('i\u0307\u0301');
  });

  it('and nobody can mark a Latin text with one sign more', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z ]{3,30}$/),
        fc.nat(),
        fc.constantFrom(...UNSEEN),
        (text, at, sign) => {
          const place = (at % (text.length - 1)) + 1;
          const marked = text.slice(0, place) + sign + text.slice(place);
          const left = dropUnneeded(marked);
          expect(findHidden(left) !== undefined || left === text).toBe(true);
        },
      ),
      { numRuns: 2000 },
    ));
});

describe('of all signs that are not seen', () => {
  const NOT_SEEN = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(sign));
  const hex = (sign: string) => sign.codePointAt(0)?.toString(16);

  it.each([
    ['F', 'ree', []],
    ['я', 'я', []],
    ['ש', 'ש', []],
    ['中', '文', []],
    ['한', '국', []],
    ['1', '2', []],
    ['.', ' x', []],
    ['e\u0301', 'f', []],
    ['😀', 'x', ['fe0e']],
    ['🇨🇭', 'x', []],
    ['ก', 'ข', ['200b']],
    ['क\u094d', 'ष', ['200c', '200d']],
    ['क', 'ष', []],
    ['ᠠ', 'ᠡ', ['180b', '180c', '180d', '180f', '200c']],
  ] as [string, string, string[]][])(
    'between %s and %s only those stay that it needs',
    (before, after, needed) => {
      const among = NOT_SEEN.map((sign) => [sign, `${before}${sign}${after}`] as const);
      const letIn = among.filter(([sign, text]) => {
        const left = dropUnneeded(text.normalize('NFC'));
        return left.includes(sign) && !findHidden(left);
      });
      expect(letIn.map(([sign]) => hex(sign))).toEqual(needed);
      const read = among.filter(([sign, text]) => dropHidden(text).includes(sign));
      expect(read.map(([sign]) => hex(sign))).toEqual(needed);
    },
  );

  it('a text of a page keeps none in a row, and what its script needs', () => {
    expect(dropHidden('Fr\u200d\u034f\u200d\ufe00ee \u0600now')).toBe('Free now');
    expect(dropHidden('می\u200cخواهم 👩🏽\u200d🚀')).toBe('می\u200cخواهم 👩🏽\u200d🚀');
    expect(dropHidden(`a${'\u0301'.repeat(30)}`)).not.toMatch(/\p{Mn}{12}/u);
  });
});
