import type { IsoDate } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { type FoundDate, findDates } from '../entities/find-dates.ts';
import { anyOf, anyWordOf, wordsOf } from '../languages/vocabulary.ts';
import { type Labelled, readValue } from '../layout/sections.ts';
import { type Line, toParagraphs } from '../text/lines.ts';

/** A date or a number with the line it was read on. */
export interface FoundOn<T> {
  value: T;
  line: Line;
  certainty: 'sure' | 'likely' | 'doubtful';
}

/** What may stand between the words and the date. */
const ARTICLE = 'the|el|del|le|il|den|dem|zum|der|dia';
const UP_TO_DATE = `[\\s:,.'"*_–-]{0,4}(?:(?:${ARTICLE}|${anyWordOf('weekdays')})[,.]? ?){0,3}$`;
const WORDS_BEFORE_DEADLINE = new RegExp(
  `(?:^|[^\\p{L}])(?:${anyOf(wordsOf('deadlines'))})${UP_TO_DATE}`,
  'u',
);
const WORDS_AFTER_DEADLINE = new RegExp(`^[\\s,]{0,3}(?:${anyOf(wordsOf('deadlinesAfter'))})`, 'u');
/** Words of a sentence about taking part. `before 7 March` alone may be about an event. */
const APPEAL_WORD = new RegExp(anyWordOf('appealWords'), 'u');
const REQUEST_VERB =
  /(?:^|[^\p{L}])(?:please|send|write|sign|act|take (?:action|part)|respond)(?![\p{L}])/u;
const BY_BEFORE_DATE = new RegExp(
  `(?:^|[^\\p{L}])(?:by|before|until|no later than|on or before)${UP_TO_DATE}`,
  'u',
);
const COUNTDOWN = new RegExp(
  `(?:^|[^\\p{L}\\d])(?:${anyOf(wordsOf('countdowns'))})(?![\\p{L}\\d])`,
  'u',
);
const ENDING_WORDS = new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(wordsOf('endings'))})(?![\\p{L}])`, 'u');

/** Do these words right before a date say that it is the last day to write? */
function isDeadline(folded: string, date: FoundDate): boolean {
  const before = folded.slice(Math.max(0, date.from - 90), date.from);
  const after = folded.slice(date.to, date.to + 60);
  // `by` and `before` have many uses. In a line that asks people to write, they mean the last day.
  const isAsked =
    folded.length < 260 &&
    REQUEST_VERB.test(folded.slice(0, date.from)) &&
    BY_BEFORE_DATE.test(before);
  return (
    isAsked ||
    (WORDS_BEFORE_DEADLINE.test(before) && APPEAL_WORD.test(folded)) ||
    WORDS_AFTER_DEADLINE.test(after)
  );
}

/**
 * Finds the last day to write: a date that words call so, never the date of an event.
 * @param isInMessage lines in which dates belong to the story (letters, posts)
 */
export function findDeadline(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  isInMessage: (line: Line) => boolean,
): FoundOn<IsoDate> | undefined {
  for (const one of labelled.filter(({ label }) => label === 'deadline')) {
    const value = readValue(one, lines);
    // `3.3. – 3.5.2021`: the action runs from the first day to the second.
    const date = value ? findDates(value.text).slice(0, 2).at(-1) : undefined;
    if (value && date)
      return {
        value: date.date,
        line: value.line,
        certainty: date.ambiguous ? 'doubtful' : 'sure',
      };
  }
  for (const line of lines) {
    if (isInMessage(line)) continue;
    const folded = fold(line.text);
    for (const date of findDates(line.text)) {
      if (isDeadline(folded, date))
        return { value: date.date, line, certainty: date.ambiguous ? 'doubtful' : 'sure' };
    }
  }
  // A line break may part the words from the date.
  for (const { text, first } of toParagraphs(lines.filter((line) => !isInMessage(line)))) {
    const dates = text.length > 700 ? [] : findDates(text);
    const folded = dates.length > 0 ? fold(text) : '';
    const date = dates.find((one) => isDeadline(folded, one));
    const line = date && lines.find(({ at }) => at === first);
    if (line) return { value: date.date, line, certainty: 'likely' };
  }
  // The words at the end of one line, the date at the beginning of the next.
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!next || isInMessage(line) || !line.text.trim()) continue;
    const [date] = findDates(next.text);
    if (
      date &&
      date.from < 4 &&
      WORDS_BEFORE_DEADLINE.test(fold(line.text)) &&
      APPEAL_WORD.test(fold(line.text))
    )
      return { value: date.date, line: next, certainty: 'likely' };
  }
  return undefined;
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

/** The line that says that the action is over. */
export interface FoundEnd {
  line: Line;
  date?: IsoDate | undefined;
  /** how the action ended, in the words of the source; '' when it does not say */
  outcome: string;
  /** does the source end the action, or has only its deadline passed? */
  isFinal: boolean;
}

const TIME_OVER = new RegExp(anyWordOf('timeOver'), 'u');
const GOOD_NEWS = new RegExp(anyWordOf('goodNews'), 'u');

/** Finds the line that ends the action, else the first line that says that the deadline has passed. */
export function findEnd(
  lines: readonly Line[],
  isInMessage: (line: Line) => boolean,
): FoundEnd | undefined {
  let open: FoundEnd | undefined;
  for (const line of lines) {
    const { text } = line;
    if (!text.trim() || isInMessage(line) || text.length > 400) continue;
    const folded = fold(text);
    const match = ENDING_WORDS.exec(folded);
    if (!match) continue;
    const isHead = line.at < 25 || match.index < 25;
    if (!isHead || /\bif\b|\bwenn\b|\bsi\b|\bse\b/.test(folded.slice(0, match.index))) continue;
    const dates = findDates(text);
    const date = dates.find(({ from }) => from >= match.index) ?? dates[0];
    const isOver = TIME_OVER.test(match[0]);
    const isNews = GOOD_NEWS.test(match[0]);
    const tail = date && date.from >= match.index ? date.to : match.index + match[0].length;
    const outcome = text
      .slice(tail)
      .replace(/^[\s:.,/|–-]+/, '')
      .trim();
    const end: FoundEnd = {
      line,
      date: date?.date,
      outcome: isOver || outcome.length < 25 ? '' : outcome,
      isFinal: !isOver && !isNews,
    };
    if (end.isFinal) return end;
    open ??= end;
  }
  return open;
}
