import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

export const GNU_SOCIAL: Network = {
  ...FEDIVERSE,
  id: 'gnusocial',
  name: 'GNU social',
  // Everybody has a server of their own: it opens by a link, and the person clicks into its box to insert there.
  hosts: [],
  limit: 1000,
  counting: 'plain',
  intent: 'https://{server}/notice/new?status_textarea={text}',
  composer: [],
  replies: [],
  hashtags: { linked: 'anywhere' },
  alsoAccountsOf: ['mastodon'],
  profileAliases: [...FEDIVERSE.profileAliases, 'https://{host}/{user}'],
  labels: ['GNU social', 'GNUsocial'],
  evidence:
    '2026-11-30: share pages’ sources (link), its default text limit; by link only, no practice page',
};
