import { describe, expect, it } from 'vitest';
import { searchActions, splitByUrgency, summarise } from '../../../utils/actions/list.ts';
import { peru } from '../../peru.ts';

const one = (id: string, deadline: string) => summarise({ ...peru, id, deadline }, ['en', 'es']);

describe('the list', () => {
  it('puts the nearest deadline first and the ended ones apart', () => {
    const all = [one('a', '2023-04-01'), one('b', '2023-02-01'), one('c', '2023-01-01')];
    const { active, ended } = splitByUrgency(all, '2023-01-29');
    expect(active.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(ended.map(({ id }) => id)).toEqual(['c']);
  });

  it.each(['peru', 'PERÚ', 'boluarte', '105/22', 'killed protests', 'crisisenelperu'])(
    'finds Peru by “%s”',
    (query) => {
      expect(searchActions([one('a', '2023-03-07')], query)).toHaveLength(1);
    },
  );

  it('finds nothing by what is not there', () => {
    expect(searchActions([one('a', '2023-03-07')], 'bolivia')).toEqual([]);
  });
});

it('puts actions without a deadline behind the others, what is listed longest last', () => {
  const at = (id: string, deadline: string | undefined, found: string) => ({
    ...summarise({ ...peru, id, deadline, issued: undefined }, ['en']),
    found,
  });
  const all = [
    at('old', undefined, '2022-11-01'),
    at('looked at', undefined, '2022-10-01'),
    at('new', undefined, '2023-01-20'),
    at('dated', '2023-12-31', '2022-01-01'),
  ].map((one) => (one.id === 'looked at' ? { ...one, stillRuns: '2023-01-10' } : one));
  expect(splitByUrgency(all, '2023-01-29').active.map(({ id }) => id)).toEqual([
    'dated',
    'new',
    'looked at',
    'old',
  ]);
});
