import type { Evidence, Network } from '../network.ts';
import { FEDIVERSE, EVIDENCE as OF_FEDIVERSE } from './fediverse.ts';

export const PHANPY: Network = {
  ...FEDIVERSE,
  id: 'phanpy',
  name: 'Phanpy',
  hosts: ['phanpy.social'],
  pageSelectors: ['#compose-container textarea.compose-field'],
  limit: 500,
  counting: 'phanpy',
  hasThreads: true,
  linksNeedProtocol: true,
  intent: 'https://phanpy.social/',
  ownLimit: {
    ...{ selector: '#compose-container .char-counter meter', attribute: 'max' },
    ...{ number: /^(\d+)$/, says: 'limit' },
  },
  composer: ['#compose-container textarea.compose-field[name="status"]'],
  replies: [],
  hashtags: { linked: 'after-space', grammar: 'mastodon' },
  alsoAccountsOf: ['mastodon'],
  // A way into Mastodon: nobody has an account there.
  labels: [],
};

export const EVIDENCE: Evidence = [
  OF_FEDIVERSE,
  {
    of: [
      'limit',
      'counting',
      'ownLimit',
      'hasThreads',
      'linksNeedProtocol',
      'intent',
      'hashtags',
      'hosts',
      'pageSelectors',
    ],
    seen: '2026-11-30',
    from: 'Phanpy source of 2026 (its count and counter)',
  },
  {
    of: ['composer'],
    seen: '2026-11-30',
    from: 'Phanpy source of 2026; practice page (Preact textarea)',
  },
  {
    of: ['alsoAccountsOf'],
    seen: '2026-11-30',
    from: 'Phanpy source of 2026: a way into Mastodon',
  },
];
