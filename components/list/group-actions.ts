import { type Interests, isWanted } from '../../utils/actions/interests.ts';
import { searchActions } from '../../utils/actions/list.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';

/** The list in its four parts, each in the order in which the person sees it. */
export interface ActionGroups {
  /** updates and ends of actions that the person took part in */
  news: ActionSummary[];
  active: ActionSummary[];
  /** active actions outside of the person's interests */
  filteredOut: ActionSummary[];
  ended: ActionSummary[];
}

interface Choices {
  query: string;
  filter: Interests;
  interests: Interests;
  /** ids of the actions with news */
  news: { has(id: string): boolean };
}

/** Sorts the actions that fit search and filter into groups; each action stands in one group. */
export function groupActions(
  all: { active: ActionSummary[]; ended: ActionSummary[] },
  { query, filter, interests, news }: Choices,
): ActionGroups {
  const find = (some: readonly ActionSummary[]) =>
    searchActions(some, query).filter((action) => isWanted(action, filter));
  const rest = find(all.active.filter(({ id }) => !news.has(id)));
  return {
    news: find([...all.active, ...all.ended].filter(({ id }) => news.has(id))),
    active: rest.filter((action) => isWanted(action, interests)),
    filteredOut: rest.filter((action) => !isWanted(action, interests)),
    ended: find(all.ended.filter(({ id }) => !news.has(id))),
  };
}
