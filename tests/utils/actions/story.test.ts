import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../utils/actions/story.ts';
import { peru } from '../../peru.ts';

const told = (text: string, language = 'en') =>
  storyOf({ ...peru, summary: { [language]: text } }, language)?.text;

describe('the beginning of a story', () => {
  it('is its first two sentences, in the language of the person where it is there', () => {
    expect(told('One was killed. Two were hurt. Three fled.')).toBe(
      'One was killed. Two were hurt.',
    );
    const both = { ...peru, summary: { en: 'It happened.', es: 'Ocurrió.' } };
    expect(storyOf(both, 'es')).toEqual({ text: 'Ocurrió.', language: 'es' });
    expect(storyOf(both, 'fr')).toEqual({ text: 'It happened.', language: 'en' });
  });

  it('leaves out a second sentence that is long, and ends a first one that is very long at a word', () => {
    expect(told(`It happened. A ${'word '.repeat(80)}.`)).toBe('It happened.');
    const cut = told(`${'word '.repeat(400)}.`) ?? '';
    expect(cut.length).toBeLessThanOrEqual(402);
    expect(cut).toMatch(/^word .* word …$/);
  });

  it('takes the background where there is no summary, and is not there where there is neither', () => {
    const bare = { ...peru, summary: {} };
    expect(storyOf({ ...bare, background: { en: ['Before that. Long ago.'] } }, 'en')?.text).toBe(
      'Before that. Long ago.',
    );
    expect(storyOf({ ...bare, background: {} }, 'en')).toBeUndefined();
  });

  it('is told of a language that no browser knows', () => {
    expect(told('Yes. No. Perhaps.', 'not-a-language-at-all')).toBe('Yes. No.');
  });
});
