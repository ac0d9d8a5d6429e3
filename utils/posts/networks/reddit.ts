import type { Network } from '../network.ts';

export const REDDIT: Network = {
  id: 'reddit',
  name: 'Reddit',
  hosts: ['reddit.com', 'sh.reddit.com', 'new.reddit.com', 'old.reddit.com'],
  limit: 40_000,
  replyLimit: 10_000,
  counting: 'plain',
  handle: /^[A-Za-z0-9_-]{3,20}$/,
  mentions: 'typed',
  mentionForm: 'u/',
  intent: 'https://www.reddit.com/submit',
  composer: [
    'shreddit-composer [contenteditable="true"][role="textbox"]',
    '.submit-page textarea[name="text"]',
  ],
  replies: ['.usertext-edit textarea'],
  hashtags: { linked: 'never' },
  profile: 'https://www.reddit.com/user/{handle}',
  reserved: /^me$/i,
  profileAliases: [
    'https://www.reddit.com/u/{handle}',
    'https://{server}.reddit.com/user/{handle}',
    'https://{server}.reddit.com/u/{handle}',
  ],
  profileTabs: ['comments', 'submitted', 'overview'],
  evidence:
    '2026-11-24: boxes by other tools of 2026, comments 10,000 by one’s source; 2026-11-30: addresses of profiles as seen in links; the limit of a post has no source; practice page (Lexical)',
};
