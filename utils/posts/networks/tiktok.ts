import type { Network } from '../network.ts';

export const TIKTOK: Network = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['tiktok.com'],
  limit: 2200,
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
    '2026-11-24: other tools of 2026; practice page (Draft.js); comments take 150 characters',
};
