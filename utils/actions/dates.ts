import type { IsoDate } from './scalars.ts';

export { writeDate } from './written-dates.ts';

const DAY_MS = 86_400_000;

/** Is this a date that exists, written `YYYY-MM-DD`? */
export function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  // A day that its month does not have is no time at all, or comes back as a day of the next month.
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

/** The calendar date that this moment has for the person, in the person's own time zone. */
export function toIsoDate(moment: Date): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/**
 * Days from today to the deadline: 0 on the last day, negative when it is over.
 * Both are calendar dates, so time zones and changes of the clock do not matter.
 */
export function daysLeft(deadline: IsoDate, today: IsoDate): number {
  return Math.round(
    (Date.parse(`${deadline}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS,
  );
}

/** The calendar date so many days later, or earlier. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** What says whether one can still write. */
export interface Ending {
  /** undefined: as soon as possible, without a last day */
  deadline?: IsoDate | undefined;
  closed?: unknown;
  /** a closure ends its case, whether or not it says since when */
  kind?: string | undefined;
  /** a newer issue of the case took its place */
  superseded?: unknown;
  withdrawn?: unknown;
  /** this person said that it is over */
  saidOver?: unknown;
}

/** Was it closed before its deadline? Then no date matters any more. */
export function isOver({ closed, kind, superseded, withdrawn, saidOver }: Ending): boolean {
  return Boolean(closed || kind === 'closure' || superseded || withdrawn || saidOver);
}

/** Can one still write? On the deadline itself yes, after it or once it is over no. */
export function isActive(ending: Ending, today: IsoDate): boolean {
  const { deadline } = ending;
  return !isOver(ending) && (deadline === undefined || daysLeft(deadline, today) >= 0);
}
