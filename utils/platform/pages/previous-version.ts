import { previousIssue } from '../../actions/cases.ts';
import type { ActionSummary, UrgentAction } from '../../actions/types.ts';
import { actionItem, previousVersionItem } from '../storage.ts';

/** The version of an action, or the issue of its case, that it took the place of. */
export async function previousVersionOf(
  action: UrgentAction,
  index: readonly ActionSummary[],
): Promise<UrgentAction | null> {
  const waiting = await previousVersionItem(action.id).getValue();
  if (waiting) return waiting;
  const issue = previousIssue(index, action);
  return issue ? actionItem(issue.id).getValue() : null;
}
