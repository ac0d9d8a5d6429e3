import { describe, expect, it } from 'vitest';
import { type ActivityEntry, entryId } from '../../../utils/history/activity.ts';
import { doneByAction } from '../../../utils/history/done.ts';

const entry = (action: string, date: string, kind: 'letter' | 'post'): ActivityEntry => ({
  ...{ action, date, kind, how: 'copied', language: 'en' },
});
const done = (...entries: ActivityEntry[]) => doneByAction(entries.map(entryId));

describe('what the person has done for an action', () => {
  it('is the last letter and the last post', () => {
    const all = done(
      entry('1/23#a', '2023-01-21', 'post'),
      entry('1/23#a', '2023-01-25', 'letter'),
      entry('1/23#a', '2023-01-20', 'letter'),
      entry('2/23', '2023-01-02', 'post'),
    );
    expect(Object.fromEntries(all)).toEqual({
      '1/23#a': { letter: '2023-01-25', post: '2023-01-21' },
      '2/23': { post: '2023-01-02' },
    });
  });

  it('is that they took part, where an id says no more', () => {
    expect(Object.fromEntries(doneByAction(['1/23#x', '2/23#']))).toEqual({
      '1/23': {},
      '2/23': {},
    });
  });
});
