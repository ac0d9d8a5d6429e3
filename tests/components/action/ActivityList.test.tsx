// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ActivityList } from '../../../components/action/ActivityList.tsx';
import type { ActivityEntry } from '../../../utils/history/activity.ts';
import { draw } from '../i18n.tsx';
import { wordsOf } from '../person.ts';

type Done = Pick<ActivityEntry, 'kind' | 'how' | 'where'>;
const entry = (done: Done): ActivityEntry => ({
  ...{ action: '105/22-1', language: 'en', date: '2023-01-29' },
  ...done,
});
const day = 'January 29, 2023';

describe('what the person did', () => {
  it('leaves no heading where they did nothing', async () => {
    expect((await draw(<ActivityList activity={[]} />)).textContent).toBe('');
  });

  it.each<[Done, string]>([
    [{ kind: 'post', how: 'inserted', where: 'x' }, `Post inserted on X, ${day}`],
    [{ kind: 'post', how: 'copied' }, `Post copied, ${day}`],
    [{ kind: 'post', how: 'opened', where: 'bluesky' }, `Page of Bluesky opened, ${day}`],
    [{ kind: 'letter', how: 'inserted', where: 'gmail' }, `Letter inserted in Gmail, ${day}`],
    [{ kind: 'letter', how: 'copied' }, `Letter copied, ${day}`],
    [{ kind: 'letter', how: 'opened' }, `Mail opened, ${day}`],
    [{ kind: 'letter', how: 'sent', where: 'email' }, `Letter sent by e-mail on ${day}`],
    [{ kind: 'letter', how: 'sent', where: 'post' }, `Letter sent by post on ${day}`],
    [{ kind: 'letter', how: 'sent', where: 'fax' }, `Letter sent by fax on ${day}`],
  ])('is told in words: %j', async (done, said) => {
    const place = await draw(<ActivityList activity={[entry(done)]} />);
    expect(wordsOf(place, 'li')).toEqual([said]);
  });

  it('keeps the name of a place that Vigil does not know any more', async () => {
    const activity = [entry({ kind: 'post', how: 'inserted', where: 'gone-network' })];
    expect(wordsOf(await draw(<ActivityList activity={activity} />), 'li')).toEqual([
      `Post inserted on gone-network, ${day}`,
    ]);
  });
});
