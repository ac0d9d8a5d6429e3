import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

export const FRIENDICA: Network = {
  ...FEDIVERSE,
  id: 'friendica',
  name: 'Friendica',
  // Everybody has a server of their own: it opens by a link, and the person clicks into its box to insert there.
  hosts: [],
  pageSelectors: ['meta[name="generator"][content^="Friendica" i]'],
  limit: 200_000,
  counting: 'plain',
  intent: 'https://{server}/compose?body={text}',
  composer: [],
  replies: [],
  hashtags: { linked: 'anywhere' },
  alsoAccountsOf: ['mastodon'],
  profileAliases: [...FEDIVERSE.profileAliases, 'https://{host}/profile/{user}'],
  evidence:
    '2026-11-30: a share page’s source of 2026-08 (link), Friendica’s (size that it takes in); by link only, no practice page',
};
