import type { Evidence, Network } from '../network.ts';
import { FEDIVERSE, EVIDENCE as OF_FEDIVERSE } from './fediverse.ts';

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
};

export const EVIDENCE: Evidence = [
  OF_FEDIVERSE,
  {
    of: [
      'limit',
      'counting',
      'ownLimit',
      'hasThreads',
      'intent',
      'hashtags',
      'hosts',
      'pageSelectors',
    ],
    seen: '2026-11-30',
    from: 'Misskey and Sharkey sources (`misskey_meta`, share page, its grammar)',
  },
  {
    of: ['composer'],
    seen: '2026-11-30',
    from: 'Misskey source; practice page (Vue textarea)',
  },
  {
    of: ['alsoAccountsOf'],
    seen: '2026-11-30',
    from: 'its servers speak with Mastodon’s (ActivityPub)',
  },
];
