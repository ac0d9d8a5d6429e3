import { type Interests, isWanted } from '../../utils/actions/interests.ts';
import { searchActions } from '../../utils/actions/list.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';

/** The list in its parts, each in the order in which the person sees it. */
export interface ActionGroups {
  active: ActionSummary[];
  /** active actions outside of the person's interests */
  filteredOut: ActionSummary[];
  ended: ActionSummary[];
}

interface Choices {
  query: string;
  filter: Interests;
  interests: Interests;
}

/** Sorts the actions that fit search and filter into groups; each action stands in one group. */
export function groupActions(
  all: { active: ActionSummary[]; ended: ActionSummary[] },
  { query, filter, interests }: Choices,
): ActionGroups {
  const find = (some: readonly ActionSummary[]) =>
    searchActions(some, query).filter((action) => isWanted(action, filter));
  const active = find(all.active);
  return {
    active: active.filter((action) => isWanted(action, interests)),
    filteredOut: active.filter((action) => !isWanted(action, interests)),
    ended: find(all.ended),
  };
}
