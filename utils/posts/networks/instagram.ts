import type { Evidence, Network } from '../network.ts';

export const INSTAGRAM: Network = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com'],
  limit: 2200,
  counting: 'plain',
  handle: /^[A-Za-z0-9._]{1,30}$/,
  mentions: 'typed',
  intent: 'https://www.instagram.com/',
  composer: ['[role="dialog"] [contenteditable="true"][data-lexical-editor="true"]'],
  replies: ['form textarea[aria-label]'],
  // Five since 2025-12-18.
  hashtags: { linked: 'anywhere', most: 5 },
  profile: 'https://www.instagram.com/{handle}/',
  profileAliases: [
    'https://instagram.com/_u/{handle}',
    'https://instagr.am/{handle}',
    'https://m.instagram.com/{handle}',
    // Where one writes to it.
    'https://ig.me/m/{handle}',
    'instagram://user?username={handle}',
  ],
  profileTabs: ['reels', 'tagged', 'channel', 'followers', 'following'],
  needsImage: true,
  reserved:
    /^(?:about|accounts|api|archive|challenge|create|developer|direct|directory|download|emails|explore|graphql|hashtag|help|invites|_u|legal|lite|locations?|nametag|oauth|p|popular|press|privacy|reels?|s|session|share|static|stories|terms|topics|tv|web|your_activity)$/i,
  labels: ['Instagram', 'Insta', 'IG'],
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'counting'],
    seen: '2026-11-24',
    from: 'schedulers’ help pages of 2025-26',
  },
  {
    of: ['hashtags'],
    seen: '2026-11-24',
    from: 'news of 2025-12-18 (five tags)',
  },
  {
    of: ['handle', 'mentions'],
    seen: '2026-11-24',
    from: 'schedulers’ help pages of 2025-26; a name is the one on Threads',
  },
  {
    of: ['intent', 'needsImage', 'composer', 'replies', 'hosts'],
    seen: '2026-11-24',
    from: 'other tools of 2025-26; practice page (Lexical, React textarea)',
  },
  {
    of: ['profile', 'profileAliases', 'profileTabs', 'reserved'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
];
