import { describe, expect, it } from 'vitest';
import {
  isNothing,
  mergeDeparture,
  mergeRemoval,
  mergeUpdate,
  type StoredState,
} from '../../../utils/feeds/merge.ts';
import { actionOf, FEED, OTHER, stateOf, updateOf } from './actions.ts';

const one = actionOf('1/23', { deadline: '2023-03-01', issued: '2023-01-10' });
const two = actionOf('2/23', { deadline: '2023-03-02', issued: '2023-01-10' });
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const holding = (changes: Partial<StoredState> = {}) =>
  stateOf(mergeUpdate(updateOf(FEED, [one, two]), stateOf()).index, changes);

describe('what a feed brings', () => {
  it('is new the first time, and nothing the second', () => {
    const first = mergeUpdate(updateOf(FEED, [one, two]), stateOf());
    expect(ids(first.write)).toEqual(['1/23', '2/23']);
    expect(first.fresh).toEqual(['1/23', '2/23']);
    const standing = stateOf(first.index);
    const second = mergeUpdate(updateOf(FEED, [one, two]), standing);
    expect(isNothing(second, standing.index)).toBe(true);
  });

  it('is written where a record changed, and only there', () => {
    const changed = { ...two, deadline: '2023-04-01' };
    const change = mergeUpdate(updateOf(FEED, [one, changed]), holding());
    expect(ids(change.write)).toEqual(['2/23']);
    expect(change.updated).toEqual(['2/23']);
    expect(change.index.find(({ id }) => id === '2/23')?.deadline).toBe('2023-04-01');
  });

  it('is never older than what is there', () => {
    const older = { ...one, issued: '2023-01-09', title: { en: 'Before' } };
    const change = mergeUpdate(updateOf(FEED, [older, two]), holding());
    expect(change.write).toEqual([]);
    expect(change.faults).toEqual([
      { path: 'actions[0].issued', code: 'date', message: expect.stringContaining('older') },
    ]);
  });

  it('takes an action away that it has no longer, unless the person took part', () => {
    const gone = mergeUpdate(updateOf(FEED, [one]), holding());
    expect(gone.remove).toEqual(['2/23']);
    expect(ids(gone.index)).toEqual(['1/23']);
    const kept = mergeUpdate(updateOf(FEED, [one]), holding({ answered: new Set(['2/23']) }));
    expect(kept.remove).toEqual([]);
    expect(kept.index.find(({ id }) => id === '2/23')).toMatchObject({
      from: 'kept',
      withdrawn: true,
    });
  });

  it('leaves what is over for the record', () => {
    const change = mergeUpdate(updateOf(FEED, [one]), holding({ today: '2023-03-05' }));
    expect(change.index.find(({ id }) => id === '2/23')).toMatchObject({ from: 'kept' });
    expect(change.index.find(({ id }) => id === '2/23')?.withdrawn).toBeUndefined();
  });

  it('comes back when the feed has it again', () => {
    const standing = holding({ answered: new Set(['2/23']) });
    const gone = mergeUpdate(updateOf(FEED, [one]), standing);
    const back = mergeUpdate(updateOf(FEED, [one, two]), { ...standing, index: gone.index });
    expect(back.index.find(({ id }) => id === '2/23')).toMatchObject({ from: FEED });
    expect(back.index.find(({ id }) => id === '2/23')?.withdrawn).toBeUndefined();
  });
});

describe('the same action from two feeds of one key is one action', () => {
  const KEY = 'k'.repeat(43);
  const theirs = { ...one, title: { en: 'As the other feed has it' } };
  const followed = (ids: string[] = []) => [
    { from: FEED, owner: KEY, ids: new Set(['1/23', '2/23']) },
    { from: OTHER, owner: KEY, ids: new Set(ids) },
  ];
  const start = () =>
    holding({
      index: mergeUpdate(updateOf(FEED, [one, two]), stateOf([], { others: followed() })).index,
      others: followed(['1/23']),
    });

  it('the first of two equals keeps its place', () => {
    const patch = mergeUpdate(updateOf(OTHER, [theirs]), start());
    expect(patch.write).toEqual([]);
    expect(ids(patch.index)).toEqual(['1/23', '2/23']);
  });

  it('the newer of two equals takes it', () => {
    const newer = { ...theirs, issued: '2023-01-20' };
    const patch = mergeUpdate(updateOf(OTHER, [newer]), start());
    expect(patch.index.find(({ id }) => id === '1/23')?.from).toBe(OTHER);
  });

  it('when one goes, the other’s is asked for anew, and nothing is missing meanwhile', () => {
    const patch = mergeDeparture(FEED, start());
    expect(patch.fetchAgain).toEqual([OTHER]);
    expect(patch.index).toMatchObject([{ id: '1/23', from: OTHER }]);
    expect(patch.remove).toEqual(['2/23']);
  });
});

describe('what the person reads in themselves', () => {
  const theirs = { ...one, title: { en: 'As the person has it' } };
  const others = [{ from: FEED, owner: FEED, ids: new Set(['1/23', '2/23']) }];
  const own = () => mergeUpdate(updateOf('captured', [theirs], false), holding()).index;

  it('stays as they kept it, whatever the feed has then', () => {
    const newer = { ...one, issued: '2023-01-28' };
    const patch = mergeUpdate(updateOf(FEED, [newer, two]), stateOf(own(), { others }));
    expect(patch.write).toEqual([]);
    expect(patch.index.find(({ id }) => id === '1/23')?.from).toBe('captured');
  });

  it('may be put right with an earlier date', () => {
    const earlier = { ...theirs, issued: '2022-12-01' };
    const patch = mergeUpdate(updateOf('captured', [earlier], false), stateOf(own()));
    expect(patch.write).toEqual([earlier]);
  });

  it('gives the feed its place back when they take it out', () => {
    const back = mergeRemoval('1/23', stateOf(own(), { others }));
    expect(back.index.find(({ id }) => id === '1/23')).toMatchObject({ from: FEED, owner: FEED });
    expect(back.fetchAgain).toEqual([FEED]);
    expect(mergeRemoval('1/23', stateOf(own())).remove).toEqual(['1/23']);
  });

  it('takes the place of the issue before it, whoever gave that', () => {
    const next = actionOf('1/23-1', { kind: 'further-information', issued: '2023-02-01' });
    const { index } = mergeUpdate(updateOf('captured', [next], false), holding());
    expect(index.find(({ id }) => id === '1/23')?.superseded).toBe('1/23-1');
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
    const { index, news } = mergeUpdate(updateOf(FEED, [one, next]), stateOf());
    expect(index.find(({ id }) => id === '1/23')?.superseded).toBe('1/23-1');
    expect(index.find(({ id }) => id === '1/23-1')?.superseded).toBeUndefined();
    expect(news).toEqual([]);
  });

  it('is news to those who took part, and so is how it ended', () => {
    const answered = new Set(['1/23']);
    const update = mergeUpdate(updateOf(FEED, [one, two, next]), holding({ answered }));
    expect(update.news).toEqual([{ id: '1/23-1', kind: 'update' }]);
    const standing = holding({ answered, index: update.index });
    const outcome = mergeUpdate(updateOf(FEED, [one, two, next, end]), standing);
    expect(outcome.news).toEqual([{ id: '1/23-2', kind: 'outcome' }]);
  });

  it('an action that is closed where it stands is an outcome, once', () => {
    const answered = new Set(['1/23']);
    const closed = { ...one, closed: { date: '2023-01-28', outcome: {} } };
    const first = mergeUpdate(updateOf(FEED, [closed, two]), holding({ answered }));
    expect(first.news).toEqual([{ id: '1/23', kind: 'outcome' }]);
    const standing = holding({ answered, index: first.index });
    expect(mergeUpdate(updateOf(FEED, [closed, two]), standing).news).toEqual([]);
  });
});

describe('what is kept for the record', () => {
  it('goes with age, but never what the person took part in', () => {
    const standing = holding({ answered: new Set(['2/23']), today: '2025-06-01' });
    const change = mergeDeparture(FEED, standing);
    expect(change.remove).toEqual(['1/23']);
    expect(ids(change.index)).toEqual(['2/23']);
  });

  it('stays when a backup brings it back, however old it is', () => {
    const old = actionOf('1/19', { deadline: '2019-03-01', issued: '2019-01-10' });
    const patch = mergeUpdate(updateOf('kept', [old], false), stateOf());
    expect(patch.write).toEqual([old]);
    expect(ids(patch.index)).toEqual(['1/19']);
  });

  it('is not more than two thousand', () => {
    const many = Array.from({ length: 2010 }, (_, at) =>
      actionOf(`${at + 1}/22`, { deadline: '2022-12-31' }),
    );
    const there = mergeUpdate(updateOf(FEED, many), stateOf());
    const change = mergeDeparture(FEED, stateOf(there.index));
    expect(change.index).toHaveLength(2000);
    expect(change.remove).toHaveLength(10);
  });
});

describe('an action without a deadline', () => {
  const undated = actionOf('3/23', { deadline: undefined, issued: undefined });
  const first = mergeUpdate(updateOf(FEED, [undated]), stateOf([], { today: '2023-01-05' }));

  it('keeps the day on which it came, and what the person said of it', () => {
    expect(first.index).toMatchObject([{ id: '3/23', found: '2023-01-05' }]);
    const said = first.index.map((line) => ({ ...line, stillRuns: '2023-02-01' }));
    const changed = { ...undated, title: { en: 'Again' } };
    const next = mergeUpdate(updateOf(FEED, [changed]), stateOf(said, { today: '2023-03-01' }));
    expect(next.index).toMatchObject([{ found: '2023-01-05', stillRuns: '2023-02-01' }]);
  });

  it('stays, as withdrawn, while the person has it open', () => {
    const state = stateOf(first.index, { inUse: new Set(['3/23']) });
    expect(mergeUpdate(updateOf(FEED, []), state).index).toMatchObject([
      { id: '3/23', from: 'kept', withdrawn: true },
    ]);
    expect(mergeUpdate(updateOf(FEED, []), stateOf(first.index)).remove).toEqual(['3/23']);
  });
});
