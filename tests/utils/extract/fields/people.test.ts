import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../../utils/extract/fields/people.ts';

const namesIn = (story: string, appeal: string, others: string[] = []) =>
  findPeople({ story, appeal, others }).people.map(({ name }) => name);
const say = (name: string, times: number) => `${`They arrested ${name}.\n`.repeat(times)}`;

describe('the people an action is for', () => {
  it('are named in its story and in its appeal', () => {
    expect(namesIn(say('Ali Specimen', 3), 'Free Ali Specimen.')).toEqual(['Ali Specimen']);
    expect(namesIn(say('Ali Specimen', 3), 'Free them all.')).toEqual([]);
  });

  it('are all of those who are named about as often', () => {
    const story = say('Ali Specimen', 4) + say('Eva Beispiel', 2);
    expect(namesIn(story, 'Free Ali Specimen and Eva Beispiel.')).toEqual([
      'Ali Specimen',
      'Eva Beispiel',
    ]);
  });

  it('are not those who are named in passing', () => {
    const story = say('Ali Specimen', 5) + say('Eva Beispiel', 2);
    expect(namesIn(story, 'Free Ali Specimen, as Eva Beispiel was.')).toEqual(['Ali Specimen']);
  });

  it('are not the officials', () => {
    const story = say('Ali Specimen', 3);
    expect(namesIn(story, 'Free Ali Specimen.', ['Ali Specimen'])).toEqual([]);
  });

  it.each([
    ['I urge you to order the release of the well-known lawyer Ana Paz. Ms Paz is ill.'],
    ['I am writing to you about Ana Paz, a lawyer. Ms Paz is ill.'],
    ['Ich fordere die Freilassung von Ana Paz. Frau Paz ist krank.'],
    ['Heute geht es um Ana Paz, eine Anwältin.'],
    ['Pido la liberación de la abogada Ana Paz. La señora Paz está enferma.'],
    ['Je demande la libération de Ana Paz. Madame Paz est malade.'],
    ['Chiedo la liberazione di Ana Paz. La signora Paz è malata.'],
    ['Ik vraag om de vrijlating van Ana Paz.'],
  ])('are those for whom a letter speaks that stands alone: %s', (appeal) => {
    const story =
      'We write letters against forgetting. Ben Held began it. Ben Held wrote the first.';
    expect(findPeople({ story, appeal, others: [] })).toEqual({
      people: [{ name: 'Ana Paz' }],
      isGuess: true,
    });
  });
});
