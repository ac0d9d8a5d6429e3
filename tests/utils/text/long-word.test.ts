import { describe, expect, it } from 'vitest';
import { hasLongRun, hasLongWord, MAX_WORD } from '../../../utils/text/long-word.ts';

describe('a long word', () => {
  it.each([
    ['a letter said again', 'и'.repeat(MAX_WORD + 1)],
    ['no word at all', '("'.repeat(MAX_WORD)],
    ['among others', `Dear Minister, ${'ש'.repeat(MAX_WORD + 1)} I write`],
  ])('is %s', (_, text) => expect(hasLongWord(text)).toBe(true));

  it.each([
    ['a long text', 'Dear Minister, '.repeat(MAX_WORD)],
    ['the longest address', `See https://${'a'.repeat(MAX_WORD - 8)}`],
    ['a text of a script without spaces', '大臣閣下ご釈放を求めます'.repeat(MAX_WORD)],
    ['one in Thai', 'เรียนท่านรัฐมนตรี'.repeat(MAX_WORD)],
  ])('is not %s', (_, text) => expect(hasLongWord(text)).toBe(false));
});

it('a text without a space is cut anywhere when it is long, whatever its script', () => {
  expect(hasLongRun('เรียนท่านรัฐมนตรี'.repeat(MAX_WORD))).toBe(true);
  expect(hasLongRun('Dear Minister, '.repeat(MAX_WORD))).toBe(false);
});
