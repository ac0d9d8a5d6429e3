import { expect, it } from 'vitest';
import { partColumns } from '../../../../utils/extract/text/columns.ts';

const LEFT = ['Write to the minister', 'before 5 May 2031 and', 'ask him to free Ali'];
const RIGHT = ['Minister of Justice', 'Ali Specimen', 'Example Avenue 3'];
const beside = (left: string[], right: string[]) =>
  left.map((line, at) => `${line.padEnd(30)}${right[at]}`);

it('columns beside each other come one below the other', () => {
  expect(partColumns(beside(LEFT, RIGHT))).toEqual([...LEFT, '', ...RIGHT]);
});

it('two lines are too few to show columns', () => {
  const lines = beside(LEFT.slice(0, 2), RIGHT);
  expect(partColumns(lines)).toEqual(lines);
});

it('a line that runs across the strip shows that there are none', () => {
  const lines = [...beside(LEFT, RIGHT), 'A sentence that runs across the whole of the page.'];
  expect(partColumns(lines)).toEqual(lines);
});
