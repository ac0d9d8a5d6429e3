import type { Network } from '../network.ts';

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
  needsImage: true,
  evidence:
    '2026-11-30: four tables of 2026 (4,000 for a caption), other tools of 2026; practice page (Draft.js); 150 for a comment has no source',
};
