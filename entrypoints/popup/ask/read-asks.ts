import type { IsoDate } from '../../../utils/actions/types.ts';
import { type Question, questionsOn } from '../../../utils/history/attempts.ts';
import { readAttempts } from '../../../utils/platform/activity.ts';

/** What the person is asked: was it posted, was it sent? */
export interface Asks {
  questions: readonly Question[];
  /** what asks, where there is a question */
  AskPart: typeof import('./AskPart.tsx').AskPart | undefined;
}

/** Read with the list, so that no line moves when the question stands above it. */
export async function readAsks(today: Promise<IsoDate>): Promise<Asks> {
  const questions = questionsOn(await readAttempts(), await today);
  const AskPart = questions.length > 0 ? (await import('./AskPart.tsx')).AskPart : undefined;
  return { questions, AskPart };
}
