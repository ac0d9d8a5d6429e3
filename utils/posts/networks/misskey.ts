import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

export const MISSKEY: Network = {
  ...FEDIVERSE,
  id: 'misskey',
  name: 'Misskey, Sharkey',
  hosts: ['misskey.io'],
  pageSelectors: ['#misskey_app', 'textarea[data-cy-post-form-text]'],
  limit: 3000,
  counting: 'plain',
  hasThreads: true,
  intent: 'https://{server}/share?text={text}',
  // Its page brings what it knows of the server along.
  ownLimit: {
    ...{ selector: '#misskey_meta', number: /"maxNoteTextLength":\s*(\d+)/, says: 'limit' },
  },
  composer: ['textarea[data-cy-post-form-text]'],
  replies: [],
  hashtags: { linked: 'anywhere' },
  alsoAccountsOf: ['mastodon'],
  labels: ['Misskey', 'Sharkey'],
  evidence:
    '2026-11-30: Misskey and Sharkey sources (`misskey_meta`); practice page (Vue textarea)',
};
