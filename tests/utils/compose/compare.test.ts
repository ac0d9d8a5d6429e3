import { describe, expect, it } from 'vitest';
import {
  holdsWords,
  isPartOf,
  isSameText,
  isSameWords,
  lostSign,
  mayBeAll,
  normaliseText,
  wordsAround,
} from '../../../utils/compose/compare.ts';

it('plain text has plain line ends and spaces, and no joints', () => {
  expect(normaliseText('a\r\nb\rc\u00a0d\u200be\ufefff')).toBe('a\nb\nc def');
});

describe('the same text', () => {
  it.each([
    ['a b', 'a b'],
    // A browser writes some spaces as hard ones, and an editor holds lines open.
    ['a\u00a0 b', 'a  b'],
    ['\ufeffa\u200b', 'a'],
    ['a\n\n', 'a'],
    ['a', 'a\n'],
    ['1\u00a0000', '1\u00a0000'],
    ['ភាសា\u200bខ្មែរ', 'ភាសា\u200bខ្មែរ'],
  ])('%j is %j', (read, expected) => {
    expect(isSameText(read, expected)).toBe(true);
  });

  it.each([
    ['1 000', '1\u00a0000'],
    ['ភាសាខ្មែរ', 'ភាសា\u200bខ្មែរ'],
    ['a b', 'a  b'],
    ['a\tb', 'a b'],
    ['ab', 'a\nb'],
    ['a', 'ab'],
    ['ab', 'a'],
    ['a\nb', 'a'],
  ])('%j is not %j', (read, expected) => {
    expect(isSameText(read, expected)).toBe(false);
  });
});

it.each([
  ['“a” – b…', '"a" -- b...', true],
  ['a\nb', 'a  \nb ', true],
  ['a b', 'a   b', true],
  ['Peru\u0301', 'Per\u00fa', true],
  ['a', 'a b', false],
  ['b', 'a', false],
])('%j has the words of %j: %j', (read, expected, same) => {
  expect(isSameWords(read, expected)).toBe(same);
});

it.each([
  ['1 000', '1\u00a0000', 'hard-space'],
  ['ab', 'a\u200bb', 'joint'],
  ['a b', 'a\tb', 'tab'],
  ['a b', 'a  b', 'spaces'],
  ['a', 'b', undefined],
])('%j lost of %j: %j', (read, expected, sign) => {
  expect(lostSign(read, expected)).toBe(sign);
});

describe('what changed is a part of our text', () => {
  const TEXT = 'Free Mirela now, a teacher held since spring.';
  it.each([
    ['all of it', 'Mine. ', `Mine. ${TEXT}`, true],
    ['its start', 'Mine. ', 'Mine. Free Mirela now,', true],
    ['its end, between the own words', 'Mine yours', 'Mine held since spring. yours', true],
    ['in capitals', 'Mine', `Mine ${TEXT.toUpperCase()}`, true],
    ['the own words corrected', 'mine', 'Mine', false],
    ['a draft', '', 'Draft of yesterday', false],
    ['nothing', 'Mine', 'Mine', false],
    ['the own words gone', 'Mine yours', 'Mine', false],
  ])('%s', (_, before, now, isOurs) => {
    expect(isPartOf(TEXT, before, now)).toBe(isOurs);
  });

  it('may be all of it, in a shape that nobody knows', () => {
    expect(mayBeAll(TEXT, 'Mine', `Mine ${'0123456789'.repeat(3)}`)).toBe(true);
    expect(mayBeAll(TEXT, 'mine', 'Mine')).toBe(false);
  });
});

it.each([
  ['Mine and yours', 'Mine yours', true],
  ['Mine', 'Mine', true],
  ['', 'Mine', false],
  ['Mi', 'Mine', false],
  ['anything', '', true],
])('%j holds the words %j: %j', (now, own, holds) => {
  expect(holdsWords(now, own)).toBe(holds);
});

describe('words around a text that a page corrected', () => {
  const own = { ahead: 'mine, i say', behind: ' yours' };

  it.each([
    ['Mine, i say new yours', 'Mine, i say yours'],
    ['mine, I say new yours', 'mine, I say yours'],
    ['mine, i say new yours!', 'mine, i say yours!'],
  ])('%j is a correction', (read, words) => {
    expect(wordsAround(read, ' new', own)?.words).toBe(words);
  });

  it.each([
    ['the text got something', 'mine, i say new? yours'],
    ['the text stands twice', 'mine, i say new new yours'],
    ['the text is not whole', 'mine, i say ne yours'],
    ['the person’s words are gone', ' new yours'],
    ['other words took their place', 'a draft, i say new yours'],
    ['their last word was changed', 'mine, i sat new yours'],
  ])('it is none where %s', (_, read) => {
    expect(wordsAround(read, ' new', own)).toBeUndefined();
  });

  it('nothing may come where nothing was', () => {
    expect(wordsAround('new?', 'new', { ahead: '', behind: '' })).toBeUndefined();
  });
});
