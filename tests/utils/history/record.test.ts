import { describe, expect, it } from 'vitest';
import type { ActivityEntry } from '../../../utils/history/activity.ts';
import {
  byMonth,
  countMonths,
  inPeriod,
  monthsOf,
  sumOf,
  writeCsv,
  yearsOf,
} from '../../../utils/history/record.ts';

const TODAY = '2023-01-29';
const deed = (date: string, part: Partial<ActivityEntry> = {}): ActivityEntry => ({
  ...{ action: '1/23', kind: 'letter', how: 'sent', where: 'post', language: 'en', date, ...part },
});

describe('a period', () => {
  it('is the twelve months up to this one, or the months of a year', () => {
    expect(monthsOf('recent', TODAY)).toHaveLength(12);
    expect(monthsOf('recent', TODAY)[0]).toBe('2022-02');
    expect(monthsOf('recent', TODAY).at(-1)).toBe('2023-01');
    expect(monthsOf('2021', TODAY)[0]).toBe('2021-01');
    expect(monthsOf('2021', TODAY).at(-1)).toBe('2021-12');
  });

  it('has what was done in it, the latest first', () => {
    const all = ['2022-01-31', '2022-02-01', '2023-01-29', '2021-05-05'].map((date) => deed(date));
    const dates = (period: string) => inPeriod(all, period, TODAY).map(({ date }) => date);
    expect(dates('recent')).toEqual(['2023-01-29', '2022-02-01']);
    expect(dates('2022')).toEqual(['2022-02-01', '2022-01-31']);
    expect(yearsOf(all)).toEqual(['2023', '2022', '2021']);
  });
});

describe('the counts', () => {
  const all = [
    deed('2023-01-05', { country: ['PE'] }),
    deed('2023-01-04', { kind: 'post', country: ['PE', 'IR'] }),
    deed('2022-12-30', { kind: 'post', action: '2/23' }),
  ];
  it('are of letters, posts, cases and countries', () => {
    expect(sumOf(all)).toEqual({ letters: 1, posts: 2, cases: 2, countries: 2 });
  });
  it('stand month by month, also where nothing was done', () => {
    expect(countMonths(all, ['2022-11', '2022-12', '2023-01'])).toEqual([
      { month: '2022-11', letters: 0, posts: 0 },
      { month: '2022-12', letters: 0, posts: 1 },
      { month: '2023-01', letters: 1, posts: 1 },
    ]);
  });
  it('and the lines in groups', () => {
    expect(byMonth(all).map(([month, some]) => [month, some.length])).toEqual([
      ['2023-01', 2],
      ['2022-12', 1],
    ]);
  });
});

describe('a table for other programs', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('runs nothing: %j', (cell) => {
    expect(writeCsv([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
  });
  it('keeps quotes, commas and lines in their cell', () => {
    expect(writeCsv([['a "b", c\nd', '18 killed']])).toBe('\uFEFF"a ""b"", c\nd","18 killed"\r\n');
  });
});
