import type { IsoDate } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { findIndex } from '../entities/ai-index.ts';
import { type FoundDate, findDates } from '../entities/find-dates.ts';
import { findReferences } from '../entities/reference.ts';
import type { Certainty } from '../extracted-action.ts';
import { anyOf, anyWordOf, ORDINALS, wordsOf } from '../languages/vocabulary.ts';
import { type Labelled, valuesOf } from '../layout/sections.ts';
import type { Line } from '../text/lines.ts';
import { isInBlock } from '../text/place.ts';
import { readPeriod } from './deadline.ts';

const LABEL_BEFORE = new RegExp(
  `(?<!\\p{L})${anyWordOf('issuedWords')}\\s*(?:on|le|el|il|am|den|op|il giorno|em|dnia|dne)?\\s*(?:${anyWordOf('weekdays')},?)?\\s*[:(]*\\s*$`,
  'u',
);
/** `Posted by a group on 5 May 2031` */
const PUBLISHED = new RegExp(`^${anyWordOf('publishedWords')}\\b`, 'u');
/** The day of an earlier issue, or the one on which somebody printed the page. */
const OTHER_DAY = new RegExp(
  `(?<!\\p{L})(?:${anyOf([...wordsOf('earlierIssue'), ...wordsOf('accessed')])}|${ORDINALS[0]})(?!\\p{L})[^.!?:]*:?\\s*$`,
  'u',
);
const UPDATED = new RegExp(`(?<!\\p{L})${anyWordOf('updatedWords')}(?!\\p{L})[^.!?]{0,20}$`, 'u');
const WEEKDAY_OR_TIME = new RegExp(
  `(?<!\\p{L})${anyWordOf('weekdays')}(?!\\p{L})|\\d{1,2}[:.h]\\d{2}|(?<!\\p{L})(?:am|pm|uhr|hrs?)(?!\\p{L})`,
  'gu',
);

interface Candidate extends FoundDate {
  line: Line;
  weight: number;
}

const WEIGHTS = {
  ...{
    worded: 20,
    published: 15,
    alone: 12,
    period: 10,
    numbered: 9,
    atEnd: 5,
    updated: 4,
    mailed: 1,
    inBlock: 2,
  },
};

/** Is the date in brackets behind the number of an update, `UA 160/31 (19 June 2031)`? Then the first action has it. */
function isFirstIssue({ text }: Line, date: FoundDate): boolean {
  const open = text.slice(0, date.from).lastIndexOf('(');
  if (open < 0 || text.slice(open, date.from).includes(')')) return false;
  return findReferences(text).some(({ stage, to }) => stage !== undefined && to <= open);
}

/** Weighs what a line says of a date; 0: it does not say that the page was published then. */
function weigh(line: Line, date: FoundDate, end: number): number {
  const folded = fold(line.text.slice(0, 5000));
  const [before, after] = [folded.slice(0, date.from), folded.slice(date.to)];
  if (OTHER_DAY.test(before.slice(-160)) || isFirstIssue(line, date)) return 0;
  if (UPDATED.test(before.slice(-60))) return WEIGHTS.updated;
  const worded = LABEL_BEFORE.exec(before.slice(-200));
  // In the middle of the story a study or another action was published then.
  const isOwn = line.at <= Math.max(end, 12) || (line.kind !== 'item' && line.text.length < 110);
  if (worded && (isOwn || before.length - worded[0].length < 12)) return WEIGHTS.worded;
  if (PUBLISHED.test(folded.trim()) && line.text.length < 120) return WEIGHTS.worded;
  const isNear = line.at <= Math.max(end, 12);
  const rest = `${before} ${after}`.replace(WEEKDAY_OR_TIME, ' ');
  if (isNear && rest.replace(/[^\p{L}]/gu, '').length < 3) return WEIGHTS.alone;
  if (line.text.length > 140) return 0;
  const [isReferenced, isIndexed] = [findReferences(line.text).length > 0, findIndex([line])];
  // Some pages print all numbers in their last line: `AU 101/26 | AMR 45/0905/2026 | 24/11/2026`.
  if (line.at < end ? isReferenced || isIndexed : isReferenced && isIndexed && rest.length < 60)
    return WEIGHTS.numbered;
  // `By the team | 9th October 2032 | Urgent Actions`
  const isPart =
    /(?:^|[|·•]\s*)$/u.test(before.replace(WEEKDAY_OR_TIME, '')) && /^\s*(?:[|·•]|$)/u.test(after);
  if (isNear && isPart && line.text.length < 110) return WEIGHTS.atEnd;
  const isAtEnd = after.trim() === '' && /^[\p{L}'’ !:]{2,40}[,|/•·–—-]?\s*$/u.test(before);
  return isNear && isAtEnd && line.text.length < 70 && !/good|update|nov|end/u.test(before)
    ? WEIGHTS.atEnd
    : 0;
}

/** What is known beside the lines. */
export interface IssuedContext {
  /** the line on which the head ends */
  end: number;
  /** the line of the title */
  title: number | undefined;
  deadline: { line: Line; value: IsoDate } | undefined;
  /** the day that the page's own data give */
  published: IsoDate | undefined;
  /** the day on which its mail was sent */
  mailed: IsoDate | undefined;
  isInMessage(line: Line): boolean;
}

/** Finds the day of publication: labelled, in the page's data, alone on a line at the top, or with the reference. */
export function findIssued(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  { end, title, deadline, published, mailed, isInMessage }: IssuedContext,
): (FoundDate & { line: Line; certainty: Certainty }) | undefined {
  for (const { text, line } of valuesOf('issued', { labelled, lines })) {
    const [date] = line === deadline?.line ? [] : findDates(text);
    if (date) return { ...date, line, certainty: date.ambiguous ? 'doubtful' : 'sure' };
  }
  const candidates = lines
    .slice(0, 60)
    .filter((line) => !isInMessage(line))
    .flatMap((line): Candidate[] =>
      findDates(line.text).map((date) => {
        const weight = weigh(line, date, end);
        const isOwn = weight > 0 && isInBlock(line, title, lines);
        return { ...date, line, weight: weight + (isOwn ? WEIGHTS.inBlock : 0) };
      }),
    );
  // `Runs: 3.3. – 3.5.2021`: the action was issued on the first day.
  for (const { text, line } of valuesOf('deadline', { labelled, lines })) {
    const first = readPeriod(text)?.first;
    if (first) candidates.push({ ...first, line, weight: WEIGHTS.period });
  }
  const [line] = lines;
  if (published && line)
    candidates.push({ date: published, from: 0, to: 0, line, weight: WEIGHTS.published });
  if (mailed && line)
    candidates.push({ date: mailed, from: 0, to: 0, line, weight: WEIGHTS.mailed });
  // An action that is over may name the deadline it had.
  const isTooLate = (date: IsoDate, weight: number) =>
    deadline !== undefined &&
    (date === deadline.value ||
      (date > deadline.value && weight <= WEIGHTS.numbered + WEIGHTS.inBlock));
  const best = candidates
    .filter(({ date, weight }) => weight > 0 && !isTooLate(date, weight))
    .reduce<Candidate | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
  if (!best) return undefined;
  // `05/12/2031` is read in two ways, `05.12.2031` in one.
  const isUnclear = best.ambiguous && best.line.text.slice(best.from, best.to).includes('/');
  const sureness = best.weight >= WEIGHTS.worded ? 'sure' : 'likely';
  return { ...best, certainty: isUnclear ? 'doubtful' : sureness };
}
