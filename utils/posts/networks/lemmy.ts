import type { Evidence, Network } from '../network.ts';
import { FEDIVERSE, EVIDENCE as OF_FEDIVERSE } from './fediverse.ts';

export const LEMMY: Network = {
  ...FEDIVERSE,
  id: 'lemmy',
  name: 'Lemmy',
  hosts: ['lemmy.world', 'lemmy.ml'],
  pageSelectors: ['.lemmy-site', 'form.post-form #post-title'],
  limit: 50_000,
  replyLimit: 10_000,
  counting: 'plain',
  intent: 'https://{server}/create_post?body={text}',
  composer: ['form.post-form textarea:not(#post-title)'],
  replies: ['.comment-form textarea'],
  hashtags: { linked: 'never' },
  alsoAccountsOf: ['mastodon'],
  profileAliases: [
    ...FEDIVERSE.profileAliases,
    'https://{host}/u/{user}',
    'https://{server}/u/{handle}',
  ],
};

export const EVIDENCE: Evidence = [
  OF_FEDIVERSE,
  {
    of: ['limit', 'replyLimit', 'counting'],
    seen: '2026-11-30',
    from: 'lemmy and lemmy-ui sources of 2026-08 (server 50,000 and 10,000; the web box of some versions stops at 10,000)',
  },
  {
    of: ['intent', 'hashtags', 'hosts', 'pageSelectors', 'profileAliases'],
    seen: '2026-11-30',
    from: 'lemmy-ui source of 2026-08',
  },
  {
    of: ['composer', 'replies'],
    seen: '2026-11-30',
    from: 'lemmy-ui source of 2026-08; practice page (textarea)',
  },
  {
    of: ['alsoAccountsOf'],
    seen: '2026-11-30',
    from: 'its servers speak with Mastodon’s (ActivityPub)',
  },
];
