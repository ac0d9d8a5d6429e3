import type { Evidence, Network } from '../network.ts';

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
    // The page of a user is a group, too.
    'https://{server}.reddit.com/r/u_{handle}',
    'https://www.reddit.com/r/u_{handle}',
  ],
  profileTabs: ['comments', 'submitted', 'overview'],
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'counting'],
    seen: '2026-11-30',
    from: 'a scheduler’s guide (40,000); another tool sends 10,000 at most',
  },
  {
    of: ['replyLimit'],
    seen: '2026-11-24',
    from: 'another tool’s source of 2026-08 (10,000)',
  },
  {
    of: ['intent', 'hosts', 'composer', 'replies'],
    seen: '2026-11-24',
    from: 'other tools of 2026; practice page (Lexical)',
  },
  {
    of: ['handle', 'mentions', 'mentionForm', 'hashtags'],
    seen: '2026-11-24',
    from: 'nobody’s documents; as people write there',
    isGuess: true,
  },
  {
    of: ['profile', 'profileAliases', 'profileTabs', 'reserved'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
];
