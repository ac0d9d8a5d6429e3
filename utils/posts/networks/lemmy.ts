import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

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
  evidence:
    '2026-11-30: lemmy and lemmy-ui sources of 2026-08 (server 50,000 and 10,000; the web box of some versions stops at 10,000); practice page (textarea)',
};
