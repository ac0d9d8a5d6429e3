import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLetters, diffWords, type Stretch } from '../../../utils/actions/word-diff.ts';

/** `same [-out-] {+in+}`, as tools for text print it. */
const print = (all: Stretch[]) =>
  all
    .map(({ how, text }) => (how === 'same' ? text : how === 'out' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('two versions of a text', () => {
  it.each([
    ['a word', 'write before 7 March', 'write before 9 March', 'write before [-7-]{+9+} March'],
    ['a phrase', 'to the old man now', 'to a woman now', 'to [-the old man -]{+a woman +}now'],
    ['something more', 'one two', 'one two three', 'one two{+ three+}'],
    ['something less', 'one two three', 'two three', '[-one -]two three'],
    [
      'a handle by one letter',
      'x: @DinaErcilia',
      'x: @DinaErciIia',
      'x: @[-DinaErcilia-]{+DinaErciIia+}',
    ],
    [
      'a whole sentence, but for a word by chance',
      'One thing of the old day.',
      'Many more words of a new night.',
      '[-One thing of the old day-]{+Many more words of a new night+}.',
    ],
    ['nothing', 'the same', 'the same', 'the same'],
    ['everything', '', 'new', '{+new+}'],
    ['a word without spaces around it', '彼は教師です', '彼は医師です', '彼は[-教師-]{+医師+}です'],
  ])('that differ in %s', (_, before, after, printed) => {
    expect(print(diffWords(before, after))).toBe(printed);
  });

  it('are told letter by letter where a name differs in one', () => {
    expect(print(diffLetters('DinaErcilia', 'DinaErciIia'))).toBe('DinaErci[-l-]{+I+}ia');
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '@x', 'é', '.'), { maxLength: 60 })
    .map((all) => all.join(''));

  it('both stand in what is shown, whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const all = diffWords(before, after);
        const without = (how: Stretch['how']) =>
          all.filter((one) => one.how !== how).map((one) => one.text);
        expect(without('in').join('')).toBe(before);
        expect(without('out').join('')).toBe(after);
      }),
    );
  });

  it('that have nothing in common are another text, found out in no time', () => {
    const start = performance.now();
    const all = diffWords('one two '.repeat(10_000), 'three four-'.repeat(10_000));
    expect(all.map(({ how }) => how)).toEqual(['out', 'in']);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
