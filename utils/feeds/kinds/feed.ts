import { addDays } from '../../actions/dates.ts';
import { readFeed } from '../../actions/validation/read-feed.ts';
import type { SourceKind } from './kind.ts';

/**
 * What an address is asked for whose kind nobody knows yet. It is short, and without brackets, so that a browser sends it to
 * another site without asking for leave (Fetch, 2.2.2: at most 128 bytes).
 */
export const ANY_FEED =
  'application/json, application/feed+json, application/rss+xml, application/atom+xml, text/xml;q=0.9, */*;q=0.5';

/** Our own format: the only kind that can be signed, that knows deadlines, and that gives hints. */
export const feed: SourceKind = {
  id: 'feed',
  takes: 'json',
  // Any address may hold a feed. An address that fits no other kind is taken for one.
  isAddress: () => true,
  requestOf: (url) => ({ url, method: 'GET', headers: { accept: ANY_FEED } }),
  read(value, { today }) {
    const { feed, held, faults } = readFeed(value, { latest: addDays(today, 1) });
    return feed && { ...feed, held, leads: [], faults };
  },
};
