import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../utils/actions/interests.ts';
import { summarise } from '../../../utils/actions/list.ts';
import { putAsideOf } from '../../../utils/actions/put-aside.ts';
import {
  digestId,
  findDigest,
  findOccasions,
  findUnnotified,
  type Situation,
} from '../../../utils/feeds/occasions.ts';
import { actionOf } from './actions.ts';

const line = (id: string, deadline: string) =>
  summarise(actionOf(id, { deadline }), ['en'], { from: 'bundled', mark: 'm' });
const onJanuary29 = (changes: Partial<Situation> = {}): Situation => ({
  ...{ index: [], news: [], answered: new Set<string>(), notified: new Set<string>() },
  ...{ interests: EVERYTHING, today: '2023-01-29', putAside: {}, reminded: [] },
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

it('what the person put aside is neither new nor ending to them', () => {
  const index = [line('1/23', '2023-01-30'), line('2/23', '2023-03-01')];
  const putAside = Object.fromEntries(index.map((one) => [one.id, putAsideOf(one)]));
  expect(findUnnotified(onJanuary29({ index, putAside }))).toEqual([]);
});

it('a reminder is told once for its day', () => {
  const [action] = [line('1/23', '2023-03-01')];
  const answered = new Set(['1/23']);
  const reminded = [{ action, day: '2023-01-29' }];
  const found = findUnnotified(onJanuary29({ index: [action], answered, reminded }));
  expect(found.map(({ id }) => id)).toEqual(['reminder:1/23:2023-01-29']);
  const notified = new Set(['reminder:1/23:2023-01-29']);
  expect(findUnnotified(onJanuary29({ index: [action], answered, reminded, notified }))).toEqual(
    [],
  );
});

describe('what is said once a week', () => {
  it('counts what one can write for, and what of it ends within a week', () => {
    const index = [
      line('1/23', '2023-01-30'),
      line('2/23', '2023-02-05'),
      line('3/23', '2023-02-06'),
      line('4/23', '2023-01-28'),
      line('5/23', '2023-01-31'),
    ];
    const putAside = { '5/23': putAsideOf(index[4] as (typeof index)[0]) };
    expect(findDigest(onJanuary29({ index, putAside }))).toEqual({
      id: 'week:2023-01-23',
      open: 3,
      ending: 2,
    });
    expect(findDigest(onJanuary29())).toBeUndefined();
  });

  it.each([
    ['2023-01-29', 'week:2023-01-23'],
    ['2023-01-30', 'week:2023-01-30'],
    ['2023-02-05', 'week:2023-01-30'],
    ['2023-01-01', 'week:2022-12-26'],
  ])('belongs on %s to the %s', (today, id) => {
    expect(digestId(today)).toBe(id);
  });
});
