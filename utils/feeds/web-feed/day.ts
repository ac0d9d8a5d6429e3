import { addDays, isIsoDate } from '../../actions/dates.ts';
import type { IsoDate } from '../../actions/types.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** `24 Nov 2026`, `24-Nov-26`, `1st of December, 2026`. */
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s./-]{1,3}(?:of\s)?([a-z]{3,9})\.?[\s.,/-]{1,3}(\d{4}|\d{2})(?!\d)/i;
/** `November 24, 2026`, and `Tue Nov 24 10:00:00 2026` as C writes it. */
const MONTH_FIRST =
  /(?<![a-z])([a-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?:\d\d:\d\d(?::\d\d)?\s{1,3}(?:[a-z]{2,5}\s{1,3})?)?(\d{4})(?!\d)/i;
const YEAR_FIRST = /^\D{0,3}(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/;

/**
 * The day of a date as feeds print it: RFC 822 and 850, ISO 8601, what C and people write in English. It is the day that is
 * printed, in whatever zone. Undefined for anything else, and for a day that is still to come.
 */
export function readDay(printed: string | undefined, today: IsoDate): IsoDate | undefined {
  const text = printed?.slice(0, 100).trim() ?? '';
  const day = readIso(text) ?? readWords(text) ?? readSeconds(text);
  // A zone in front of ours may have tomorrow already.
  return day && isIsoDate(day) && day >= '1961' && day <= addDays(today, 1) ? day : undefined;
}

function readIso(text: string): string | undefined {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  return year && `${year}-${month}-${day}`;
}

function readWords(text: string): string | undefined {
  const [, first, name, yearBehind] = DAY_FIRST.exec(text) ?? [];
  const [, month, day, year] = MONTH_FIRST.exec(text) ?? [];
  return dayOf(yearBehind, name, first) ?? dayOf(year, month, day);
}

function dayOf(year?: string, name?: string, day?: string): string | undefined {
  if (!year || !name || !day) return undefined;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const full = year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`;
  return `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Seconds or milliseconds since 1970. */
function readSeconds(text: string): string | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  return moment.toISOString().slice(0, 10);
}
