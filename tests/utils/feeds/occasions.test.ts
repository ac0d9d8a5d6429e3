import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../utils/actions/interests.ts';
import { summarise } from '../../../utils/actions/list.ts';
import { findOccasions, findUnnotified, type Situation } from '../../../utils/feeds/occasions.ts';
import { actionOf } from './actions.ts';

const line = (id: string, deadline: string) =>
  summarise(actionOf(id, { deadline }), ['en'], { from: 'bundled', mark: 'm' });
const onJanuary29 = (changes: Partial<Situation> = {}): Situation => ({
  ...{ index: [], news: [], answered: new Set<string>(), notified: new Set<string>() },
  ...{ interests: EVERYTHING, today: '2023-01-29' },
  ...changes,
});
const idsOf = (changes: Partial<Situation>) =>
  findOccasions(onJanuary29(changes)).map(({ id }) => id);

describe('a last day', () => {
  it.each([
    ['the day before yesterday', '2023-01-27', []],
    ['today', '2023-01-29', ['new:1/23']],
    ['tomorrow', '2023-01-30', ['new:1/23', 'ends:1/23']],
    ['in two days', '2023-01-31', ['new:1/23']],
  ])('of %s', (_, deadline, ids) => {
    expect(idsOf({ index: [line('1/23', deadline)] })).toEqual(ids);
  });

  it('is not told to whoever took part', () => {
    expect(idsOf({ index: [line('1/23', '2023-01-30')], answered: new Set(['1/23']) })).toEqual([]);
  });
});

it('news of an action that is gone is none', () => {
  expect(idsOf({ news: [{ id: '1/23', kind: 'update' }] })).toEqual([]);
});

it('what the person was notified of is not told again', () => {
  const index = [line('1/23', '2023-03-01'), line('2/23', '2023-03-01')];
  const notified = new Set(['new:1/23']);
  const found = findUnnotified(onJanuary29({ index, notified }));
  expect(found.map(({ id }) => id)).toEqual(['new:2/23']);
});
