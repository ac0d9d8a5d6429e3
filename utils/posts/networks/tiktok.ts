import type { Evidence, Network } from '../network.ts';

export const TIKTOK: Network = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['tiktok.com'],
  // 2,200 is the limit of the interface for programs, not of the site.
  limit: 4000,
  replyLimit: 150,
  counting: 'plain',
  handle: /^[A-Za-z0-9._]{2,24}$/,
  mentions: 'picked',
  intent: 'https://www.tiktok.com/',
  composer: [
    '.public-DraftEditor-content[contenteditable="true"]:not([data-e2e="comment-input"] *)',
  ],
  replies: ['[data-e2e="comment-input"] [contenteditable="true"]'],
  hashtags: { linked: 'anywhere' },
  profile: 'https://www.tiktok.com/@{handle}',
  profileAliases: ['https://m.tiktok.com/@{handle}'],
  profileTabs: ['live'],
  needsImage: true,
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'counting'],
    seen: '2026-11-30',
    from: 'four tables of 2026 (4,000 for a caption; 2,200 is the interface’s for programs)',
  },
  {
    of: ['replyLimit'],
    seen: '2026-11-30',
    from: 'nobody’s documents',
    isGuess: true,
  },
  {
    of: ['handle', 'mentions', 'hashtags'],
    seen: '2026-11-30',
    from: 'nobody’s documents; as people write there',
    isGuess: true,
  },
  {
    of: ['intent', 'hosts', 'needsImage', 'composer', 'replies'],
    seen: '2026-11-30',
    from: 'other tools of 2026; practice page (Draft.js)',
  },
  {
    of: ['profile', 'profileAliases', 'profileTabs'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
];
