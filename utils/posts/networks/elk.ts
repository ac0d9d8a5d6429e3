import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

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
  evidence: '2026-11-30: Elk source of 2026 (its count and counter); practice page (TipTap)',
};
