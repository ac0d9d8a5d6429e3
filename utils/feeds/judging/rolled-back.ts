import { isHearsay, isNewer } from '../../actions/cases.ts';
import type { ActionSummary, UrgentAction } from '../../actions/types.ts';
import type { FeedKey } from '../keys.ts';
import type { SourceContent } from '../kinds/kind.ts';
import { KEPT } from '../source-keys.ts';
import type { Subscription } from '../types.ts';

/** Most records that are remembered of one day. */
const MAX_PAST = 500;

/** It comes from the storage, where it may be broken. */
const listOf = (past: Subscription['past']): string[] => (Array.isArray(past) ? past : []);

/** Only its day says how new this content is: it has no number, and no pinned key vouches for that day. */
const hasDayOnly = ({ updated, version }: SourceContent, key: FeedKey | undefined) =>
  updated !== undefined && version === undefined && key === undefined;

/**
 * What must not come back with this content: the records that its source has replaced on the same day, by their hashes.
 * Undefined on another day, and where a number or a signed day says what is newer: then a publisher may take something back.
 */
export function pastOf(
  { past, updated }: Pick<Subscription, 'past' | 'updated'>,
  content: SourceContent,
  key: FeedKey | undefined,
): ReadonlySet<string> | undefined {
  if (!hasDayOnly(content, key) || content.updated !== updated) return undefined;
  return new Set(listOf(past));
}

/** The same after this content: with what it has replaced, which its server could serve again. */
export function pastAfter(
  { past, url, updated }: Pick<Subscription, 'past' | 'url' | 'updated'>,
  content: SourceContent,
  key: FeedKey | undefined,
  { before, after }: { before: readonly ActionSummary[]; after: readonly ActionSummary[] },
): Subscription['past'] {
  if (!hasDayOnly(content, key)) return undefined;
  // What was only dropped may come back.
  const now = new Map(after.filter(({ from }) => from === url).map(({ id, mark }) => [id, mark]));
  const gone = before.filter(
    ({ from, id, mark }) => from === url && (now.get(id) ?? mark) !== mark,
  );
  const known = content.updated === updated ? listOf(past) : [];
  const marks = [...new Set([...known, ...gone.map(({ mark }) => mark)])].slice(-MAX_PAST);
  return marks.length > 0 ? marks : undefined;
}

/**
 * A source that sends an older issue than before has restored an old copy, or hides that the case has ended. Of one day, the
 * older is what was replaced before, or what opens again a case that was closed.
 * @param past see `pastOf`
 * @returns in words, for the publisher
 */
export function findRollback(
  { action, hash }: { action: UrgentAction; hash: string },
  known: ActionSummary | undefined,
  past: ReadonlySet<string> | undefined,
): string | undefined {
  if (past?.has(hash)) return 'is a version that was replaced on the same day';
  const { issued } = action;
  // What a backup calls somebody's own holds until they say it themselves: anybody can write a backup.
  if (known && isHearsay(known)) return undefined;
  if (!known || issued === undefined || known.issued === undefined) return undefined;
  if (issued < known.issued) {
    return `is of ${issued}, older than the one of ${known.issued} that is kept`;
  }
  const opensAgain = issued === known.issued && known.closed && !action.closed;
  return past && opensAgain ? 'opens again what was closed on the same day' : undefined;
}

/** Two feeds of one owner may have the same action. The newer version is kept; if neither is newer, the stored one. */
export function takesOver({ issued, closed }: UrgentAction, known: ActionSummary): boolean {
  if (known.from === KEPT) return true;
  return isNewer({ id: known.id, issued, closed: Boolean(closed) }, known);
}
