import { describe, expect, it } from 'vitest';
import { mergeChange } from '../../../components/ui/merge-change.ts';

describe('what two pages change at the same time', () => {
  it('are two entries of one object: both stay', () => {
    const before = { name: 'Ada', place: '', address: '' };
    const now = { ...before, place: 'Lima' };
    expect(mergeChange(before, { ...before, name: 'Ada E.' }, now)).toEqual({
      ...{ name: 'Ada E.', place: 'Lima', address: '' },
    });
  });

  it('are two entries of one list: what was added is there, what was taken out is not', () => {
    expect(mergeChange(['en', 'es'], ['en', 'es', 'de'], ['es', 'fr'])).toEqual(['es', 'fr', 'de']);
    expect(mergeChange(['en', 'es'], ['es'], ['en', 'es', 'fr'])).toEqual(['es', 'fr']);
    expect(mergeChange([], ['de'], ['de'])).toEqual(['de']);
  });

  it('is an entry that one adds and the other takes out: it is as the last one wants it', () => {
    expect(mergeChange({ a: 1 }, { a: 2 }, {})).toEqual({ a: 2 });
    expect(mergeChange<Record<string, number>>({ a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 })).toEqual({
      b: 2,
    });
  });

  it('is the same value: the last one wins, in its own order', () => {
    expect(mergeChange(['a', 'b'], ['b', 'a'], ['a', 'b'])).toEqual(['b', 'a']);
    expect(mergeChange<unknown>({ a: 1 }, null, { a: 2 })).toBe(null);
  });

  it('is nothing here: what is stored stays', () => {
    expect(mergeChange({ a: 1 }, { a: 1 }, { a: 2 })).toEqual({ a: 2 });
  });
});
