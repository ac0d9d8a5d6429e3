import { describe, expect, it } from 'vitest';
import { summarise } from '../../../utils/actions/list.ts';
import {
  lastLater,
  nextReturn,
  type PutAsides,
  putAsideOf,
  readPutAsides,
  withoutAside,
} from '../../../utils/actions/put-aside.ts';
import { peru } from '../../peru.ts';

const TODAY = '2023-01-29';
const line = (id: string, deadline?: string, from = 'bundled', mark = 'm') =>
  summarise({ ...peru, id, case: '105/22', deadline }, ['en'], { from, mark });
const isAside = (all: PutAsides, one: ReturnType<typeof line>, today = TODAY) =>
  readPutAsides(all, today)(one) !== undefined;

describe('what is put aside for later', () => {
  const one = line('105/22-1', '2023-03-07');
  const all = { [one.id]: putAsideOf(one, '2023-02-10') };

  it('is back on its day', () => {
    expect(isAside(all, one, '2023-02-09')).toBe(true);
    expect(isAside(all, one, '2023-02-10')).toBe(false);
  });

  it('is back when its publisher changed it', () => {
    expect(isAside(all, { ...one, mark: 'n' })).toBe(false);
  });

  it('is back for its last two days, whatever day was chosen', () => {
    const late = { [one.id]: putAsideOf(one, '2023-03-07') };
    expect(isAside(late, one, '2023-03-05')).toBe(true);
    expect(isAside(late, one, '2023-03-06')).toBe(false);
    expect(nextReturn(late, [one], TODAY)).toBe('2023-03-06');
    expect(nextReturn(all, [one], TODAY)).toBe('2023-02-10');
  });

  it('takes no newer issue of its case with it', () => {
    expect(isAside(all, line('105/22-2', '2023-04-07'))).toBe(false);
  });
});

describe('what is not for the person', () => {
  const one = line('105/22-1', '2023-01-30');
  const all = { [one.id]: putAsideOf(one) };

  it('stays aside when it changes, on its last day, and with newer issues of its case', () => {
    expect(isAside(all, one)).toBe(true);
    expect(isAside(all, { ...one, mark: 'n' })).toBe(true);
    expect(isAside(all, line('105/22-2', '2023-04-07'))).toBe(true);
  });

  it('takes no case of the same number of another owner with it', () => {
    const other = line('105/22-2', '2023-04-07', 'https://other.example/feed.json');
    expect(isAside(all, other)).toBe(false);
  });

  it('takes no action of another owner with it that got its id later', () => {
    const other = {
      ...line('105/22-1', '2023-04-07', 'https://other.example/feed.json'),
      case: 'B',
    };
    expect(isAside(all, other)).toBe(false);
  });

  it('is back with all its issues when one of them is brought back', () => {
    const newer = line('105/22-2', '2023-04-07');
    expect(withoutAside(all, newer)).toEqual({});
    const foreign = { 'a/1': { ...putAsideOf(one), owner: 'https://other.example/' } };
    expect(withoutAside({ ...all, ...foreign }, one)).toEqual(foreign);
  });
});

it('what is broken keeps nothing aside', () => {
  const broken = { '105/22-1': null, constructor: 7, a: [null] } as unknown as PutAsides;
  expect(isAside(broken, line('105/22-1'))).toBe(false);
  expect(isAside({}, line('constructor'))).toBe(false);
});

it.each([
  ['2023-03-07', '2023-03-06'],
  ['2023-01-31', '2023-01-30'],
  ['2023-01-30', undefined],
  ['2023-01-29', undefined],
  [undefined, '2024-01-30'],
])('an action that ends on %s can wait until %s', (deadline, last) => {
  expect(lastLater(deadline, TODAY)).toBe(last);
});
