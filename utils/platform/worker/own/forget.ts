import { browser } from 'wxt/browser';
import { withoutAside } from '../../../actions/put-aside.ts';
import { actionOfEntry } from '../../activity.ts';
import {
  actionIndex,
  activityEntries,
  activityIds,
  attemptIds,
  attempts,
  drafts,
  lastView,
  news,
  notes,
  notified,
  previousVersionItem,
  putAside,
  readTo,
  reminders,
  threads,
} from '../../storage.ts';
import { storedKeys } from '../../stored-item.ts';
import { removeCaptured } from '../captured-actions.ts';
import { refreshPreview } from '../catalogue.ts';
import { withLock } from '../lock.ts';

/** An action's id has no `|`, which parts it from the rest of a draft's id. */
const actionOfDraft = (id: string) => id.slice(0, id.indexOf('|'));

/**
 * Forgets everything that the person did, wrote and wished for an action: deeds, questions, texts, the note, the reminder,
 * that it was put aside. The action itself stays, unless the person added it and wants it gone, too.
 */
export async function forgetAction(id: string, alsoRemove: boolean): Promise<void> {
  await withLock(async () => {
    const keys = await storedKeys('local');
    const own = [
      ...keysOf(id, keys, activityEntries, actionOfEntry),
      ...keysOf(id, keys, attempts, actionOfEntry),
      ...keysOf(id, keys, drafts, actionOfDraft),
      `${notes.prefix}${id}`,
    ];
    await browser.storage.local.remove(own);
    await forgetInLists(id);
    await forgetTold(id, alsoRemove);
    await forgetInSession(id);
  });
  // Each takes the lock by itself.
  if (alsoRemove) await removeCaptured(id);
  await refreshPreview();
}

/** The keys of a group that are an action's; `actionOf` tells whose, from what stands behind the group's prefix. */
const keysOf = (
  id: string,
  keys: readonly string[],
  { prefix }: { prefix: string },
  actionOf: (rest: string) => string,
): string[] =>
  keys.filter((key) => key.startsWith(prefix) && actionOf(key.slice(prefix.length)) === id);

async function forgetInLists(id: string): Promise<void> {
  for (const list of [activityIds, attemptIds]) {
    const all = await list.getValue();
    if (all.some((one) => actionOfEntry(one) === id)) {
      await list.setValue(all.filter((one) => actionOfEntry(one) !== id));
    }
  }
  const [asides, dates, unseen, index] = await Promise.all([
    putAside.getValue(),
    reminders.getValue(),
    news.getValue(),
    actionIndex.getValue(),
  ]);
  const line = index?.find((one) => one.id === id);
  const { [id]: _, ...otherAsides } = asides;
  await putAside.setValue(line ? withoutAside(asides, line) : otherAsides);
  const { [id]: __, ...otherDates } = dates;
  await reminders.setValue(otherDates);
  // What changed is told to whoever took part, and nobody has now.
  await news.setValue(unseen.filter((one) => one.id !== id));
  await previousVersionItem(id).removeValue();
}

/** What is forgotten is not new, though nothing says any more that the person took part in it. */
async function forgetTold(id: string, isGone: boolean): Promise<void> {
  const all = await notified.getValue();
  const others = all.filter((one) => !`${one}:`.includes(`:${id}:`));
  const known = isGone ? [] : [`new:${id}`, `ends:${id}`];
  await notified.setValue([...others, ...known]);
}

async function forgetInSession(id: string): Promise<void> {
  const keys = await storedKeys('session');
  await browser.storage.session.remove(keysOf(id, keys, threads, actionOfDraft));
  if ((await readTo.getValue())?.action === id) await readTo.removeValue();
  if ((await lastView.getValue()).action === id) await lastView.removeValue();
}
