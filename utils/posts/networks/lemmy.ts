import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

export const LEMMY: Network = {
  ...FEDIVERSE,
  id: 'lemmy',
  name: 'Lemmy',
  hosts: ['lemmy.world', 'lemmy.ml'],
  pageSelectors: ['.lemmy-site', 'form.post-form #post-title'],
  limit: 10_000,
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
  evidence: '2026-11-24: lemmy-ui source; practice page (textarea)',
};
