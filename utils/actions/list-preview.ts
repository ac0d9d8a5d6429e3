import { isActive } from './dates.ts';
import { type Interests, isWanted } from './interests.ts';
import { compareUrgency, type TimeLeft, timeLeft } from './list.ts';
import { nextReturn, type PutAsides, readPutAsides } from './put-aside.ts';
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
  /** active ones that the person put aside */
  later?: Deadlines;
  /** the first day on which one of these comes back; from then on this preview cannot be used */
  back?: IsoDate | undefined;
  /** those that were over on that day */
  ended: number;
}

/** What the popup's list shows on one day. */
export interface Counts {
  active: number;
  /** the active ones by the time that is left */
  byTime: Partial<Record<TimeLeft, number>>;
  filteredOut: number;
  putAside: number;
  ended: number;
}

/** Makes the preview from the whole index. */
export function makePreview(
  index: readonly ActionSummary[],
  day: IsoDate,
  interests: Interests,
  asides: PutAsides = {},
): ListPreview {
  const open = index.filter((action) => isActive(action, day)).sort(compareUrgency);
  const asideOf = readPutAsides(asides, day);
  const later = open.filter(asideOf);
  const active = later.length === 0 ? open : open.filter((action) => !asideOf(action));
  const wanted = active.filter((action) => isWanted(action, interests));
  const filteredOut = active.filter((action) => !isWanted(action, interests));
  return {
    day,
    lines: wanted.slice(0, MAX_LINES),
    open: countDeadlines(wanted),
    aside: countDeadlines(filteredOut),
    ...(later.length > 0 && { later: countDeadlines(later), back: nextReturn(asides, later, day) }),
    ended: index.length - open.length,
  };
}

function countDeadlines(actions: readonly ActionSummary[]): Deadlines {
  const counts = new Map<string, number>();
  for (const { deadline = '' } of actions) counts.set(deadline, (counts.get(deadline) ?? 0) + 1);
  return [...counts];
}

/**
 * The part of the preview that holds on this day.
 * @returns undefined when the whole index must be read: the clock was set back, too few lines are left, or something
 * that was put aside is back
 */
export function previewOn(
  preview: ListPreview,
  today: IsoDate,
): { lines: ActionSummary[]; counts: Counts } | undefined {
  const { later = [], back } = preview;
  if (today < preview.day || (back !== undefined && today >= back)) return undefined;
  const stillOpen = (all: Deadlines) =>
    all.reduce((sum, [deadline, count]) => sum + (isPast(deadline, today) ? 0 : count), 0);
  const known = (all: Deadlines) => all.reduce((sum, [, count]) => sum + count, 0);
  const lines = preview.lines.filter(({ deadline }) => !isPast(deadline ?? '', today));
  const [active, filteredOut] = [stillOpen(preview.open), stillOpen(preview.aside)];
  const putAside = stillOpen(later);
  if (lines.length < Math.min(active, MAX_LINES / 2)) return undefined;
  const all = known(preview.open) + known(preview.aside) + known(later);
  const ended = preview.ended + all - active - filteredOut - putAside;
  const byTime = countTimes(preview.open, today);
  return { lines, counts: { active, byTime, filteredOut, putAside, ended } };
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

/** What decides which actions wait for the person's answer. */
export interface Waiting {
  answered: ReadonlySet<string>;
  interests: Interests;
  putAside?: PutAsides;
  /** the actions of which the person wants to be reminded today, whatever they did for them before */
  reminded?: ReadonlySet<string>;
}

/** How many actions wait for the person's answer, for the badge. */
export function countUnanswered(
  index: readonly ActionSummary[],
  today: IsoDate,
  { answered, interests, putAside = {}, reminded }: Waiting,
): number {
  const asideOf = readPutAsides(putAside, today);
  return index.filter((action) => {
    if (reminded?.has(action.id)) return true;
    const isOpen = isActive(action, today) && !answered.has(action.id);
    return isOpen && isWanted(action, interests) && !asideOf(action);
  }).length;
}
