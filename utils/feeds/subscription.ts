import type { FeedKey } from './keys.ts';
import { kindOf } from './kinds/index.ts';
import type { ContentResult, Subscription } from './types.ts';

/** A source before it is asked for the first time. */
export function blankSubscription(url: string, key?: FeedKey): Subscription {
  return {
    ...{ url, kind: kindOf(url).id, title: '', publisher: '', on: true },
    ...{ ids: [], leads: [], faults: [] },
    ...(key ? { key } : {}),
  };
}

/** Most leads and faults that are kept of one source. */
const MAX_LISTED = 20;

/** What a subscription says after its source gave something. */
export function afterUpdate(
  before: Subscription,
  { content, key, etag, lastModified, hash }: ContentResult,
): Subscription {
  const { trouble: _, newKey: __, ...kept } = before;
  const pinned = before.key ?? key;
  return {
    ...kept,
    title: content.title,
    publisher: content.publisher,
    etag,
    lastModified,
    hash,
    ...(pinned ? { key: pinned } : {}),
    ...(content.updated ? { updated: content.updated } : {}),
    ...(content.version === undefined ? {} : { version: content.version }),
    ids: content.actions.map(({ id }) => id),
    leads: content.leads.slice(0, MAX_LISTED),
    faults: content.faults.slice(0, MAX_LISTED),
  };
}

/** The stored part of it. */
export const isSame = (one: Subscription, other: Subscription) =>
  JSON.stringify(one) === JSON.stringify(other);
