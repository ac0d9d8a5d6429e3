import type { ActivityEntry } from '../../history/activity.ts';
import { activityEntries, activityIds } from '../storage.ts';
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

/**
 * Updates the list of what the person did after any page wrote or removed entries. Only the worker writes the list. A
 * worker that is stopped before it wrote finds the entries again at the next start (`repair.ts`).
 * @param changes the browser's changes of the local area
 * @returns whether the list changed
 */
export async function followActivity(
  changes: Record<string, { newValue?: unknown }>,
): Promise<boolean> {
  const { prefix } = activityEntries;
  const touched = Object.entries(changes).filter(([key]) => key.startsWith(prefix));
  if (touched.length === 0) return false;
  const idsOf = (isThere: boolean) =>
    touched
      .filter(([, { newValue }]) => (newValue !== undefined) === isThere)
      .map(([key]) => key.slice(prefix.length));
  return withLock(async () => {
    const before = await activityIds.getValue();
    const after = updateIds(before, idsOf(true), idsOf(false));
    if (after.length === before.length && after.every((id, at) => id === before[at])) return false;
    await activityIds.setValue(after);
    return true;
  });
}

/** All that the person did, oldest first. */
export async function readAllActivity(): Promise<ActivityEntry[]> {
  const ids = await activityIds.getValue();
  const all = await activityEntries.read(ids);
  return ids.flatMap((id) => all[id] ?? []);
}
