import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../utils/extract/entities/find-dates.ts';

const read = (line: string) =>
  findDates(line).map(({ date, ambiguous }) => (ambiguous ? `${date}?` : date));

describe('a date', () => {
  it.each([
    ['31/12/2031', ['2031-12-31']],
    ['12/31/2031', ['2031-12-31']],
    ['12/13/2031', ['2031-12-13']],
    ['13/12/2031', ['2031-12-13']],
    ['3/4/2031', ['2031-04-03?']],
    ['4/4/2031', ['2031-04-04']],
    ['31/31/2031', []],
    ['5 de marzo de 2031', ['2031-03-05']],
    ['March 5th, 2031', ['2031-03-05']],
    ['2031-03-05 and 6. März 2031', ['2031-03-05', '2031-03-06']],
    ['5 Febuary 2031', ['2031-02-05']],
  ])('in “%s”', (line, wanted) => {
    expect(read(line)).toEqual(wanted);
  });
});
