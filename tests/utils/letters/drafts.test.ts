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
      letterDraftKey(action, 'body', 'es', target),
    );
    expect(first).toBe('105/22-1|letter body|es');
    expect(second).toBe('105/22-1|letter body|es|minister');
  });

  it('is the first target’s where no target is chosen', () => {
    expect(letterDraftKey(action, 'body', 'es')).toBe(
      letterDraftKey(action, 'body', 'es', president),
    );
  });

  it('is kept for each action, part and language', () => {
    const keys = [
      letterDraftKey(action, 'body', 'es'),
      letterDraftKey(action, 'subject', 'es'),
      letterDraftKey(action, 'body', 'en'),
      letterDraftKey({ ...action, id: '105/22-2' }, 'body', 'es'),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it('stands in the letter of its target, and in no other’s', () => {
    const drafts = {
      '105/22-1|letter body|es': 'To the president',
      '105/22-1|letter subject|es|minister': 'For the minister',
    };
    expect(draftedLetter(action, suggested, drafts, president)).toEqual({
      ...suggested,
      body: 'To the president',
    });
    expect(draftedLetter(action, suggested, drafts, minister)).toEqual({
      ...suggested,
      subject: 'For the minister',
    });
  });
});
