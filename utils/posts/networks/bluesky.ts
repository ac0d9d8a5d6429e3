import type { Network } from '../network.ts';

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
  // Its forks and clients have the same pages on other hosts.
  profileAliases: [
    'https://deer.social/profile/{handle}',
    'https://blacksky.community/profile/{handle}',
    'https://main.bsky.dev/profile/{handle}',
  ],
  evidence:
    '2026-11-30: atproto and bluesky-social/social-app sources, and a fork’s of 2026-08 (marks), forks’ profiles as seen in links; practice page (TipTap 2)',
};
