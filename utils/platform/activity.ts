import type { ActivityEntry } from '../history/activity.ts';
import { entryId } from '../history/activity.ts';
import { type Done, doneByAction } from '../history/done.ts';
import { activityEntries, activityIds } from './storage.ts';

/**
 * What this person did. Each entry has its own key, which begins with the action's id; the worker keeps the list of
 * keys (`worker/activity-list.ts`), so that no page has to look for them in the whole storage.
 */

/** Records what the person did; the same thing twice on a day counts once. */
export async function recordActivity(entry: ActivityEntry): Promise<void> {
  await activityEntries.write(entryId(entry), entry);
}

/** Ids of the actions that the person took part in. */
export async function readAnswered(): Promise<Set<string>> {
  return new Set((await activityIds.getValue()).map(actionOfEntry));
}

/** What the person has done, by the action's id. */
export async function readDone(): Promise<Map<string, Done>> {
  return doneByAction(await activityIds.getValue());
}

/** What was done for one action, oldest first. */
export async function readActivity(action: string): Promise<ActivityEntry[]> {
  const ids = (await activityIds.getValue()).filter((id) => actionOfEntry(id) === action);
  const found = await activityEntries.read(ids);
  return ids.flatMap((id) => found[id] ?? []);
}

/** The action that an entry's id names. */
const actionOfEntry = (id: string): string => id.slice(0, id.lastIndexOf('#'));
