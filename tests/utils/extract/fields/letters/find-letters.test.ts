import { expect, it } from 'vitest';
import {
  type FoundLetter,
  joinLetters,
} from '../../../../../utils/extract/fields/letters/find-letters.ts';

const letter = (language: string, text: string): FoundLetter => ({
  ...{ language, body: [{ text, first: 0, last: 0 }], first: 0, last: 0, certainty: 'sure' },
});

it('letters in several languages are one, a second one in a language is another', () => {
  const joined = joinLetters([letter('en', 'One'), letter('es', 'Una'), letter('en', 'Two')]);
  expect(joined.map(({ model }) => model.body)).toEqual([
    { en: ['One'], es: ['Una'] },
    { en: ['Two'] },
  ]);
});
