import type { IsoDate } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { type FoundDate, findDates } from '../entities/find-dates.ts';
import type { Certainty } from '../extracted-action.ts';
import { tables } from '../languages/index.ts';
import { anyOf, anyWordOf, hasAnyOf, hasStem, matchLabels } from '../languages/vocabulary.ts';
import { type Labelled, valuesOf } from '../layout/sections.ts';
import { findOwnHeading, isBlank, type Line } from '../text/lines.ts';

/** A date or a number with the line it was read on. */
export interface FoundOn<T> {
  value: T;
  line: Line;
  certainty: Certainty;
}

/** What may stand between the words and the date. */
const ARTICLE = 'the|el|del|le|il|den|dem|zum|der|dia|dnia|dne';
const UP_TO_DATE = `[\\s:,.'"*_–-]{0,4}(?:(?:${ARTICLE}|${anyWordOf('weekdays')})[,.]? ?){0,3}$`;
const WORDS_BEFORE_DEADLINE = new RegExp(
  `(?:^|[^\\p{L}])${anyWordOf('deadlines')}${UP_TO_DATE}`,
  'u',
);
const WORDS_AFTER_DEADLINE = new RegExp(`^[\\s,]{0,3}${anyWordOf('deadlinesAfter')}`, 'u');
/** Words of a sentence about taking part. `before 7 March` alone may be about an event. */
const asksToWrite = hasAnyOf('appealWords');
const namesEvent = hasStem('eventWords');
const namesLonger = hasStem('longerWords');
const namesOffer = hasStem('offerWords');
/** A sentence that asks the reader to write may name an event, too. */
const REQUEST = new RegExp(
  `(?:^\\P{L}*|${anyWordOf('politeStarts')} (?:\\S+ ){0,2})${anyWordOf('writing')}(?!\\p{L})`,
  'u',
);
const EARLIER = new RegExp(`(?<!\\p{L})${anyWordOf('earlierIssue')}(?!\\p{L})[^.!?;]{0,30}$`, 'u');
/** Nouns for a deadline, as they head it: `deadline`, `Frist`. */
const NAMES = tables.flatMap(({ labels }) => labels.deadline ?? []);
const NAMES_DEADLINE = new RegExp(`(?<!\\p{L})(?:${anyOf(NAMES)})(?!\\p{L})`, 'u');
const namesDeadline = (sentence: string) => NAMES_DEADLINE.test(sentence);
const COUNTDOWN = new RegExp(`(?<![\\p{L}\\d])${anyWordOf('countdowns')}(?![\\p{L}\\d])`, 'u');

/** Does the sentence around a date say that it is the last day to write, and not one of an event? */
function isDeadline(text: string, date: FoundDate): boolean {
  const before = text.slice(Math.max(0, date.from - 400), date.from);
  const start = [
    ...before.matchAll(/(?<!(?<!\d)\d{1,2})[.!?]["”»)\]]*\s+(?=["“«(¿¡]*\p{Lu})/gu),
  ].at(-1);
  const lead = fold(before.slice(start ? start.index + start[0].length : 0));
  const after =
    fold(text.slice(date.to, date.to + 200)).split(/(?<!(?<!\d)\d{1,2})[.!?](?:\s|$)/u)[0] ?? '';
  const sentence = `${lead} ${after}`;
  if (WORDS_AFTER_DEADLINE.test(after)) return true;
  // `The deadline was extended from 3 May to 5 June`, but `His sentence was extended to 5 June 2040`.
  if (namesLonger(sentence) && namesDeadline(sentence)) return true;
  // A page may tell of a competition in one sentence, and of its last day in the next.
  if (namesOffer(text.slice(Math.max(0, date.from - 200), date.to + 100))) return false;
  if (!WORDS_BEFORE_DEADLINE.test(lead.slice(-90))) return false;
  return REQUEST.test(sentence) || (asksToWrite(sentence) && !namesEvent(sentence));
}

/** Words between two days of which the second takes the first one's place: `to`, `auf den`, `hasta el`. */
const UP_TO = /^\s*(?:[–—-]|\p{L}{1,6}(?: \p{L}{1,4})?)\s*$/u;
const ALSO = /^(?:and|und|y|et|e|ed|en|och|og|or|oder|o|ou|of)$/u;

/** The day up to which a period or a longer time limit runs: `extended from 3 May to 5 June`. */
function lastOf(text: string, date: FoundDate): FoundDate {
  const next = findDates(text).find(({ from }) => from >= date.to);
  const between = fold(text.slice(date.to, next?.from)).trim();
  const isLonger = next && next.date > date.date && UP_TO.test(between) && !ALSO.test(between);
  return isLonger ? next : date;
}

/** Is this the day of an earlier issue, `previous deadline: 3 May`? */
const isEarlier = (text: string, { from }: FoundDate) =>
  EARLIER.test(fold(text.slice(Math.max(0, from - 60), from)));

/** Reads the first day and the last on which an action runs, `3.3. – 3.5.2021`. */
export function readPeriod(text: string): { first: FoundDate; last: FoundDate } | undefined {
  const [first, last] = findDates(text);
  const isPeriod = first && last && last.from - first.to < 12 && first.date < last.date;
  return isPeriod ? { first, last } : undefined;
}

/** Is it an entry of a calendar, whose heading looks like a label: `Vigil, town hall – 10 December, 6 pm`? */
function isEventEntry(text: string): boolean {
  const [date] = findDates(text);
  const lead = fold(text.slice(0, date?.from));
  return (
    date !== undefined &&
    lead.replace(/\P{L}/gu, '').length > 9 &&
    !WORDS_BEFORE_DEADLINE.test(lead.slice(-90)) &&
    !asksToWrite(fold(text))
  );
}

/** The days of a line that its words, or a label, call the last ones to write. */
export const deadlinesIn = remember((text: string): IsoDate[] => {
  if (text.length > MAX_WINDOW) return [];
  const isLabelled = matchLabels(text).some(({ label }) => label === 'deadline');
  const own = findDates(text).filter((date) => isLabelled || isDeadline(text, date));
  return own.filter((date) => !isEarlier(text, date)).map((date) => lastOf(text, date).date);
});

/** Numbers of lines that are read as one text: a line's end or a narrow column may part the words from the date. */
const WINDOWS = [1, 2, 4];
const MAX_WINDOW = 900;

/**
 * Finds the last day to write: a date that words call so, never the date of an event.
 * @param isInMessage lines in which dates belong to the story (letters, posts)
 */
export function findDeadline(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  isInMessage: (line: Line) => boolean,
): FoundOn<IsoDate> | undefined {
  for (const { text, line } of valuesOf('deadline', { labelled, lines })) {
    if (isEventEntry(text)) continue;
    const [first] = findDates(text);
    const last = readPeriod(text)?.last ?? (first && lastOf(text, first));
    const isOld = last && isEarlier(line.text, findDates(line.text).at(-1) ?? last);
    if (last && !isOld)
      return { value: last.date, line, certainty: last.ambiguous ? 'doubtful' : 'sure' };
  }
  // Above the page's own heading, something else may end.
  const head = findOwnHeading(lines)?.at ?? 0;
  const free = lines.filter((line) => !isInMessage(line));
  const own = [...free.filter(({ at }) => at >= head), ...free.filter(({ at }) => at < head)];
  for (const size of WINDOWS) {
    for (const [at, line] of own.entries()) {
      const window = own.slice(at, at + size);
      const isApart = window.some((one, place) => isBlank(one) || one.at !== line.at + place);
      // Of columns that still stand side by side, the last is read.
      const lastColumn = ({ text }: Line) =>
        text
          .trim()
          .split(/\s{3,}/)
          .at(-1) ?? '';
      const text = size === 1 ? line.text.trim() : window.map(lastColumn).join(' ');
      if ((isApart && size > 1) || text.length > MAX_WINDOW) continue;
      const found = findDates(text).find((one) => isDeadline(text, one) && !isEarlier(text, one));
      if (!found) continue;
      const date = lastOf(text, found);
      const certainty = date.ambiguous ? 'doubtful' : size === 1 ? 'sure' : 'likely';
      return { value: date.date, line, certainty };
    }
  }
  return undefined;
}

/**
 * Guesses the last day where no table has the words of the language: the latest of all, below the head.
 * @param isKnown has the language of the text a table? Then only lines in another script are searched.
 */
export function guessDeadline(
  lines: readonly Line[],
  { isKnown, isInMessage }: { isKnown: boolean; isInMessage(line: Line): boolean },
): FoundOn<IsoDate> | undefined {
  const isForeign = (text: string) =>
    !isKnown || /^\P{Script=Latin}*\p{L}\P{Script=Latin}*$/u.test(text);
  const dates = lines
    .filter((line) => !isInMessage(line) && line.text.length < 140 && isForeign(line.text))
    .flatMap((line) => findDates(line.text).map(({ date: value }) => ({ value, line })));
  const [last, other] = dates.toSorted((a, b) => b.value.localeCompare(a.value));
  const isLate =
    last && last.line.at > Math.max(6, lines.length / 4) && last.value !== other?.value;
  return isLate ? { ...last, certainty: 'doubtful' } : undefined;
}

/** Finds the number of days that were left when somebody viewed the page. */
export function findCountdown(lines: readonly Line[]): FoundOn<number> | undefined {
  for (const line of lines.slice(0, 80)) {
    const match = COUNTDOWN.exec(fold(line.text));
    const number = match?.slice(1).find((group) => group !== undefined);
    if (number !== undefined) return { value: Number(number), line, certainty: 'sure' };
  }
  return undefined;
}
