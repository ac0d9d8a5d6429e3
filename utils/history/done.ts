import { isIsoDate } from '../actions/dates.ts';
import type { IsoDate } from '../actions/types.ts';

/** The last day on which the person wrote for an action, and on which they posted; what they did not do is not there. */
export type Done = { [kind in 'letter' | 'post']?: IsoDate };

/**
 * What the person has done for each action. It is read from the ids of the entries alone, which begin with day and kind
 * (see `entryId`), so that a list of thousands reads none of the entries.
 */
export function doneByAction(entryIds: readonly string[]): Map<string, Done> {
  const all = new Map<string, Done>();
  for (const id of entryIds) {
    const end = id.lastIndexOf('#');
    const action = id.slice(0, end);
    const [date = '', kind] = id.slice(end + 1).split('%20');
    const done = all.get(action) ?? {};
    all.set(action, done);
    if ((kind !== 'letter' && kind !== 'post') || !isIsoDate(date)) continue;
    if (date > (done[kind] ?? '')) done[kind] = date;
  }
  return all;
}
