import { describe, expect, it } from 'vitest';
import { renderLetter } from '../../../utils/letters/letter.ts';
import { letterModel } from '../../../utils/letters/skeleton.ts';
import { peru } from '../../peru.ts';

const demands = [
  { en: 'expressing concern for her safety;' },
  { en: 'urging them to release her.' },
];

describe('an action without a letter', () => {
  it('has a frame with its demands as points, and brackets for the person', () => {
    const action = { ...peru, letters: [], demands };
    const found = letterModel(action);
    expect(found?.isSkeleton).toBe(true);
    const letter = found && renderLetter(action, found.model, 'en', { name: 'Ana' });
    expect(letter?.body).toBe(
      [
        'Dear Madam President Dina Boluarte,',
        '[Who you are, and why you write]',
        'I ask you to consider these points:\n– expressing concern for her safety\n– urging them to release her',
        '[A sentence of your own]',
        'Yours sincerely,\nAna',
      ].join('\n\n'),
    );
  });

  it.each([
    ['en', 'Your Excellency', 'Your Excellency,'],
    ['en', 'Dear Minister:', 'Dear Minister:'],
    ['es', 'Señora Presidenta', 'Señora Presidenta:'],
    ['fr', 'Monsieur le Ministre', 'Monsieur le Ministre,'],
    ['de', 'Sehr geehrter Herr Minister', 'Sehr geehrter Herr Minister'],
    ['ja', '大臣閣下', '大臣閣下'],
  ])(
    'sets the mark of the language, %s, behind a salutation without one: %s',
    (tag, bare, whole) => {
      const [target] = peru.targets;
      if (!target) throw new Error('no target');
      const targets = [{ ...target, salutation: { [tag]: bare } }];
      const action = { ...peru, letters: [], demands: [{ [tag]: 'Free her' }], targets };
      expect(letterModel(action)?.model.salutation).toEqual({ [tag]: whole });
    },
  );

  it('and without demands has none', () => {
    expect(letterModel({ ...peru, letters: [] })).toBeUndefined();
  });
});

it('an action’s own letter comes before any frame', () => {
  expect(letterModel({ ...peru, demands })).toEqual({ model: peru.letters[0], isSkeleton: false });
});
