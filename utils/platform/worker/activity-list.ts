import type { ActivityEntry } from '../../history/activity.ts';
import type { Attempt } from '../../history/attempts.ts';
import { activityEntries, activityIds, attemptIds, attempts } from '../storage.ts';
import type { StoredGroup, StoredItem } from '../stored-item.ts';
import { withLock } from './lock.ts';

/** The entries' list after some came and some went, in the order in which they came. */
export function updateIds(
  before: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): string[] {
  const gone = new Set(removed);
  const known = new Set(before);
  return [...before.filter((id) => !gone.has(id)), ...added.filter((id) => !known.has(id))];
}

type Changes = Record<string, { newValue?: unknown }>;

/**
 * Updates the lists of what the person did and of what they are asked about, after any page wrote or removed entries. Only
 * the worker writes the lists. A worker that is stopped before it wrote finds the entries again at the next start
 * (`repair.ts`).
 * @param changes the browser's changes of the local area
 * @returns whether what the person did changed
 */
export async function followActivity(changes: Changes): Promise<boolean> {
  await followGroup(changes, attempts, attemptIds);
  return followGroup(changes, activityEntries, activityIds);
}

async function followGroup(
  changes: Changes,
  { prefix, read }: Pick<StoredGroup<unknown>, 'prefix' | 'read'>,
  list: StoredItem<string[]>,
): Promise<boolean> {
  const touched = Object.entries(changes).filter(([key]) => key.startsWith(prefix));
  if (touched.length === 0) return false;
  const idsOf = (isThere: boolean) =>
    touched
      .filter(([, { newValue }]) => (newValue !== undefined) === isThere)
      .map(([key]) => key.slice(prefix.length));
  return withLock(async () => {
    const before = await list.getValue();
    // What was written and has gone since, as everything was erased, is not listed.
    const added = Object.keys(await read(idsOf(true)));
    const after = updateIds(before, added, idsOf(false));
    if (after.length === before.length && after.every((id, at) => id === before[at])) return false;
    await list.setValue(after);
    return true;
  });
}

/** All that the person did, oldest first. */
export async function readAllActivity(): Promise<ActivityEntry[]> {
  const ids = await activityIds.getValue();
  const all = await activityEntries.read(ids);
  return ids.flatMap((id) => all[id] ?? []);
}

/** All that the person has not said yet, oldest first. */
export async function readAllAttempts(): Promise<Attempt[]> {
  const ids = await attemptIds.getValue();
  const all = await attempts.read(ids);
  return ids.flatMap((id) => all[id] ?? []);
}
