import { type Interests, isWanted } from '../../utils/actions/interests.ts';
import { searchActions } from '../../utils/actions/list.ts';
import { type PutAsides, readPutAsides } from '../../utils/actions/put-aside.ts';
import type { ActionSummary, IsoDate } from '../../utils/actions/types.ts';

/** The list in its parts, each in the order in which the person sees it. */
export interface ActionGroups {
  active: ActionSummary[];
  /** active actions outside of the person's interests */
  filteredOut: ActionSummary[];
  /** active actions that the person put aside, of interest or not */
  putAside: ActionSummary[];
  ended: ActionSummary[];
}

interface Choices {
  query: string;
  filter: Interests;
  interests: Interests;
  asides: PutAsides;
  today: IsoDate;
}

/** Sorts the actions that fit search and filter into groups; each action stands in one group. */
export function groupActions(
  all: { active: ActionSummary[]; ended: ActionSummary[] },
  { query, filter, interests, asides, today }: Choices,
): ActionGroups {
  const find = (some: readonly ActionSummary[]) =>
    searchActions(some, query).filter((action) => isWanted(action, filter));
  const asideOf = readPutAsides(asides, today);
  const found = find(all.active);
  const active = found.filter((action) => !asideOf(action));
  return {
    active: active.filter((action) => isWanted(action, interests)),
    filteredOut: active.filter((action) => !isWanted(action, interests)),
    putAside: found.filter(asideOf),
    ended: find(all.ended),
  };
}
