import { describe, expect, it } from 'vitest';
import {
  findCaseMatch,
  isNewer,
  issueOf,
  markSuperseded,
  previousIssue,
} from '../../../utils/actions/cases.ts';
import { summarise } from '../../../utils/actions/list.ts';
import { peru } from '../../peru.ts';

/** An issue of the Peru case, or of another. */
const issue = (id: string, more: Partial<typeof peru> = {}) =>
  summarise({ ...peru, id, case: id.replace(/-\w+$/, ''), ...more }, ['en']);
const idOf = (one?: { id: string }) => one?.id;

describe('an issue’s number', () => {
  it.each([
    ['105/22', 0],
    ['105/22-1', 1],
    ['105/22-12', 12],
    ['105/22-stop', 1000],
    ['105/22-final', 1000],
    ['105/22-u', undefined],
    ['AMR 46/6346/2023', 0],
  ])('of %s is %s', (id, number) => {
    expect(issueOf(id)).toBe(number);
  });
});

describe('the newer of two issues', () => {
  it('is the one with the higher number, whatever its date', () => {
    const early = issue('105/22-10', { issued: '2023-01-01' });
    expect(isNewer(early, issue('105/22-9', { issued: '2023-02-01' }))).toBe(true);
  });

  it('is the one that ends the case, even where it has no date', () => {
    const stop = issue('105/22-stop', { issued: undefined });
    expect(isNewer(stop, issue('105/22-3', { issued: '2023-05-01' }))).toBe(true);
  });

  it('is the later one where an update has no number', () => {
    const update = issue('105/22-u', { issued: '2023-05-01' });
    expect(isNewer(update, issue('105/22-2', { issued: '2023-01-01' }))).toBe(true);
  });

  it('is the later one where neither has a number', () => {
    const stop = issue('105/22-stop', { issued: '2023-05-01' });
    expect(isNewer(stop, issue('105/22', { issued: '2023-01-01' }))).toBe(true);
    expect(isNewer(issue('105/22', { issued: '2023-01-01' }), stop)).toBe(false);
  });

  it('is the one that ends the case on the same day', () => {
    const end = issue('105/22-final', { closed: { date: '2023-01-11', outcome: {} } });
    expect(isNewer(end, issue('105/22-u'))).toBe(true);
  });

  it('is never both, nor the same one', () => {
    expect(isNewer(issue('105/22'), issue('105/22'))).toBe(false);
  });
});

describe('an action that is added', () => {
  const index = [issue('105/22'), issue('105/22-2'), issue('7/20')];

  it('takes the place of the same issue', () => {
    expect(idOf(findCaseMatch(index, issue('105/22-2')).same)).toBe('105/22-2');
  });

  it('follows the newest that is kept of its case', () => {
    const { same, other, isNewer: follows } = findCaseMatch(index, issue('105/22-3'));
    expect([idOf(same), idOf(other), follows]).toEqual([undefined, '105/22-2', true]);
  });

  it('is told to be older when one is kept that is newer', () => {
    const { other, isNewer: follows } = findCaseMatch(index, issue('105/22-1'));
    expect([idOf(other), follows]).toEqual(['105/22-2', false]);
  });

  it('is the first of its case otherwise', () => {
    expect(findCaseMatch(index, issue('8/20'))).toEqual({ isNewer: false });
    expect(previousIssue(index, issue('7/20'))).toBeUndefined();
  });
});

it('every issue but the newest of its case says which took its place', () => {
  const marked = markSuperseded([issue('105/22-2'), issue('105/22'), issue('7/20')]);
  expect(marked.map(({ superseded }) => superseded)).toEqual([undefined, '105/22-2', undefined]);
  expect(markSuperseded(marked.slice(1)).map(({ superseded }) => superseded)).toEqual([
    undefined,
    undefined,
  ]);
});
