import type { LanguageTag, NetworkId, UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import type { OwnWords } from '../../utils/posts/own-words.ts';

/** What the person chose for a post. */
export interface PostChoice {
  network: NetworkId;
  /** the language that the person would like best */
  language: LanguageTag;
  /** the number of the suggested message, from 0 */
  message: number;
  /** the sentences that the person added, by the keys of the texts they stand in */
  words: Readonly<Record<string, OwnWords>>;
  /** does what the post means stand beside it? */
  isMeant?: boolean | undefined;
}

/** The first message that this person has not used yet, so that copies are rare. */
export function firstUnused(action: UrgentAction, done: readonly ActivityEntry[]): number {
  const used = new Set(
    done.filter((entry) => entry.action === action.id).map((entry) => entry.message),
  );
  const free = action.posts.findIndex((_, at) => !used.has(at));
  return Math.max(0, free);
}
