import { isIsoDate } from '../../../actions/dates.ts';
import { makePreview } from '../../../actions/list-preview.ts';
import { type PutAsides, putAsideOf, withoutAside } from '../../../actions/put-aside.ts';
import type { ActionSummary, IsoDate } from '../../../actions/types.ts';
import { today } from '../../clock.ts';
import { actionIndex, interests, listPreview, putAside, reminders } from '../../storage.ts';
import { writeItems } from '../../stored-item.ts';
import { withLock } from '../lock.ts';

/** Puts an action aside until a day, or for good where none is named. */
export const putActionAside = (id: string, until?: IsoDate): Promise<void> =>
  changeAsides(id, (all, line) => ({ ...all, [id]: putAsideOf(line, until) }));

/** Brings an action back into the list. */
export const bringBack = (id: string): Promise<void> => changeAsides(id, withoutAside);

/** The list's first drawing is written with it, so that no popup shows what is put aside. */
function changeAsides(
  id: string,
  change: (all: PutAsides, line: ActionSummary) => PutAsides,
): Promise<void> {
  return withLock(async () => {
    const [index, all, day, wanted] = await Promise.all([
      actionIndex.getValue(),
      putAside.getValue(),
      today(),
      interests.getValue(),
    ]);
    const line = index?.find((one) => one.id === id);
    if (!index || !line) return;
    const value = change(all, line);
    await writeItems([
      { key: putAside.key, value },
      { key: listPreview.key, value: makePreview(index, day, wanted, value) },
    ]);
  });
}

/** Keeps on which day the person wants to be reminded of an action; without a day, they do not want it any more. */
export function setReminder(id: string, on?: IsoDate): Promise<void> {
  return withLock(async () => {
    const { [id]: _, ...others } = await reminders.getValue();
    const isSet = on !== undefined && isIsoDate(on);
    await reminders.setValue(isSet ? { ...others, [id]: on } : others);
  });
}
