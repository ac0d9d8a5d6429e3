import type { SourceKind } from './kind.ts';

/** Longest feed that is read, in UTF-16 units. */
export const MAX_FEED_TEXT = 4_000_000;

/** RSS, Atom and JSON Feed. */
export const webFeed: SourceKind = {
  id: 'web-feed',
  takes: 'text',
  isAddress: () => false,
  requestOf: (url) => ({ url, method: 'GET', headers: { accept: '*/*' } }),
  read: () => undefined,
};
