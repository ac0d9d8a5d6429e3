import type { FeedKey } from './keys.ts';
import { kindOf } from './kinds/index.ts';
import type { SourceResult, Subscription } from './types.ts';

/** A source that was not asked yet. */
export function blankSubscription(url: string, key?: FeedKey): Subscription {
  return {
    ...{ url, kind: kindOf(url).id, title: '', publisher: '', on: true },
    ...{ ids: [], leads: [], faults: [] },
    ...(key ? { key } : {}),
  };
}

/** Most leads and faults that are kept of one source. */
const FEW = 20;

/** What a subscription says after its source brought something. */
export function settle(
  before: Subscription,
  { brought, key, etag, lastModified }: Extract<SourceResult, { kind: 'brought' }>,
): Subscription {
  const { trouble: _, newKey: __, ...kept } = before;
  const pinned = before.key ?? key;
  return {
    ...kept,
    title: brought.title,
    publisher: brought.publisher,
    etag,
    lastModified,
    ...(pinned ? { key: pinned } : {}),
    ...(brought.updated ? { updated: brought.updated } : {}),
    ids: brought.actions.map(({ id }) => id),
    leads: brought.leads.slice(0, FEW),
    faults: brought.faults.slice(0, FEW),
  };
}

/** The same as far as it is written down. */
export const isSame = (one: Subscription, other: Subscription) =>
  JSON.stringify(one) === JSON.stringify(other);
