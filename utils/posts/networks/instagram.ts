import type { Network } from '../network.ts';

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
  profileAliases: ['https://instagram.com/_u/{handle}', 'https://instagr.am/{handle}'],
  profileTabs: ['reels', 'tagged'],
  needsImage: true,
  reserved: /^(?:about|accounts|direct|explore|invites|_u|legal|p|reels?|share|stories|tv)$/i,
  labels: ['Instagram', 'Insta', 'IG'],
  evidence:
    '2026-11-24: limit by schedulers’ help pages, boxes by other tools of 2025-26, five tags by news of 2025-12-18; 2026-11-30: addresses of profiles as seen in links; practice page (Lexical, React textarea)',
};
