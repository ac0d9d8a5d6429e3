import type { ActionSummary, UrgentAction } from '../../../utils/actions/types.ts';
import type { StoredState, Update } from '../../../utils/feeds/merge.ts';
import { peru } from '../../peru.ts';

/** The Peru action as another one. */
export function actionOf(id: string, changes: Partial<UrgentAction> = {}): UrgentAction {
  return { ...peru, id, case: id.replace(/-\d+$/, ''), reference: `UA ${id}`, ...changes };
}

/** What a source has; a hash is the record itself. */
export function updateOf(from: string, actions: UrgentAction[], whole = true): Update {
  return {
    from,
    isWhole: whole,
    actions: actions.map((action) => ({ action, hash: JSON.stringify(action) })),
  };
}

export const FEED = 'https://feeds.example/one.json';
export const OTHER = 'https://feeds2.example/two.json';

/** A storage that holds this, on 29 January 2023. */
export function stateOf(
  index: readonly ActionSummary[] = [],
  changes: Partial<StoredState> = {},
): StoredState {
  return {
    index,
    others: [],
    answered: new Set(),
    today: '2023-01-29',
    uiLanguages: ['en'],
    ...changes,
  };
}
