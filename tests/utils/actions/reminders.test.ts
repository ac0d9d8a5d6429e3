import { expect, it } from 'vitest';
import { summarise } from '../../../utils/actions/list.ts';
import { dueReminders } from '../../../utils/actions/reminders.ts';
import { peru } from '../../peru.ts';

const line = (id: string, deadline?: string) =>
  summarise({ ...peru, id, deadline }, ['en'], { from: 'bundled', mark: 'm' });
const lines = [line('1/23', '2023-03-07'), line('2/23', '2023-01-28'), line('3/23')];
const due = (days: Record<string, string>, done: Record<string, object> = {}) =>
  dueReminders(days, lines, { today: '2023-01-29', doneFor: (id) => done[id] }).map(({ id }) => id);

it('one is reminded on the day and after it, and not before', () => {
  expect(due({ '1/23': '2023-01-29', '3/23': '2023-01-20' })).toEqual(['1/23', '3/23']);
  expect(due({ '1/23': '2023-01-30' })).toEqual([]);
});

it('one is not reminded of what has ended or is gone', () => {
  expect(due({ '2/23': '2023-01-20', '9/23': '2023-01-20' })).toEqual([]);
});

it('one is not reminded of what one has done since that day', () => {
  const days = { '1/23': '2023-01-20' };
  expect(due(days, { '1/23': { letter: '2023-01-19' } })).toEqual(['1/23']);
  expect(due(days, { '1/23': { letter: '2023-01-20' } })).toEqual([]);
  expect(due(days, { '1/23': { post: '2023-01-25' } })).toEqual([]);
});

it('a broken day reminds of nothing', () => {
  expect(due({ '1/23': 7 as unknown as string })).toEqual([]);
});
