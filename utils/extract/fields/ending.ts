import { fold } from '../../text/fold.ts';
import type { FoundAction } from '../extracted-action.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { anyWordOf } from '../languages/vocabulary.ts';
import type { Line } from '../text/lines.ts';
import { findEnd } from './deadline.ts';
import { type Extraction, inLanguage } from './extraction.ts';
import type { OwnReference } from './identity.ts';

const UPDATE_HEAD = new RegExp(anyWordOf('updateHeads'), 'u');
const URGENT_KIND = new RegExp(anyWordOf('urgentKinds'), 'u');

function chooseKind(
  reference: OwnReference | undefined,
  isOver: boolean,
  lines: readonly Line[],
): NonNullable<FoundAction['kind']> {
  if (isOver) return 'closure';
  if (
    reference?.update ||
    reference?.stage === 'update' ||
    /^fi\b/iu.test(reference?.printed ?? '')
  )
    return 'further-information';
  const head = fold(
    lines
      .slice(0, 15)
      .map(({ text }) => text)
      .join('\n'),
  );
  if (UPDATE_HEAD.test(head)) return 'further-information';
  return reference || URGENT_KIND.test(head) ? 'urgent-action' : 'appeal';
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
