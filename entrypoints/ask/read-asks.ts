import type { IsoDate } from '../../utils/actions/types.ts';
import { type Question, questionsOn } from '../../utils/history/attempts.ts';
import { readAttempts } from '../../utils/platform/activity.ts';
import type { CopiedText } from '../../utils/platform/stored-types.ts';
import { readCopied } from './use-paste-note.ts';

/** What the person is asked: was it posted, was it sent? And what they have still to paste. */
export interface Asks {
  questions: readonly Question[];
  copied?: CopiedText | undefined;
  /** what asks and reminds in the list and in an action, where there is something */
  asking: typeof import('./parts.ts') | undefined;
}

export const NO_ASKS: Asks = { questions: [], asking: undefined };

/** Read with the list, so that no line moves when the question stands above it. */
export async function readAsks(today: Promise<IsoDate>): Promise<Asks> {
  const [attempts, copied] = await Promise.all([readAttempts(), readCopied()]);
  const questions = questionsOn(attempts, await today);
  const isAsked = questions.length > 0 || copied !== undefined;
  return { questions, copied, asking: isAsked ? await import('./parts.ts') : undefined };
}
