import type { IsoDate } from '../actions/types.ts';
import type { ActivityEntry } from './activity.ts';

/** The last twelve months, or a year: `2023`. */
export type Period = 'recent' | string;

/** What was done in a month, `2023-01`. */
export interface MonthCount {
  month: string;
  letters: number;
  posts: number;
}

const monthOf = (date: IsoDate) => date.slice(0, 7);

/** The twelve months of a period, the oldest first; the last twelve end with this one. */
export function monthsOf(period: Period, today: IsoDate): string[] {
  const [year, month] =
    period === 'recent'
      ? [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
      : [Number(period), 12];
  return Array.from({ length: 12 }, (_, at) => {
    const first = new Date(Date.UTC(year, month - 12 + at, 1));
    return first.toISOString().slice(0, 7);
  });
}

/** The years in which something was done, the latest first. */
export const yearsOf = (deeds: readonly ActivityEntry[]): string[] =>
  [...new Set(deeds.map(({ date }) => date.slice(0, 4)))].sort().reverse();

/** What was done in a period, the latest first. */
export function inPeriod<T extends ActivityEntry>(
  deeds: readonly T[],
  period: Period,
  today: IsoDate,
): T[] {
  const months = new Set(monthsOf(period, today));
  return deeds
    .filter(({ date }) => months.has(monthOf(date)))
    .toSorted((one, other) => other.date.localeCompare(one.date));
}

/** How many letters and posts there were in each of the months. */
export function countMonths(
  deeds: readonly ActivityEntry[],
  months: readonly string[],
): MonthCount[] {
  return months.map((month) => {
    const done = deeds.filter(({ date }) => monthOf(date) === month);
    const letters = done.filter(({ kind }) => kind === 'letter').length;
    return { month, letters, posts: done.length - letters };
  });
}

/** Lists of the same month, in the order of the deeds. */
export function byMonth<T extends ActivityEntry>(deeds: readonly T[]): [month: string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const deed of deeds) {
    const month = monthOf(deed.date);
    groups.set(month, [...(groups.get(month) ?? []), deed]);
  }
  return [...groups];
}

export interface Sum {
  letters: number;
  posts: number;
  cases: number;
  countries: number;
}

export function sumOf(deeds: readonly ActivityEntry[]): Sum {
  const letters = deeds.filter(({ kind }) => kind === 'letter').length;
  return {
    ...{ letters, posts: deeds.length - letters },
    cases: new Set(deeds.map(({ action }) => action)).size,
    countries: new Set(deeds.flatMap(({ country }) => country ?? [])).size,
  };
}

/** A cell of a table. Programs run what begins like a formula, and the titles are written by others, so it becomes text. */
function cellOf(text: string): string {
  const harmless = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A table for spreadsheets (RFC 4180), with a mark at its start by which they know that it is UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}
