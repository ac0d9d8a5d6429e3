import { describe, expect, it } from 'vitest';
import { previousIssue } from '../../../utils/actions/cases.ts';
import type { ActionSummary, UrgentAction } from '../../../utils/actions/types.ts';
import { mergeDeparture, mergeUpdate, type StoredState } from '../../../utils/feeds/merge.ts';
import { actionOf, FEED, OTHER, stateOf, updateOf } from './actions.ts';

const KEY = 'a'.repeat(43);
const THIRD = 'https://feeds3.example/three.json';
const trade = actionOf('7/23', {
  issued: '2023-01-10',
  deadline: '2023-03-01',
  title: { en: 'Trade unionist missing' },
});
const trap = (id: string, changes: Partial<UrgentAction> = {}) =>
  actionOf(id, { ...trade, id, case: '7/23', title: { en: 'Elsewhere' }, ...changes });

/** Where the case of the person is, who took part in it: of a signed feed, bundled, or read in. */
const OWNERS = [
  [FEED, KEY],
  ['bundled', 'bundled'],
  ['captured', 'captured'],
] as const;

function stateWith(from: string, owner: string, more: Partial<StoredState> = {}): StoredState {
  const others = [
    { from: FEED, owner: KEY, ids: new Set(['7/23']) },
    { from: OTHER, owner: OTHER, ids: new Set<string>() },
    { from: THIRD, owner: KEY, ids: new Set<string>() },
  ];
  const { index } = mergeUpdate(
    { ...updateOf(from, [trade], false), owner },
    stateOf([], { others }),
  );
  return stateOf(index, { others, answered: new Set(['7/23']), ...more });
}
const lineOf = (index: readonly ActionSummary[], id: string) => index.find((one) => one.id === id);

describe.each(OWNERS)('a case that came from %s', (from, owner) => {
  it.each([
    ['the same issue', trap('7/23')],
    ['the same issue, a day newer', trap('7/23', { issued: '2023-01-11' })],
    ['a next issue', trap('7/23-1', { kind: 'further-information', issued: '2023-01-20' })],
    [
      'an end',
      trap('7/23-final', {
        kind: 'closure',
        closed: { date: '2023-01-20', outcome: { en: 'Nobody need write.' } },
      }),
    ],
    ['the same id for another case', trap('7/23', { case: '8/23' })],
  ])('is not touched by another feed’s %s, which stands beside it', (_, theirs) => {
    const state = stateWith(from, owner);
    const before = lineOf(state.index, '7/23');
    const patch = mergeUpdate(updateOf(OTHER, [theirs]), state);
    expect(lineOf(patch.index, '7/23')).toEqual({ ...before, isAlike: true });
    expect(patch.write.map(({ id }) => id)).not.toContain('7/23');
    expect(patch.updated).toEqual([]);
    expect(patch.news).toEqual([]);
    const beside = patch.index.find((one) => one.from === OTHER);
    expect(beside).toMatchObject({ case: theirs.case, isAlike: true });
    expect(beside?.superseded).toBeUndefined();
    expect(patch.write).toEqual([{ ...theirs, id: beside?.id }]);
  });

  it('stays when the other feed goes, or has it no longer', () => {
    const state = stateWith(from, owner);
    const { index } = mergeUpdate(updateOf(OTHER, [trap('7/23')]), state);
    const gone = mergeDeparture(OTHER, { ...state, index });
    expect(gone.index).toEqual(state.index);
    expect(gone.remove).toEqual([expect.stringMatching(/^\d{10}:7\/23$/)]);
  });
});

describe('an action that stands beside another owner’s of the same id', () => {
  const state = stateWith(FEED, KEY);
  const { index } = mergeUpdate(updateOf(OTHER, [trap('7/23')]), state);
  const beside = index.find((one) => one.from === OTHER) as ActionSummary;
  const next = trap('7/23-1', { kind: 'further-information', issued: '2023-02-01' });

  it('is found again at the next asking, and updated under the id that it has here', () => {
    const again = mergeUpdate(updateOf(OTHER, [trap('7/23')]), { ...state, index });
    expect(again.write).toEqual([]);
    const changed = trap('7/23', { title: { en: 'Changed' } });
    const patch = mergeUpdate(updateOf(OTHER, [changed]), { ...state, index });
    expect(patch.updated).toEqual([beside.id]);
    expect(patch.index).toHaveLength(2);
  });

  it('is followed by its own next issue, and the other by none', () => {
    const patch = mergeUpdate(updateOf(OTHER, [trap('7/23'), next]), { ...state, index });
    expect(lineOf(patch.index, beside.id)?.superseded).toBe('7/23-1');
    expect(lineOf(patch.index, '7/23')?.superseded).toBeUndefined();
    expect(previousIssue(patch.index, next)?.id).toBe(beside.id);
  });

  it('keeps its id when the other one goes', () => {
    const left = { ...state, index, answered: new Set<string>() };
    const patch = mergeDeparture(FEED, left);
    expect(patch.index.map(({ id }) => id)).toEqual([beside.id]);
    const again = mergeUpdate(updateOf(OTHER, [trap('7/23')]), { ...left, index: patch.index });
    expect(again.index.map(({ id }) => id)).toEqual([beside.id]);
  });

  it('gets another id when somebody sits on the one that it would have', () => {
    const squatter = mergeUpdate(updateOf(THIRD, [trap(beside.id)]), state);
    const patch = mergeUpdate(updateOf(OTHER, [trap('7/23')]), { ...state, index: squatter.index });
    expect(patch.index.map(({ from }) => from).sort()).toEqual([FEED, OTHER, THIRD].sort());
    expect(new Set(patch.index.map(({ id }) => id)).size).toBe(3);
  });
});

describe('what belongs to one key', () => {
  const state = stateWith(FEED, KEY);

  it('is updated and ended by another feed of that key', () => {
    const end = trap('7/23-1', { kind: 'closure', issued: '2023-02-10' });
    const patch = mergeUpdate({ ...updateOf(THIRD, [end]), owner: KEY }, state);
    expect(lineOf(patch.index, '7/23')?.superseded).toBe('7/23-1');
    expect(patch.news).toEqual([{ id: '7/23-1', kind: 'outcome' }]);
    expect(patch.index.some(({ isAlike }) => isAlike)).toBe(false);
  });

  it('goes with its feed to the new key that the person trusts', () => {
    const owner = 'b'.repeat(43);
    const patch = mergeUpdate({ ...updateOf(FEED, [trade]), owner }, state);
    expect(patch.index).toMatchObject([{ id: '7/23', owner, from: FEED }]);
    expect(patch.write).toEqual([]);
  });

  it('does not have a stranger asked anew when its key changes', () => {
    const more = { from: OTHER, owner: OTHER, ids: new Set(['7/23']) };
    const others = [...state.others.filter(({ from }) => from !== OTHER), more];
    const owner = 'b'.repeat(43);
    const patch = mergeUpdate({ ...updateOf(FEED, [trade]), owner }, { ...state, others });
    expect(patch.fetchAgain).toEqual([]);
  });

  it('is still its own after the feed was followed no more', () => {
    const kept = mergeDeparture(FEED, state);
    expect(kept.index).toMatchObject([{ id: '7/23', from: 'kept', owner: KEY, origin: FEED }]);
    const stranger = mergeUpdate(updateOf(OTHER, [trap('7/23')]), { ...state, index: kept.index });
    expect(lineOf(stranger.index, '7/23')?.from).toBe('kept');
    const back = mergeUpdate(
      { ...updateOf(THIRD, [trade]), owner: KEY },
      { ...state, index: kept.index },
    );
    expect(lineOf(back.index, '7/23')).toMatchObject({ from: THIRD, owner: KEY });
  });
});

it('what is kept stays its owner’s when more comes back from a backup', () => {
  const kept = mergeDeparture(FEED, stateWith(FEED, KEY)).index;
  const { index } = mergeUpdate(updateOf('kept', [actionOf('9/23')], false), stateOf(kept));
  expect(lineOf(index, '7/23')?.owner).toBe(KEY);
});

it('the person may put their own version in the place of one that stands beside', () => {
  const state = stateWith(FEED, KEY);
  const { index } = mergeUpdate(updateOf(OTHER, [trap('7/23')]), state);
  const id = index.find(({ from }) => from === OTHER)?.id ?? '';
  const own = mergeUpdate(updateOf('captured', [trap(id)], false), { ...state, index });
  expect(lineOf(own.index, id)).toMatchObject({ owner: 'captured', covers: OTHER });
  const again = mergeUpdate(updateOf(OTHER, [trap('7/23')]), { ...state, index: own.index });
  expect(again.write).toEqual([]);
  expect(again.index).toHaveLength(2);
});

it('what comes back from a backup is its own feed’s again, and nobody else’s', () => {
  const kept = updateOf('kept', [trade, { ...trade, id: '0123456789:8/23' }], false);
  const [first, second] = kept.actions;
  const entries = [
    { ...first, owner: KEY },
    { ...second, owner: OTHER, sourceId: '8/23' },
  ] as typeof kept.actions;
  const { index } = mergeUpdate({ ...kept, actions: entries }, stateOf());
  expect(index).toMatchObject([
    { id: '7/23', owner: KEY, from: 'kept' },
    { id: '0123456789:8/23', owner: OTHER, sourceId: '8/23' },
  ]);
  const others = [{ from: OTHER, owner: OTHER, ids: new Set<string>() }];
  const theirs = [trap('7/23'), trap('8/23')];
  const patch = mergeUpdate(updateOf(OTHER, theirs), stateOf(index, { others }));
  expect(patch.updated).toEqual(['0123456789:8/23']);
  expect(patch.fresh).toEqual([expect.stringMatching(/^\d{10}:7\/23$/)]);
});

describe('a record that lost its line belongs to nobody', () => {
  const { index } = mergeUpdate(updateOf('kept', [trade], false), stateOf());

  it('until a feed has the very same', () => {
    const patch = mergeUpdate(updateOf(FEED, [trade]), stateOf(index));
    expect(patch.index).toMatchObject([{ id: '7/23', from: FEED, owner: FEED }]);
    expect(patch.write).toEqual([]);
  });

  it('and no other version takes its place', () => {
    const patch = mergeUpdate(updateOf(FEED, [trap('7/23')]), stateOf(index));
    expect(lineOf(patch.index, '7/23')?.from).toBe('kept');
    expect(patch.index).toHaveLength(2);
  });
});

it('lines of two owners that look the same say so, and others do not', () => {
  const twin = actionOf('9/23', { title: { en: 'Trade unionist: missing' } });
  const far = actionOf('10/23', { title: { en: 'Another one' } });
  const { index } = mergeUpdate(updateOf(OTHER, [twin, far]), stateWith(FEED, KEY));
  expect(index.filter(({ isAlike }) => isAlike).map(({ id }) => id)).toEqual(['7/23', '9/23']);
});
