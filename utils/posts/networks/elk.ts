import type { Evidence, Network } from '../network.ts';
import { FEDIVERSE, EVIDENCE as OF_FEDIVERSE } from './fediverse.ts';

export const ELK: Network = {
  ...FEDIVERSE,
  id: 'elk',
  name: 'Elk',
  hosts: ['elk.zone', 'main.elk.zone'],
  pageSelectors: ['[aria-roledescription="publish-widget"]'],
  limit: 500,
  counting: 'elk',
  hasThreads: true,
  linksNeedProtocol: true,
  intent: 'https://elk.zone/intent/post?text={text}',
  ownLimit: {
    selector: '[aria-roledescription="publish-widget"] [pointer-events-none][tabular-nums]',
    number: /\/\s*(\d+)\s*$/,
    says: 'limit',
  },
  composer: ['[aria-roledescription="publish-widget"] .ProseMirror[contenteditable="true"]'],
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
    from: 'Elk source of 2026 (its count and counter)',
  },
  {
    of: ['composer'],
    seen: '2026-11-30',
    from: 'Elk source of 2026; practice page (TipTap)',
  },
  {
    of: ['alsoAccountsOf'],
    seen: '2026-11-30',
    from: 'Elk source of 2026: a way into Mastodon',
  },
];
