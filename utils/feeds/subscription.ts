import type { IsoDate } from '../actions/scalars.ts';
import type { FeedKey } from './keys.ts';
import { kindOf } from './kinds/index.ts';
import type { ContentResult, Subscription } from './types.ts';

/** A source before it is asked for the first time. */
export function blankSubscription(url: string, key?: FeedKey): Subscription {
  return {
    ...{ url, kind: kindOf(url).id, isGuess: true, title: '', publisher: '', on: true },
    ...{ ids: [], faults: [] },
    ...(key ? { key } : {}),
  };
}

/**
 * Does a source from a backup wait for its host's permission? It is not asked before: on this machine nobody has said that
 * it may be. One that has brought something without the permission is asked on, as its server lets everybody read it.
 */
export const waitsForLeave = ({ trouble, brought }: Subscription) =>
  trouble?.why === 'forbidden' && brought === undefined;

/** The key that counts for a source, whose answer came signed with this one. */
export const pinnedKey = (
  { key: before }: Subscription,
  key: FeedKey | undefined,
  isFirst: boolean,
): FeedKey | undefined => before ?? (isFirst ? key : undefined);

/** Most faults that are kept of one source. */
const MAX_LISTED = 20;

/**
 * What a subscription says after its source gave something. `leftOut`: leads that its filter left out. A key is pinned only
 * where it is followed for the first time; one that comes later waits for the person.
 */
export function afterUpdate(
  before: Subscription,
  { content, key, etag, lastModified, hash }: ContentResult,
  { leftOut = 0, isFirst = false } = {},
): Subscription {
  const { trouble: _, newKey: __, leftOut: ___, isGuess: ____, ...others } = before;
  const { until: _____, isBound: ______, ...kept } = others;
  const { url, version, until } = content;
  const isBound = key !== undefined && ![url, version, until].includes(undefined);
  const pinned = pinnedKey(before, key, isFirst);
  return {
    ...kept,
    kind: content.kind ?? before.kind,
    title: content.title,
    publisher: content.publisher,
    etag,
    lastModified,
    hash,
    ...(pinned ? { key: pinned } : {}),
    ...(key && !pinned ? { newKey: key } : {}),
    ...(content.updated ? { updated: content.updated } : {}),
    ...(content.version === undefined ? {} : { version: content.version }),
    ...(until === undefined ? {} : { until }),
    ...(isBound ? { isBound } : {}),
    ids: content.actions.map(({ id }) => id),
    faults: content.faults.slice(0, MAX_LISTED),
    ...(leftOut > 0 ? { leftOut } : {}),
  };
}

/**
 * Tells of a source whose version is older than its feed says that one may be: its server may be holding newer ones back.
 * What it has stays, and it is asked as before.
 */
export function tellStale(
  source: Subscription,
  before: Subscription,
  today: IsoDate,
): Subscription {
  if (source.until === undefined || source.until >= today) return source;
  const since = before.trouble?.why === 'stale' ? before.trouble.since : today;
  return { ...source, trouble: { why: 'stale', since } };
}

/** The stored part of it. */
export const isSame = (one: Subscription, other: Subscription) =>
  JSON.stringify(one) === JSON.stringify(other);
