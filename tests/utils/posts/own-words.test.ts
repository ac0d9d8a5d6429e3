import { describe, expect, it } from 'vitest';
import { addOwnWords, hashText } from '../../../utils/posts/own-words.ts';

describe('own words', () => {
  it('go before, or after what is said and before the tags', () => {
    const post = 'Stop it. #Peru https://a.org';
    expect(addOwnWords(post, { text: 'I am watching.', place: 'before' })).toBe(
      'I am watching. Stop it. #Peru https://a.org',
    );
    expect(addOwnWords(post, { text: 'I am watching.', place: 'after' })).toBe(
      'Stop it. I am watching. #Peru https://a.org',
    );
    expect(addOwnWords(post, { text: '  ', place: 'after' })).toBe(post);
  });
});

it('a text is known again by its hash, whatever its case, accents and spaces', () => {
  expect(hashText('Stop  it in Perú')).toBe(hashText('stop it in peru '));
  expect(hashText('Stop it')).not.toBe(hashText('Stop it.'));
  // As it stands in the storage of those who posted it.
  expect(hashText('Stop it in Peru')).toBe('ef47dd9d');
});
