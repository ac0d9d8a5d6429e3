import { isActive } from './dates.ts';
import { type Interests, isWanted } from './interests.ts';
import { compareUrgency, type TimeLeft, timeLeft } from './list.ts';
import type { ActionSummary, IsoDate } from './types.ts';

/** Actions that the popup draws at once; the next are read when the person comes to the end of them. */
const MAX_LINES = 60;

/** How many actions have each deadline, the nearest first; '' stands for no deadline. */
export type Deadlines = [deadline: string, count: number][];

/**
 * What the popup needs for its first drawing, however many actions are stored: the most urgent actions, and the numbers
 * of the others. It is made whenever the index changes and stays right on every later day: deadlines only pass, so the
 * actions that have ended by then stand at the beginning and are left out.
 */
export interface ListPreview {
  /** the day on which it was made; it cannot be used on an earlier one (a clock was set back) */
  day: IsoDate;
  /** active ones of interest on that day, most urgent first */
  lines: ActionSummary[];
  /** active ones of interest, those in `lines` included */
  open: Deadlines;
  /** active ones outside of the person's interests (its name in the storage stays) */
  aside: Deadlines;
  /** those that were over on that day */
  ended: number;
}

/** What the popup's list shows on one day. */
export interface Counts {
  active: number;
  /** the active ones by the time that is left */
  byTime: Partial<Record<TimeLeft, number>>;
  filteredOut: number;
  ended: number;
}

/** Makes the preview from the whole index. */
export function makePreview(
  index: readonly ActionSummary[],
  day: IsoDate,
  interests: Interests,
): ListPreview {
  const active = index.filter((action) => isActive(action, day)).sort(compareUrgency);
  const wanted = active.filter((action) => isWanted(action, interests));
  const filteredOut = active.filter((action) => !isWanted(action, interests));
  return {
    day,
    lines: wanted.slice(0, MAX_LINES),
    open: countDeadlines(wanted),
    aside: countDeadlines(filteredOut),
    ended: index.length - active.length,
  };
}

function countDeadlines(actions: readonly ActionSummary[]): Deadlines {
  const counts = new Map<string, number>();
  for (const { deadline = '' } of actions) counts.set(deadline, (counts.get(deadline) ?? 0) + 1);
  return [...counts];
}

/**
 * The part of the preview that holds on this day.
 * @returns undefined when the whole index must be read: the clock was set back, or too few lines are left
 */
export function previewOn(
  preview: ListPreview,
  today: IsoDate,
): { lines: ActionSummary[]; counts: Counts } | undefined {
  if (today < preview.day) return undefined;
  const stillOpen = (all: Deadlines) =>
    all.reduce((sum, [deadline, count]) => sum + (isPast(deadline, today) ? 0 : count), 0);
  const known = (all: Deadlines) => all.reduce((sum, [, count]) => sum + count, 0);
  const lines = preview.lines.filter(({ deadline }) => !isPast(deadline ?? '', today));
  const [active, filteredOut] = [stillOpen(preview.open), stillOpen(preview.aside)];
  if (lines.length < Math.min(active, MAX_LINES / 2)) return undefined;
  const passed = known(preview.open) - active + known(preview.aside) - filteredOut;
  const ended = preview.ended + passed;
  return { lines, counts: { active, byTime: countTimes(preview.open, today), filteredOut, ended } };
}

function countTimes(open: Deadlines, today: IsoDate): Counts['byTime'] {
  const counts: Counts['byTime'] = {};
  for (const [deadline, count] of open) {
    if (isPast(deadline, today)) continue;
    const time = timeLeft(deadline || undefined, today);
    counts[time] = (counts[time] ?? 0) + count;
  }
  return counts;
}

const isPast = (deadline: string, today: IsoDate) => deadline !== '' && deadline < today;

/** How many actions wait for the person's answer, for the badge. */
export function countUnanswered(
  index: readonly ActionSummary[],
  today: IsoDate,
  answered: ReadonlySet<string>,
  interests: Interests,
): number {
  return index.filter(
    (action) => isActive(action, today) && !answered.has(action.id) && isWanted(action, interests),
  ).length;
}
