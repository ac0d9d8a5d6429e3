import { isActive } from './dates.ts';
import type { ActionSummary, IsoDate } from './types.ts';

/** The day on which the person wants to be reminded of an action, by the action's id. */
export type Reminders = Readonly<Record<string, IsoDate>>;

/** The last days on which the person wrote and posted for an action. */
type LastDone = { letter?: IsoDate; post?: IsoDate } | undefined;

/**
 * The actions of which the person is to be reminded today: their day has come, one can still write, and the person has
 * done nothing for it since.
 * @param doneFor what the person has done for an action
 */
export function dueReminders<
  T extends Pick<ActionSummary, 'id' | 'deadline' | 'closed'> & Partial<ActionSummary>,
>(
  reminders: Reminders,
  lines: readonly T[],
  { today, doneFor }: { today: IsoDate; doneFor(id: string): LastDone },
): T[] {
  const days = new Map(Object.entries(reminders));
  if (days.size === 0) return [];
  return lines.filter((line) => {
    const day = days.get(line.id);
    if (typeof day !== 'string' || day > today || !isActive(line, today)) return false;
    const { letter = '', post = '' } = doneFor(line.id) ?? {};
    return letter < day && post < day;
  });
}
