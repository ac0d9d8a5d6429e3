import { describe, expect, it } from 'vitest';
import { draftedLetter, letterDraftKey } from '../../../utils/letters/drafts.ts';
import { renderLetter } from '../../../utils/letters/letter.ts';
import { peru } from '../../peru.ts';

const [president] = peru.targets;
const [model] = peru.letters;
if (!president || !model) throw new Error('the record has changed');
const minister = { ...president, id: 'minister', name: 'Minister Velimor' };
const action = { ...peru, targets: [president, minister] };
const suggested = renderLetter(action, model, 'es');
if (!suggested) throw new Error('no letter');

describe('what the person changed of a letter', () => {
  it('is kept for each target, as their salutations differ', () => {
    const [first, second] = [president, minister].map((target) =>
      letterDraftKey(action, { part: 'body', language: 'es', target }),
    );
    expect(first).toBe('105/22-1|letter body|es');
    expect(second).toBe('105/22-1|letter body|es|minister');
  });

  it('is the first target’s where no target is chosen', () => {
    expect(letterDraftKey(action, { part: 'body', language: 'es' })).toBe(
      letterDraftKey(action, { part: 'body', language: 'es', target: president }),
    );
  });

  it('is kept for each action, part and language', () => {
    const keys = [
      letterDraftKey(action, { part: 'body', language: 'es' }),
      letterDraftKey(action, { part: 'subject', language: 'es' }),
      letterDraftKey(action, { part: 'body', language: 'en' }),
      letterDraftKey({ ...action, id: '105/22-2' }, { part: 'body', language: 'es' }),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it('stands in the letter of its target, and in no other’s', () => {
    const drafts = {
      '105/22-1|letter body|es': 'To the president',
      '105/22-1|letter subject|es|minister': 'For the minister',
    };
    expect(draftedLetter(action, suggested, { drafts, target: president })).toEqual({
      ...suggested,
      body: 'To the president',
    });
    expect(draftedLetter(action, suggested, { drafts, target: minister })).toEqual({
      ...suggested,
      subject: 'For the minister',
    });
  });
});
