import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

export const HUBZILLA: Network = {
  ...FEDIVERSE,
  id: 'hubzilla',
  name: 'Hubzilla',
  // Everybody has a server of their own: it opens by a link, and the person clicks into its box to insert there.
  hosts: [],
  pageSelectors: ['meta[name="generator"][content^="hubzilla" i]'],
  limit: 200_000,
  counting: 'plain',
  intent: 'https://{server}/rpost?body={text}',
  composer: [],
  replies: [],
  hashtags: { linked: 'anywhere' },
  alsoAccountsOf: ['mastodon'],
  profileAliases: [...FEDIVERSE.profileAliases, 'https://{host}/channel/{user}'],
  evidence:
    '2026-11-30: a share page’s source of 2026-08 and another’s (link); the limit has no source; by link only, no practice page',
};
