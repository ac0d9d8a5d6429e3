import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../../utils/extract/entities/reference.ts';

/** The number, the update's and the stage, as `12/34-1 update`. */
const read = (line: string) =>
  findReferences(line).map(({ number, year, update, stage }) =>
    [`${number}/${year}${update ? `-${update}` : ''}`, stage].filter(Boolean).join(' '),
  );

describe('a reference', () => {
  it.each([
    ['ua 11/33 on atlantis issued on (31 may 2033)', ['11/33']],
    ['second update on UA 012/33', ['12/33-2 update']],
    ['THIRD UA 12/33', ['12/33-2 update']],
    ['FI 012/33-6', ['12/33-6 update']],
    ['UA-012/2033-1', ['12/33-1 update']],
    ['UA-Nr.: UA-074/2033-1AI-Index: EUR 44/0525/2033 Datum:', ['74/33-1 update']],
    ['UA-257-1/2033 Lehrerin in Haft', ['257/33-1 update']],
    ['UA-11-2/2033 und UA-12/2033', ['11/33-2 update', '12/33 update']],
    ['stop action on ua 12/33', ['12/33 stop']],
    ['clarification of first update to ua 12/33 on atlantis', ['12/33-1 clarification']],
    ['correction to ua 12/33', ['12/33 correction']],
    ['update to ua 11/33 and ua 12/33 on atlantis', ['11/33 update', '12/33 update']],
    ['UA 11/33 and UA 12/33', ['11/33', '12/33']],
  ])('“%s”', (line, wanted) => {
    expect(read(line)).toEqual(wanted);
  });

  it.each(['on 12/05/2033', 'CHF 12.50', 'e.g. UA 25/99', 'page 3/12 of it', 'Tel. 257-1/20'])(
    'is not read in “%s”',
    (line) => {
      expect(read(line)).toEqual([]);
    },
  );
});

it('finds a number behind a label in a script without a table, and no other bare number', () => {
  expect(findReferences('رقم التحرك: 72/33')[0]).toMatchObject({ number: 72, year: '33' });
  expect(findReferences('Resolution: 72/33')).toEqual([]);
});
