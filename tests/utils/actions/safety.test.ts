import { describe, expect, it } from 'vitest';
import { safetyFor } from '../../../utils/actions/safety.ts';
import { peru } from '../../peru.ts';

const without = { ...peru, guidance: { ...peru.guidance, safety: {} } };

describe('what to think of before writing', () => {
  it('is what the action says, in the reader’s language or the one there is', () => {
    const care = safetyFor(peru, 'es');
    expect(care?.language).toBe('en');
    expect(care?.guidance).toEqual(peru.guidance.safety.en);
    expect(care?.country).toBeUndefined();
  });

  it('is what is known of the country, where the action says nothing', () => {
    expect(safetyFor({ ...without, country: ['TR'] }, 'en')).toMatchObject({
      guidance: [],
      country: { code: 'TR', reason: 'insult' },
    });
  });

  it('is nothing where nothing is known', () => expect(safetyFor(without, 'en')).toBeUndefined());
});
