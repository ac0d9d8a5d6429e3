import type { Evidence, Network } from '../network.ts';

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
    'https://{edition}.facebook.com/{handle}',
    'https://fb.com/{handle}',
    // Its short links are here, too.
    'https://fb.me/{words}',
    // Where one writes to it.
    'https://m.me/{handle}',
    'https://www.messenger.com/t/{handle}',
    'https://www.facebook.com/pg/{handle}',
    'https://www.facebook.com/#!/{handle}',
  ],
  profileTabs: ['about', 'photos', 'videos', 'followers', 'posts', 'reviews', 'mentions'],
  // A page that has no name has the address `profile.php?id=`, or its number alone.
  reserved:
    /\.php$|^(?:\d+|account|bookmarks|business|dialog|events|friends|gaming|groups|hashtag|help|legal|login|marketplace|messages|notifications|pages|people|permalink|photos?|plugins|policies|posts|reels?|search|settings|share|sharer|stories|watch)$/i,
  labels: ['Facebook', 'FB'],
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'counting'],
    seen: '2026-11-23',
    from: 'schedulers’ help pages of 2025-26',
  },
  {
    of: ['mentions', 'handle'],
    seen: '2026-11-23',
    from: 'projects of 2026 that fill it: names are picked from its list',
  },
  {
    of: ['intent'],
    seen: '2026-11-23',
    from: 'Meta’s policy of 2025-03: no filled composer',
  },
  {
    of: ['composer', 'hosts'],
    seen: '2026-11-23',
    from: 'projects of 2026 that fill it; practice page (Lexical)',
  },
  {
    of: ['hashtags'],
    seen: '2026-11-23',
    from: 'nobody’s documents; letters, digits and `_` as on its sister sites',
    isGuess: true,
  },
  {
    of: ['profile', 'profileAliases', 'profileTabs', 'reserved'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
];
