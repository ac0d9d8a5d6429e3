import { describe, expect, it } from 'vitest';
import { writeShareText } from '../../../utils/pass/share-text.ts';
import { peru } from '../../peru.ts';

const WHERE = 'Minister Ana Prueba\nStreet 1\n15001 Lima\nminister@lima.example\nX: @AnaPrueba';
const action = {
  ...peru,
  title: { en: 'A case', es: 'Un caso', ar: 'حالة' },
  summary: { en: 'This happened. Then that. And more.' },
  background: {},
  demands: [{ es: 'Libérenlos.' }, { en: 'Free them.' }],
  targets: [
    {
      ...peru.targets[0],
      ...{ role: 'Minister', name: 'Ana Prueba', address: ['Street 1', '15001 Lima'] },
      ...{ emails: ['minister@lima.example', 'desk@lima.example'], accounts: { x: 'AnaPrueba' } },
    },
  ] as typeof peru.targets,
  source: { publisher: 'The tests', url: 'https://sections.example/1' },
};

describe('a text that tells an action to others', () => {
  it('has what a friend needs to act: its story, a demand, whom to write to, its last day and its page', () => {
    expect(writeShareText(action, 'en', ['en-GB']).split('\n\n')).toEqual([
      'A case',
      'This happened. Then that.',
      'Free them.',
      `Write to:\n${WHERE}`,
      'You can write until 7 March 2023.',
      'https://sections.example/1',
    ]);
  });

  it('mixes no languages: what it has in another one only is left out', () => {
    expect(writeShareText(action, 'es').split('\n\n')).toEqual([
      'Un caso',
      'Libérenlos.',
      `Escribir a:\n${WHERE}`,
      'Se puede escribir hasta el 7 de marzo de 2023.',
      'https://sections.example/1',
    ]);
  });

  it('names the day by itself in a language that we have no words for', () => {
    expect(writeShareText(action, 'ar').split('\n\n')).toHaveLength(4);
    expect(writeShareText(action, 'ar')).not.toMatch(/write|\$1/);
  });

  it('has nothing that the action has not', () => {
    const bare = {
      ...{ ...action, deadline: undefined, demands: [] },
      targets: action.targets.map((one) => ({ ...one, address: [], emails: [], accounts: {} })),
      source: { publisher: 'The tests' },
    };
    expect(writeShareText(bare, 'en')).toBe('A case\n\nThis happened. Then that.');
  });
});
