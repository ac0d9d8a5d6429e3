import { isIsoDate } from '../../actions/dates.ts';
import type { IsoDate } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { tables } from '../languages/index.ts';

/** A date in a line of text. */
export interface FoundDate {
  date: IsoDate;
  /** where it stands in the line, in UTF-16 units */
  from: number;
  to: number;
  /** could it be read in another way, `5/6/2019`? */
  ambiguous?: true;
}

/** Every spelling of every month to its number; a spelling that two languages use means the same month in both. */
const MONTHS = new Map<string, number>();
for (const { months } of tables) {
  for (const [at, spellings] of months.entries()) {
    for (const spelling of spellings.split(' ')) MONTHS.set(fold(spelling), at + 1);
  }
}

/** Months as CLDR has them in a date, in languages without a table. */
const OTHER_MONTHS = new Map<string, number>();
for (const language of ['ru', 'uk', 'be', 'tr', 'ar', 'el', 'ro', 'hu', 'sr', 'id']) {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });
  for (let at = 0; at < 12; at += 1) {
    const parts = format.formatToParts(new Date(2024, at, 15));
    OTHER_MONTHS.set(fold(parts.find(({ type }) => type === 'month')?.value ?? ''), at + 1);
  }
}

/** Days in words, `once`, `tjugonde`; the end of a month counts as its 32nd. */
const DAYS = new Map<string, number>();
for (const { days = '' } of tables)
  for (const [at, spellings] of days.split(' ').entries())
    for (const spelling of spellings.split('|')) DAYS.set(spelling.replaceAll('_', ' '), at + 1);
const DAY_WORDS = [...DAYS.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
const MONTH_END = 32;

const WORD = '(\\p{L}{3,14})\\.?';
const DAY = '(\\d{1,2})\\.?(?:st|nd|rd|th|er|re|º|°|ª|o|:[ae])?\\.?';
const YEAR = "(\\d{4}|['’]?\\d{2})(?!\\d)";
const OF = "(?:of |de |del |d['’]|den |el )?";
const PATTERNS: readonly { pattern: RegExp; order: 'dmy' | 'mdy' | 'ymd' }[] = [
  {
    pattern: new RegExp(`(?<![\\d/.])${DAY},?[ -]{0,2}${OF}${WORD},?[ -]{0,2}${OF}${YEAR}`, 'gu'),
    order: 'dmy',
  },
  { pattern: new RegExp(`(?<!\\p{L})${WORD},? ${DAY}(?: ?, ?| )${YEAR}`, 'gu'), order: 'mdy' },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${DAY_WORDS.join('|')}) ${OF}(?:av )?${WORD},? ${OF}${YEAR}`,
      'gu',
    ),
    order: 'dmy',
  },
  {
    pattern: /(?<![\d/.-])(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})(?![\d/])日?/gu,
    order: 'ymd',
  },
  { pattern: /(?<![\d/.])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d/])/gu, order: 'dmy' },
];

/** Do two words differ by one letter that is wrong, missing or swapped with its neighbour? */
function isMisspelt(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2))
  );
}

/** The number of a month, whose name may be misspelt by one letter. */
function monthOf(word: string): number | undefined {
  const known = MONTHS.get(word) ?? OTHER_MONTHS.get(word);
  if (known || word.length < 5) return known;
  for (const [spelling, month] of MONTHS) {
    if (spelling.length >= 5 && isMisspelt(word, spelling)) return month;
  }
  return undefined;
}

const yearOf = (digits: string) => {
  const bare = digits.replace(/\D/g, '');
  if (bare.length === 4) return bare;
  return `${Number(bare) > 60 ? 19 : 20}${bare}`;
};

const toIso = (year: string, month: number, day: number): IsoDate | undefined => {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
};

function readNumbers(day: number, month: number, year: string) {
  if (month > 12) return { date: toIso(year, day, month) };
  const other = day <= 12 && day !== month;
  return { date: toIso(year, month, day), ...(other ? { ambiguous: true as const } : {}) };
}

/**
 * Finds every whole date in a line, in order: day, month (a name in any of our languages, or a number) and year.
 * @example findDates('Write before 5 May 2024') // [{ date: '2024-05-05', from: 13, to: 23 }]
 */
export const findDates = remember(readDates);

function readDates(line: string): FoundDate[] {
  if (!/\p{Nd}/u.test(line)) return [];
  const folded = fold(line.slice(0, 5000));
  const found: FoundDate[] = [];
  for (const { pattern, order } of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((other) => from < other.to && to > other.from)) continue;
      const [, a = '', b = '', c = '', d = ''] = match;
      const read =
        order === 'ymd'
          ? { date: toIso(a, Number(b), Number(c)) }
          : d
            ? readNumbers(Number(a), Number(c), yearOf(d))
            : readNamed(order === 'dmy' ? a : b, order === 'dmy' ? b : a, c);
      if (read.date) found.push({ ...read, date: read.date, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function readNamed(day: string, month: string, year: string): { date: IsoDate | undefined } {
  const number = monthOf(month);
  if (!number) return { date: undefined };
  const whole = Number(yearOf(year));
  const last = new Date(Date.UTC(whole, number, 0)).getUTCDate();
  const named = DAYS.get(day) ?? Number(day);
  return { date: toIso(`${whole}`, number, named === MONTH_END ? last : named) };
}
