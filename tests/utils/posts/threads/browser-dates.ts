type Way = Intl.DateTimeFormatOptions;
const WAYS: Way[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { dateStyle: 'full', timeStyle: 'short' },
  { month: 'long', day: 'numeric' },
  { weekday: 'short', month: 'short', day: 'numeric' },
  { weekday: 'long', day: 'numeric' },
  { month: 'long', year: 'numeric' },
  { weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric' },
];
/** All of them only where there is time. */
export const isWhole = Boolean(process.env.VIGIL_ALL);
const DAY = 24 * 60 * 60 * 1000;
const UNSEEN = /[\u200e\u200f]/g;

/** Dates as the browser writes them in a language, and spans of days. */
export function datesIn(language: string): Set<string> {
  const dates = new Set<string>();
  const months = isWhole ? 12 : 2;
  for (const way of WAYS) {
    const format = new Intl.DateTimeFormat(language, { ...way, timeZone: 'UTC' });
    for (let month = 0; month < months; month += 1) {
      const day = Date.UTC(2027, (month * 12) / months, 3 + month * 2, month % 2 ? 16 : 8, 30);
      dates.add(format.format(day));
      if (way.timeStyle) continue;
      for (const days of [2, 40]) dates.add(format.formatRange(day, day + days * DAY));
    }
  }
  return new Set([...dates].map((date) => date.replace(UNSEEN, '').replace(/\u2009/g, ' ')));
}
