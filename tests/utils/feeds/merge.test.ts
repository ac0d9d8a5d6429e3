import { describe, expect, it } from 'vitest';
import {
  isNothing,
  mergeDeparture,
  mergeRemoval,
  mergeUpdate,
  type Standing,
} from '../../../utils/feeds/merge.ts';
import { actionOf, arrivalOf, FEED, OTHER, standingOf } from './actions.ts';

const one = actionOf('1/23', { deadline: '2023-03-01', issued: '2023-01-10' });
const two = actionOf('2/23', { deadline: '2023-03-02', issued: '2023-01-10' });
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const holding = (changes: Partial<Standing> = {}) =>
  standingOf(mergeUpdate(arrivalOf(FEED, [one, two]), standingOf()).index, changes);

describe('what a feed brings', () => {
  it('is new the first time, and nothing the second', () => {
    const first = mergeUpdate(arrivalOf(FEED, [one, two]), standingOf());
    expect(ids(first.write)).toEqual(['1/23', '2/23']);
    expect(first.fresh).toEqual(['1/23', '2/23']);
    const standing = standingOf(first.index);
    const second = mergeUpdate(arrivalOf(FEED, [one, two]), standing);
    expect(isNothing(second, standing.index)).toBe(true);
  });

  it('is written where a record changed, and only there', () => {
    const changed = { ...two, deadline: '2023-04-01' };
    const change = mergeUpdate(arrivalOf(FEED, [one, changed]), holding());
    expect(ids(change.write)).toEqual(['2/23']);
    expect(change.updated).toEqual(['2/23']);
    expect(change.index.find(({ id }) => id === '2/23')?.deadline).toBe('2023-04-01');
  });

  it('is never older than what is there', () => {
    const older = { ...one, issued: '2023-01-09', title: { en: 'Before' } };
    const change = mergeUpdate(arrivalOf(FEED, [older, two]), holding());
    expect(change.write).toEqual([]);
    expect(change.faults).toEqual([
      { path: 'actions[0].issued', message: expect.stringContaining('older') },
    ]);
  });

  it('takes an action away that it has no longer, unless the person took part', () => {
    const gone = mergeUpdate(arrivalOf(FEED, [one]), holding());
    expect(gone.remove).toEqual(['2/23']);
    expect(ids(gone.index)).toEqual(['1/23']);
    const kept = mergeUpdate(arrivalOf(FEED, [one]), holding({ takenPart: new Set(['2/23']) }));
    expect(kept.remove).toEqual([]);
    expect(kept.index.find(({ id }) => id === '2/23')).toMatchObject({
      from: 'kept',
      withdrawn: true,
    });
  });

  it('leaves what is over for the record', () => {
    const change = mergeUpdate(arrivalOf(FEED, [one]), holding({ today: '2023-03-05' }));
    expect(change.index.find(({ id }) => id === '2/23')).toMatchObject({ from: 'kept' });
    expect(change.index.find(({ id }) => id === '2/23')?.withdrawn).toBeUndefined();
  });

  it('comes back when the feed has it again', () => {
    const standing = holding({ takenPart: new Set(['2/23']) });
    const gone = mergeUpdate(arrivalOf(FEED, [one]), standing);
    const back = mergeUpdate(arrivalOf(FEED, [one, two]), { ...standing, index: gone.index });
    expect(back.index.find(({ id }) => id === '2/23')).toMatchObject({ from: FEED });
    expect(back.index.find(({ id }) => id === '2/23')?.withdrawn).toBeUndefined();
  });
});

describe('the same action from two sources is one action', () => {
  const theirs = { ...one, title: { en: 'As others have it' } };

  it('the first of two equals keeps its place', () => {
    const change = mergeUpdate(arrivalOf(OTHER, [theirs]), holding());
    expect(change.write).toEqual([]);
    expect(ids(change.index)).toEqual(['1/23', '2/23']);
  });

  it('the newer of two equals takes it', () => {
    const newer = { ...theirs, issued: '2023-01-20' };
    const change = mergeUpdate(arrivalOf(OTHER, [newer]), holding());
    expect(change.index.find(({ id }) => id === '1/23')?.from).toBe(OTHER);
  });

  it('a signed feed takes it from one that is not, and never the other way', () => {
    const signed = new Set([OTHER]);
    const taken = mergeUpdate(arrivalOf(OTHER, [theirs]), holding({ signed }));
    expect(taken.index.find(({ id }) => id === '1/23')?.from).toBe(OTHER);
    const back = mergeUpdate(
      arrivalOf(FEED, [{ ...one, issued: '2023-01-28' }, two]),
      holding({ index: taken.index, signed }),
    );
    expect(back.index.find(({ id }) => id === '1/23')?.from).toBe(OTHER);
  });

  it('what the person confirmed stays as they kept it', () => {
    const own = mergeUpdate(arrivalOf('captured', [theirs], false), holding());
    const change = mergeUpdate(
      arrivalOf(FEED, [{ ...one, issued: '2023-01-28' }, two]),
      holding({ index: own.index }),
    );
    expect(change.write).toEqual([]);
  });

  it('when one source goes, the other’s is asked for anew, and nothing is missing meanwhile', () => {
    const others = [{ from: OTHER, ids: new Set(['1/23']) }];
    const change = mergeDeparture(FEED, holding({ others }));
    expect(change.askAgain).toEqual([OTHER]);
    expect(change.index).toMatchObject([{ id: '1/23', from: OTHER }]);
    expect(change.remove).toEqual(['2/23']);
  });

  it('when the person takes theirs out, a feed that has it gets its place back', () => {
    const own = mergeUpdate(arrivalOf('captured', [theirs], false), holding());
    const others = [{ from: FEED, ids: new Set(['1/23', '2/23']) }];
    const back = mergeRemoval('1/23', standingOf(own.index, { others }));
    expect(back.index.find(({ id }) => id === '1/23')?.from).toBe(FEED);
    expect(back.askAgain).toEqual([FEED]);
    expect(mergeRemoval('1/23', standingOf(own.index)).remove).toEqual(['1/23']);
  });
});

describe('one case, many issues', () => {
  const next = actionOf('1/23-1', { kind: 'further-information', issued: '2023-02-01' });
  const end = actionOf('1/23-2', {
    kind: 'closure',
    issued: '2023-02-10',
    closed: { date: '2023-02-10', outcome: { en: 'Released.' } },
  });

  it('a further information takes the place of what came before', () => {
    const { index, news } = mergeUpdate(arrivalOf(FEED, [one, next]), standingOf());
    expect(index.find(({ id }) => id === '1/23')?.superseded).toBe('1/23-1');
    expect(index.find(({ id }) => id === '1/23-1')?.superseded).toBeUndefined();
    expect(news).toEqual([]);
  });

  it('is news to those who took part, and so is how it ended', () => {
    const takenPart = new Set(['1/23']);
    const update = mergeUpdate(arrivalOf(FEED, [one, two, next]), holding({ takenPart }));
    expect(update.news).toEqual([{ id: '1/23-1', kind: 'update' }]);
    const standing = holding({ takenPart, index: update.index });
    const outcome = mergeUpdate(arrivalOf(FEED, [one, two, next, end]), standing);
    expect(outcome.news).toEqual([{ id: '1/23-2', kind: 'outcome' }]);
  });

  it('an action that is closed where it stands is an outcome, once', () => {
    const takenPart = new Set(['1/23']);
    const closed = { ...one, closed: { date: '2023-01-28', outcome: {} } };
    const first = mergeUpdate(arrivalOf(FEED, [closed, two]), holding({ takenPart }));
    expect(first.news).toEqual([{ id: '1/23', kind: 'outcome' }]);
    const standing = holding({ takenPart, index: first.index });
    expect(mergeUpdate(arrivalOf(FEED, [closed, two]), standing).news).toEqual([]);
  });
});

describe('what is kept for the record', () => {
  it('goes with age, but never what the person took part in', () => {
    const standing = holding({ takenPart: new Set(['2/23']), today: '2025-06-01' });
    const change = mergeDeparture(FEED, standing);
    expect(change.remove).toEqual(['1/23']);
    expect(ids(change.index)).toEqual(['2/23']);
  });

  it('is not more than two thousand', () => {
    const many = Array.from({ length: 2010 }, (_, at) =>
      actionOf(`${at + 1}/22`, { deadline: '2022-12-31' }),
    );
    const there = mergeUpdate(arrivalOf(FEED, many), standingOf());
    const change = mergeDeparture(FEED, standingOf(there.index));
    expect(change.index).toHaveLength(2000);
    expect(change.remove).toHaveLength(10);
  });
});
