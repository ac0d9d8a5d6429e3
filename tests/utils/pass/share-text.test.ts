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
      ...{
        emails: ['minister@lima.example', 'desk@lima.example'],
        faxes: [],
        accounts: { x: 'AnaPrueba' },
      },
    },
  ] as typeof peru.targets,
  source: { publisher: 'The tests', url: 'https://sections.example/1' },
};

describe('a text that tells an action to others', () => {
  it('has what a friend needs to act: its story, a demand, whom to write to, its last day and its page', () => {
    expect(writeShareText(action, 'en', ['en-GB']).split('\n\n')).toEqual([
      'A case',
      'This happened. Then that.',
      'What to ask for:\n- Free them.',
      `Write to:\n${WHERE}`,
      'You can write until 7 March 2023.',
      'Source: The tests\nhttps://sections.example/1',
    ]);
  });

  it('mixes no languages: what it has in another one only is left out', () => {
    expect(writeShareText(action, 'es').split('\n\n')).toEqual([
      'Un caso',
      'Qué pedir:\n- Libérenlos.',
      `Escribir a:\n${WHERE}`,
      'Se puede escribir hasta el 7 de marzo de 2023.',
      'Fuente: The tests\nhttps://sections.example/1',
    ]);
  });

  it('names the day by itself in a language that we have no words for', () => {
    expect(writeShareText(action, 'ar').split('\n\n')).toHaveLength(4);
    expect(writeShareText(action, 'ar')).not.toMatch(/write|\$1/);
  });

  it('has nothing that the action has not', () => {
    const bare = {
      ...{ ...action, deadline: undefined, demands: [] },
      targets: action.targets.map((one) => ({
        ...one,
        address: [],
        emails: [],
        faxes: [],
        accounts: {},
      })),
      source: { publisher: 'unknown' },
    };
    expect(writeShareText(bare, 'en')).toBe('A case\n\nThis happened. Then that.');
  });

  it('has up to five demands without the marks of their list, and everybody who can be reached', () => {
    const [minister] = action.targets;
    const nowhere = { address: [], emails: [], faxes: [], accounts: {} };
    const text = writeShareText(
      {
        ...action,
        demands: ['one;', 'two,', 'three', 'four', 'five', 'six'].map((en) => ({ en })),
        targets: [
          minister,
          { ...minister, ...nowhere, role: 'Chief', name: 'B', faxes: ['+51 1 234'] },
          { ...minister, ...nowhere, role: 'Judge', name: 'C' },
        ] as typeof peru.targets,
      },
      'en',
    );
    expect(text).toContain('What to ask for:\n- one\n- two\n- three\n- four\n- five\n\n');
    expect(text).toContain(`Write to:\n${WHERE}\n\nChief B\nFax: +51 1 234\n\n`);
    expect(text).not.toContain('Judge');
  });
});
