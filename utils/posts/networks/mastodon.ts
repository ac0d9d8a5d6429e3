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
  intentAnyServer: 'https://share.joinmastodon.org/#text={text}',
  // 500 is the software's default.
  ownLimit: {
    selector: '.compose-form .character-counter',
    number: /^\s*(-?\d+)\s*$/,
    says: 'left',
  },
  composer: [
    'form.compose-form textarea.autosuggest-textarea__textarea',
    '.compose-form textarea.autosuggest-textarea__textarea',
  ],
  replies: [],
  hashtags: { linked: 'after-space', grammar: 'mastodon' },
  evidence:
    '2026-11-30: Mastodon web client and server sources; its blog of 2026-03 and many sites (share page); practice page (React textarea)',
};
