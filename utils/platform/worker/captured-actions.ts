import type { UrgentAction } from '../../actions/types.ts';
import { readAction } from '../../actions/validation/read-feed.ts';
import { mergeRemoval } from '../../feeds/merge.ts';
import { CAPTURED } from '../../feeds/source-keys.ts';
import type { KeepAnswer } from '../messages.ts';
import { subscriptions } from '../storage.ts';
import { hashAll, readStoredState, takeIn, withoutValidators, writePatch } from './catalogue.ts';
import { FAULT_MESSAGES, reasonOf } from './keeping/quota-error.ts';
import { withLock } from './lock.ts';

/** Checks an action that the person read in and keeps it, whole or not at all. In the worker, which has the schema. */
export async function saveCaptured(value: unknown): Promise<KeepAnswer> {
  const { action, faults } = readAction(value);
  if (!action) return { done: false, faults };
  return save(action);
}

async function save(action: UrgentAction): Promise<KeepAnswer> {
  try {
    await withLock(async () =>
      takeIn([{ from: CAPTURED, isWhole: false, actions: await hashAll([action]) }]),
    );
  } catch (error) {
    const code = reasonOf(error);
    return { done: false, faults: [{ path: '(the whole)', code, message: FAULT_MESSAGES[code] }] };
  }
  return { done: true, id: action.id };
}

/** Takes an action that the person read in out again; a feed that has it too gets its place back. */
export function removeCaptured(id: string): Promise<void> {
  return withLock(async () => {
    const state = await readStoredState();
    if (state.index.find((line) => line.id === id)?.from !== CAPTURED) return;
    const patch = mergeRemoval(id, state);
    const followed = await subscriptions.getValue();
    const anew = { key: subscriptions.key, value: withoutValidators(followed, patch.fetchAgain) };
    await writePatch(patch, state, patch.fetchAgain.length > 0 ? [anew] : []);
  });
}
