import { describe, expect, it } from 'vitest';
import { ageOf, isOld, listedSince, saidOf } from '../../../utils/actions/age.ts';

describe('the age of an action without a deadline', () => {
  it.each([
    [{ issued: '2023-01-10', found: '2023-01-20' }, '2023-01-10'],
    [{ found: '2023-01-20' }, '2023-01-20'],
    [{ found: '2023-01-20', stillRuns: '2023-02-20' }, '2023-02-20'],
    // Issued anew after the person looked.
    [{ issued: '2023-03-01', stillRuns: '2023-02-20' }, '2023-03-01'],
    [{}, undefined],
  ])('of %o begins on %s', (line, since) => {
    expect(listedSince(line)).toBe(since);
  });

  it('is counted in days, never below none', () => {
    expect(ageOf({ issued: '2023-01-10' }, '2023-01-22')).toBe(12);
    expect(ageOf({ issued: '2023-01-10' }, '2023-01-09')).toBe(0);
    expect(ageOf({ issued: '2023-01-10', deadline: '2023-03-01' }, '2023-01-22')).toBeUndefined();
    expect(ageOf({}, '2023-01-22')).toBeUndefined();
  });

  it('is long after thirty days', () => {
    expect(isOld({ issued: '2023-01-01' }, '2023-01-31')).toBe(false);
    expect(isOld({ issued: '2023-01-01' }, '2023-02-01')).toBe(true);
    expect(isOld({ issued: '2023-01-01', deadline: '2023-03-01' }, '2023-02-01')).toBe(false);
  });
});

describe('what a person said of an action', () => {
  it('stays when its record changes', () => {
    const known = { found: '2023-01-01', stillRuns: '2023-02-01', saidOver: '2023-02-02' };
    expect(saidOf(known, { issued: '2023-01-15' }, '2023-03-01')).toEqual(known);
    expect(saidOf(undefined, {}, '2023-03-01')).toEqual({ found: '2023-03-01' });
  });

  it('is no longer its end when the action is issued anew', () => {
    const known = { found: '2023-01-01', saidOver: '2023-02-02' };
    expect(saidOf(known, { issued: '2023-02-03' }, '2023-03-01')).toEqual({ found: '2023-01-01' });
  });
});
