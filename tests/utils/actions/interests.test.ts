import { describe, expect, it } from 'vitest';
import { isWanted } from '../../../utils/actions/interests.ts';

const GERMAN_OF_PERU = { countries: ['PE'], languages: ['de'] };

describe('an action is of interest', () => {
  it.each([
    ['where its country and language fit', ['PE'], ['es', 'de'], true],
    ['in another form of the language', ['PE'], ['de-CH'], true],
    ['where nothing can be sent, whatever the language', ['PE'], [], true],
    ['where it has no country', [], ['de'], true],
    ['unless its country is another', ['HN'], ['de'], false],
    ['unless its languages are others', ['PE'], ['es'], false],
  ])('%s', (_, country, languages, expected) => {
    expect(isWanted({ country, languages }, GERMAN_OF_PERU)).toBe(expected);
  });
});
