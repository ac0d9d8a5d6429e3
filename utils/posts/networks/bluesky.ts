import type { Network } from '../network.ts';

export const BLUESKY: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app'],
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
  evidence: '2026-11-23: bluesky-social/social-app and atproto sources; practice page (TipTap 2)',
};
