import { textFor } from '../actions/languages.ts';
import type { FoundAction } from '../extract/extracted-action.ts';
import { dropEmptyEntries } from './entries.ts';

/** What an action needs before anybody can act on it. */
export type Lacking = 'title' | 'whom-or-what';

/**
 * What is missing of an action that the person fills in: its title, and somebody to write to or something to say. One that
 * is over needs only its title.
 */
export function lackingIn(action: FoundAction): Lacking[] {
  const { title, targets, copies, letters, posts, demands, closed } = dropEmptyEntries(action);
  const hasTitle = Boolean(title && textFor(title, [])?.trim());
  const hasMore = [targets, copies, letters, posts, demands].some((list) => list?.length);
  return [
    ...(hasTitle ? [] : ['title' as const]),
    ...(hasMore || closed ? [] : ['whom-or-what' as const]),
  ];
}
