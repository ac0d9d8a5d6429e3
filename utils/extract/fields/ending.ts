import type { IsoDate } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { findDates } from '../entities/find-dates.ts';
import type { FoundAction } from '../extracted-action.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { anyWordOf, hasAnyOf } from '../languages/vocabulary.ts';
import { type Line, textOf } from '../text/lines.ts';
import { type Extraction, inLanguage } from './extraction.ts';
import type { OwnReference } from './identity.ts';

/** The line that says that the action is over. */
interface FoundEnd {
  line: Line;
  date?: IsoDate | undefined;
  /** how the action ended, in the words of the source; '' when it does not say */
  outcome: string;
  /** does the source end the action, or has only its deadline passed? */
  isFinal: boolean;
}

const ENDING_WORDS = new RegExp(`(?<!\\p{L})${anyWordOf('endings')}(?!\\p{L})`, 'gu');
const isTimeOver = hasAnyOf('timeOver');
const isGoodNews = hasAnyOf('goodNews');

/** Finds the line that ends the action, else the first line that says that the deadline has passed. */
function findEnd(
  lines: readonly Line[],
  isInMessage: (line: Line) => boolean,
): FoundEnd | undefined {
  let open: FoundEnd | undefined;
  for (const line of lines) {
    const { text } = line;
    if (!text.trim() || isInMessage(line) || text.length > 400) continue;
    const folded = fold(text);
    const matches = [...folded.matchAll(ENDING_WORDS)];
    // `Good news: he is free! No further letters are needed.`
    const match = matches.find(([words]) => !isGoodNews(words)) ?? matches[0];
    if (!match) continue;
    const isHead = line.at < 25 || match.index < 25;
    if (!isHead || /\bif\b|\bwenn\b|\bsi\b|\bse\b/.test(folded.slice(0, match.index))) continue;
    const dates = findDates(text);
    const date = dates.find(({ from }) => from >= match.index) ?? dates[0];
    const isOver = isTimeOver(match[0]);
    const tail = date && date.from >= match.index ? date.to : match.index + match[0].length;
    const outcome = text
      .slice(tail)
      .replace(/^[\s:.,/|–-]+/, '')
      .trim();
    const end: FoundEnd = {
      line,
      date: date?.date,
      outcome: isOver || outcome.length < 25 ? '' : outcome,
      isFinal: !isOver && !isGoodNews(match[0]),
    };
    if (end.isFinal) return end;
    open ??= end;
  }
  return open;
}

const isUpdateHead = hasAnyOf('updateHeads');
const isUrgent = hasAnyOf('urgentKinds');

function chooseKind(
  reference: OwnReference | undefined,
  isOver: boolean,
  lines: readonly Line[],
): NonNullable<FoundAction['kind']> {
  if (isOver) return 'closure';
  const { update, stage, printed = '' } = reference ?? {};
  const head = textOf(lines.slice(0, 15));
  if (update || stage === 'update' || /^fi\b/iu.test(printed) || isUpdateHead(head))
    return 'further-information';
  return reference || isUrgent(head) ? 'urgent-action' : 'appeal';
}

/** Reads whether the action is over, and what kind of action it is. */
export function readEnd(extraction: Extraction, reference: OwnReference | undefined): void {
  const { lines, action, language, note, isInMessage } = extraction;
  const over = findEnd(lines, isInMessage);
  const isStop = reference?.stage === 'final' || reference?.stage === 'stop';
  const date = over?.date ?? action.issued;
  if (over?.isFinal && date) {
    const { outcome } = over;
    const texts = outcome && inLanguage(detectLanguage(outcome, language) ?? language, outcome);
    action.closed = { date, outcome: texts || {} };
    note({ path: 'closed', certainty: 'sure', first: over.line.at });
  } else if (isStop && action.issued && !(over && (over.isFinal || over.date))) {
    action.closed = { date: action.issued, outcome: {} };
  }
  action.kind = chooseKind(reference, Boolean(over?.isFinal) || isStop, lines);
}
