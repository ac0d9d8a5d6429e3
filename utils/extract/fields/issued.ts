import { fold } from '../../text/fold.ts';
import { findIndex } from '../entities/ai-index.ts';
import { findDates } from '../entities/find-dates.ts';
import { findReferences } from '../entities/reference.ts';
import { anyWordOf } from '../languages/vocabulary.ts';
import { type Labelled, readValue } from '../layout/sections.ts';
import type { Line } from '../text/lines.ts';

const LABEL_BEFORE = new RegExp(
  `(?<!\\p{L})${anyWordOf('issuedWords')}\\s*(?:on|le|el|il|am|den|op|il giorno)?\\s*(?:${anyWordOf('weekdays')},?)?\\s*[:(]*\\s*$`,
  'u',
);

/** Finds the day of publication: labelled, alone on a line at the top, or with the reference (`issued on …`). */
export function findIssued(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  { end, deadline }: { end: number; deadline: Line | undefined },
) {
  for (const one of labelled.filter(({ label }) => label === 'issued')) {
    const value = readValue(one, lines);
    const [date] = value && value.line !== deadline ? findDates(value.text) : [];
    if (value && date)
      return {
        ...date,
        line: value.line,
        certainty: date.ambiguous ? ('doubtful' as const) : ('sure' as const),
      };
  }
  for (const line of lines.slice(0, 60)) {
    if (line === deadline && findDates(line.text).length < 2) continue;
    const folded = fold(line.text.slice(0, 5000));
    for (const date of findDates(line.text)) {
      if (LABEL_BEFORE.test(folded.slice(Math.max(0, date.from - 200), date.from)))
        return { ...date, line, certainty: 'sure' as const };
    }
  }
  // `Runs: 3.3. – 3.5.2021`: the action was issued on the first day.
  for (const one of labelled.filter(({ label }) => label === 'deadline')) {
    const value = readValue(one, lines);
    const [date, end] = value ? findDates(value.text) : [];
    if (value && date && end && date.date < end.date)
      return { ...date, line: value.line, certainty: 'likely' as const };
  }
  const isNear = (line: Line) => line.at <= Math.max(end, 12) && line !== deadline;
  for (const line of lines.filter(isNear)) {
    const [date] = findDates(line.text);
    const rest = date && line.text.slice(0, date.from) + line.text.slice(date.to);
    if (date && rest !== undefined && rest.replace(/[^\p{L}]/gu, '').length < 3)
      return { ...date, line, certainty: 'likely' as const };
  }
  for (const line of lines.slice(0, 40)) {
    const [date] = line === deadline || line.text.length > 140 ? [] : findDates(line.text);
    if (date && line.at < end && (findReferences(line.text).length > 0 || findIndex([line]))) {
      return { ...date, line, certainty: 'likely' as const };
    }
  }
  for (const line of lines) {
    if (line.at > Math.max(end, 12) || line === deadline) continue;
    const [date] = findDates(line.text);
    const rest = date && line.text.slice(0, date.from) + line.text.slice(date.to);
    if (
      date &&
      rest &&
      /^[\p{L} !:]{2,40}[,|/•·–—-]?\s*$/u.test(line.text.slice(0, date.from)) &&
      line.text.length < 50 &&
      line.text.slice(date.to).trim() === '' &&
      !/good|update|nov|end/iu.test(rest)
    )
      return { ...date, line, certainty: 'likely' as const };
  }
  return undefined;
}
