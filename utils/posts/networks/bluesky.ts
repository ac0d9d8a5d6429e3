import type { Evidence, Network } from '../network.ts';

export const BLUESKY: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app'],
  // Its forks on other hosts keep these marks.
  pageSelectors: [
    '[data-testid="composePostView"]',
    '[data-testid="composerPublishBtn"]',
    '[data-testid="composeFAB"]',
  ],
  limit: 300,
  counting: 'bluesky',
  // A handle is a domain name (AT Protocol, "Handle").
  handle:
    /^(?=.{4,253}$)([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/,
  mentions: 'typed',
  mentionForm: 'domain',
  hasThreads: true,
  intent: 'https://bsky.app/intent/compose?text={text}',
  composer: [
    '[data-testid="composePostView"] .ProseMirror[contenteditable="true"]',
    '[role="dialog"] .ProseMirror[contenteditable="true"]',
  ],
  replies: ['.ProseMirror[contenteditable="true"]'],
  hashtags: { linked: 'after-space', grammar: 'bluesky' },
  profile: 'https://bsky.app/profile/{handle}',
  profileTabs: ['followers', 'follows'],
  // Its forks and clients have the same pages on other hosts.
  profileAliases: [
    'https://{handle:bsky.social}',
    'https://staging.bsky.app/profile/{handle}',
    'https://deer.social/profile/{handle}',
    'https://blacksky.community/profile/{handle}',
    'https://main.bsky.dev/profile/{handle}',
  ],
};

export const EVIDENCE: Evidence = [
  {
    of: ['hosts', 'limit', 'counting', 'handle', 'mentions', 'mentionForm', 'hashtags'],
    seen: '2026-11-30',
    from: 'atproto sources (lexicon of posts, rich text) and its docs of handles',
  },
  {
    of: ['hasThreads', 'intent', 'profile', 'profileTabs'],
    seen: '2026-11-30',
    from: 'bluesky-social/social-app source and docs of its links',
  },
  {
    of: ['pageSelectors'],
    seen: '2026-11-30',
    from: 'social-app source, and a fork’s of 2026-08',
  },
  {
    of: ['profileAliases'],
    seen: '2026-11-30',
    from: 'forks’ profiles as seen in links',
  },
  {
    of: ['composer', 'replies'],
    seen: '2026-11-30',
    from: 'social-app source; practice page (TipTap 2)',
  },
];
