import { describe, expect, it } from 'vitest';
import { inspectTree, isPoisonous } from '../../../../utils/actions/validation/inspect-tree.ts';

const refused = (value: unknown) => inspectTree(value).refused;

describe('a tree that is fit to be looked at', () => {
  it('says how long its texts and names are', () => {
    expect(inspectTree({ ab: ['cde', { f: 'g' }], h: 1, i: null })).toEqual({ size: 9 });
    expect(inspectTree('abc')).toEqual({ size: 3 });
    expect(inspectTree(undefined)).toEqual({ size: 0 });
  });
});

describe('a tree that is not', () => {
  it('says where, by name and by number', () => {
    const value = JSON.parse('{"a":[1,{"b":{"__proto__":2}}]}');
    expect(refused(value)).toEqual({
      steps: ['a', 1, 'b'],
      message: 'has a field with the forbidden name "__proto__"',
    });
  });

  it('can be nested as deeply as it likes', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(refused(deep)?.message).toMatch(/nested deeper than 32/);
  });

  it('can lead back to itself', () => {
    const round: unknown[] = [];
    round.push(round);
    expect(refused(round)?.message).toMatch(/nested deeper/);
  });

  it('can hold two thousand million holes', () => {
    expect(refused([Object.assign([], { length: 2 ** 31 })])?.message).toMatch(/500 entries/);
    expect(refused([Array(3)])).toEqual({ steps: [0], message: 'is a list with holes' });
  });

  it('can hold too much of what is allowed', () => {
    const row = Array(400).fill(0);
    expect(refused(Array(400).fill(row))?.message).toMatch(/more than 5000 values/);
    expect(refused(Array(30).fill('a'.repeat(20_000)))?.message).toMatch(/400000 characters/);
    expect(refused({ ['a'.repeat(400_001)]: 1 })?.message).toMatch(/400000 characters/);
    expect(refused(Object.fromEntries(row.concat(row).map((_, at) => [at, 1])))?.message).toMatch(
      /500 entries/,
    );
  });
});

it('a poisonous name is one that every object has', () => {
  expect(['__proto__', 'constructor', 'toString', '__defineSetter__'].every(isPoisonous)).toBe(
    true,
  );
  expect(['prototype', 'proto', 'en', ''].some(isPoisonous)).toBe(false);
});
