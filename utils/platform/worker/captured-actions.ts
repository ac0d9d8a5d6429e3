import { readAction } from '../../actions/validation/read-feed.ts';
import { mergeRemoval } from '../../feeds/merge.ts';
import { CAPTURED } from '../../feeds/source-keys.ts';
import type { KeepAnswer } from '../messages.ts';
import { subscriptions } from '../storage.ts';
import { askedAnew, hashAll, readStanding, takeIn, writeChange } from './catalogue.ts';
import { withLock } from './lock.ts';

/** Checks an action that the person read in and keeps it, whole or not at all. In the worker, which has the schema. */
export async function saveCaptured(value: unknown): Promise<KeepAnswer> {
  const { action, faults } = readAction(value);
  if (!action) return { done: false, faults };
  try {
    await withLock(async () =>
      takeIn([{ from: CAPTURED, whole: false, actions: await hashAll([action]) }]),
    );
  } catch {
    const message = 'there is no room left on this machine; free some space and press again';
    return { done: false, faults: [{ path: '(the whole)', message }] };
  }
  return { done: true, id: action.id };
}

/** Takes an action that the person read in out again; a feed that has it too gets its place back. */
export function removeCaptured(id: string): Promise<void> {
  return withLock(async () => {
    const standing = await readStanding();
    if (standing.index.find((line) => line.id === id)?.from !== CAPTURED) return;
    const change = mergeRemoval(id, standing);
    const followed = await subscriptions.getValue();
    const anew = { key: subscriptions.key, value: askedAnew(followed, change.askAgain) };
    await writeChange(change, standing, change.askAgain.length > 0 ? [anew] : []);
  });
}
