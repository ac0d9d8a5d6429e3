import type { Network } from '../network.ts';

export const FACEBOOK: Network = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['facebook.com', 'web.facebook.com'],
  limit: 63_206,
  counting: 'plain',
  handle: /^[A-Za-z0-9.]{5,50}$/,
  mentions: 'picked',
  // Meta's policy forbids prefilled text, so the sharer takes a link only: the text is copied.
  intent: 'https://www.facebook.com/',
  composer: [
    '[role="dialog"] [contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
    '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
  ],
  replies: [],
  hashtags: { linked: 'anywhere' },
  profile: 'https://www.facebook.com/{handle}',
  profileAliases: [
    'https://{server}.facebook.com/{handle}',
    'https://fb.com/{handle}',
    'https://www.facebook.com/pg/{handle}',
  ],
  profileTabs: ['about', 'photos', 'videos', 'followers'],
  // A page that has no name has the address `profile.php?id=`.
  reserved:
    /\.php$|^(?:bookmarks|business|dialog|events|friends|gaming|groups|hashtag|help|login|marketplace|messages|notifications|pages|people|permalink|photos?|plugins|policies|posts|reels?|search|settings|share|sharer|stories|watch)$/i,
  labels: ['Facebook', 'FB'],
  evidence:
    '2026-11-23: limit by schedulers’ help pages of 2025-26, names and boxes by projects of 2026 that fill it, no filled composer by Meta’s policy of 2025-03; 2026-11-30: addresses of profiles as seen in links; practice page (Lexical)',
};
