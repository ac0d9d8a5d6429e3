import { describe, expect, it } from 'vitest';
import { findHidden, isVisible } from '../../../../utils/actions/validation/characters.ts';

describe('signs that nobody sees', () => {
  it.each([
    ['a joiner between Latin letters', 'a\u200db'],
    ['a joiner behind a soft hyphen, which emoji have none of', '👨\u00ad\u200d👩'],
    ['a joiner behind a currency', '$\u200d'],
    ['a space without width between Latin letters', 'a\u200bb'],
    ['bytes in a row of selectors', '😀\ufe01\ufe0f'],
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
  ])('%s', (text) => expect(findHidden(text)).toBeUndefined());
});

it('a text of nothing but space and soft hyphens is not seen', () => {
  expect(['\u00ad \n', '\u2003'].map(isVisible)).toEqual([false, false]);
  expect(isVisible('\u00ada')).toBe(true);
});
