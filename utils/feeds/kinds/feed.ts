import { addDays } from '../../actions/dates.ts';
import { readFeed } from '../../actions/validation/read-feed.ts';
import type { SourceKind } from './kind.ts';

/** Our own format: the only kind that can be signed, that knows deadlines, and that gives hints. */
export const feed: SourceKind = {
  id: 'feed',
  takes: 'json',
  // Any address may hold a feed. An address that fits no other kind is taken for one.
  isAddress: () => true,
  requestOf: (url) => ({ url, method: 'GET', headers: { accept: 'application/json' } }),
  read(value, { today }) {
    const { feed, faults } = readFeed(value, { latest: addDays(today, 1) });
    return feed && { ...feed, leads: [], faults };
  },
};
