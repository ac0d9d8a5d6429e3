import { describe, expect, it } from 'vitest';
import { writeShareText } from '../../../utils/pass/share-text.ts';
import { peru } from '../../peru.ts';

const action = {
  ...peru,
  title: { en: 'A case', es: 'Un caso', ar: 'حالة' },
  summary: { en: 'This happened. Then that. And more.' },
  background: {},
  source: { publisher: 'The tests', url: 'https://sections.example/1' },
};

describe('a text that tells an action to others', () => {
  it('has its title, two sentences, its last day and its page', () => {
    expect(writeShareText(action, 'en', ['en-GB'])).toBe(
      'A case\n\nThis happened. Then that.\n\nYou can write until 7 March 2023.\n\nhttps://sections.example/1',
    );
  });

  it('mixes no languages: what it has in another one only is left out', () => {
    expect(writeShareText(action, 'es')).toBe(
      'Un caso\n\nSe puede escribir hasta el 7 de marzo de 2023.\n\nhttps://sections.example/1',
    );
  });

  it('names the day by itself in a language that we have no words for', () => {
    expect(writeShareText(action, 'ar').split('\n\n')).toHaveLength(3);
    expect(writeShareText(action, 'ar')).not.toMatch(/write|\$1/);
  });

  it('has no last day and no page where the action has none', () => {
    const bare = { ...action, deadline: undefined, source: { publisher: 'The tests' } };
    expect(writeShareText(bare, 'en')).toBe('A case\n\nThis happened. Then that.');
  });
});
