import { storage } from 'wxt/utils/storage';
import { formerIssue } from '../actions/cases.ts';
import type { ActionSummary, UrgentAction } from '../actions/types.ts';
import { inTurn } from './in-turn.ts';
import { actionItem, formerItem, news } from './storage.ts';

/** The version of an action, or the issue of its case, that it took the place of. */
export async function formerOf(
  action: UrgentAction,
  index: readonly ActionSummary[],
): Promise<UrgentAction | null> {
  const waiting = await formerItem(action.id).getValue();
  if (waiting) return waiting;
  const issue = formerIssue(index, action);
  return issue ? actionItem(issue.id).getValue() : null;
}

/** The person has looked at what changed: it is no news any longer. */
export function settleNews(id: string): Promise<void> {
  return inTurn(async () => {
    const unseen = await news.getValue();
    await formerItem(id).removeValue();
    if (unseen.some((one) => one.id === id)) {
      await storage.setItem(
        news.key,
        unseen.filter((one) => one.id !== id),
      );
    }
  });
}
