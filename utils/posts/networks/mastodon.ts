import type { Evidence, Network } from '../network.ts';
import { FEDIVERSE, EVIDENCE as OF_FEDIVERSE } from './fediverse.ts';

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
};

export const EVIDENCE: Evidence = [
  OF_FEDIVERSE,
  {
    of: [
      'hosts',
      'pageSelectors',
      'limit',
      'counting',
      'hasThreads',
      'linksNeedProtocol',
      'hashtags',
      'ownLimit',
    ],
    seen: '2026-11-30',
    from: 'Mastodon web client and server sources',
  },
  {
    of: ['intent', 'intentAnyServer'],
    seen: '2026-11-30',
    from: 'Mastodon source (`/share`), its blog of 2026-03 and many sites (share page)',
  },
  {
    of: ['composer'],
    seen: '2026-11-30',
    from: 'Mastodon web client source; practice page (React textarea)',
  },
];
