import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

export const MASTODON: Network = {
  ...FEDIVERSE,
  id: 'mastodon',
  name: 'Mastodon',
  hosts: ['mastodon.social', 'mastodon.online'],
  pageSelectors: ['#mastodon', '#mastodon-compose'],
  limit: 500,
  counting: 'mastodon',
  hasThreads: true,
  // Mastodon, `url_regex`.
  linksNeedProtocol: true,
  intent: 'https://{server}/share?text={text}',
  // Servers can set another limit; 500 is the software's default.
  remaining: '.compose-form .character-counter',
  composer: [
    'form.compose-form textarea.autosuggest-textarea__textarea',
    '.compose-form textarea.autosuggest-textarea__textarea',
  ],
  replies: [],
  hashtags: { linked: 'after-space', grammar: 'mastodon' },
  evidence: '2026-11-23: Mastodon web client source; practice page (React textarea)',
};
