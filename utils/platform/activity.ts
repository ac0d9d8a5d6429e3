import { browser } from 'wxt/browser';
import type { ActivityEntry } from '../history/activity.ts';
import { entryId } from '../history/activity.ts';
import { type Attempt, attemptId } from '../history/attempts.ts';
import { type Done, doneByAction } from '../history/done.ts';
import { activityEntries, activityIds, attemptIds, attempts } from './storage.ts';

/**
 * What this person did, and what left Vigil without their having said yet that it was posted or sent. Each entry has its
 * own key, which begins with the action's id; the worker keeps the lists of keys (`worker/activity-list.ts`), so that no
 * page has to look for them in the whole storage.
 */

/** Is this page, or the page that this script stands in, in a private window? Nothing of what is done there is kept. */
export const isPrivatePage = (): boolean => browser.extension.inIncognitoContext === true;

/** Records what the person says they did; the same thing twice on a day counts once. */
export async function recordActivity(entry: ActivityEntry): Promise<void> {
  await activityEntries.write(entryId(entry), entry);
}

/** Takes out of the record what the person takes back. */
export async function removeActivity(entry: ActivityEntry): Promise<void> {
  await activityEntries.write(entryId(entry), undefined);
}

/** Keeps that a text left Vigil, so that the person is asked what became of it. */
export async function noteAttempt(attempt: Attempt): Promise<void> {
  await attempts.write(attemptId(attempt), attempt);
}

export async function removeAttempts(all: readonly Attempt[]): Promise<void> {
  await Promise.all(all.map((one) => attempts.write(attemptId(one), undefined)));
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

/** What the person has not said yet, of one action or of all, in the order in which it came. */
export async function readAttempts(action?: string): Promise<Attempt[]> {
  const all = await attemptIds.getValue();
  const ids = all.filter((id) => action === undefined || actionOfEntry(id) === action);
  const found = await attempts.read(ids);
  return ids.flatMap((id) => found[id] ?? []);
}

/** The action that an entry's id names. */
export const actionOfEntry = (id: string): string => id.slice(0, id.lastIndexOf('#'));
