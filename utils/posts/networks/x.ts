import type { Evidence, Network } from '../network.ts';

export const X: Network = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', 'twitter.com', 'mobile.twitter.com', 'mobile.x.com', 'pro.x.com'],
  limit: 280,
  counting: 'weighted',
  handle: /^[A-Za-z0-9_]{1,15}$/,
  mentions: 'typed',
  mentionForm: 'x',
  hasThreads: true,
  isFirst: true,
  intent: 'https://x.com/intent/post?text={text}',
  composer: [
    '[role="dialog"] [data-testid^="tweetTextarea_"][contenteditable="true"]',
    '[role="dialog"] [data-testid^="tweetTextarea_"] [contenteditable="true"]',
    '[data-testid^="tweetTextarea_"][contenteditable="true"]',
    '[data-testid^="tweetTextarea_"] [contenteditable="true"]',
  ],
  replies: ['[data-testid^="tweetTextarea_"]'],
  hashtags: { linked: 'anywhere' },
  profile: 'https://x.com/{handle}',
  profileAliases: [
    'https://x.com/@{handle}',
    'https://x.com/#!/{handle}',
    'https://x.com/#!/@{handle}',
    'https://x.com/intent/user?screen_name={handle}',
    'https://x.com/intent/follow?screen_name={handle}',
    'https://{edition}.twitter.com/{handle}',
    'twitter://user?screen_name={handle}',
    // Sites that show X to people without an account.
    'https://nitter.net/{handle}',
    'https://xcancel.com/{handle}',
  ],
  profileTabs: [
    'with_replies',
    'media',
    'highlights',
    'articles',
    'followers',
    'following',
    'verified_followers',
  ],
  reserved:
    /^(?:about|account|compose|download|explore|hashtag|home|i|intent|jobs|login|logout|messages|notifications|privacy|search|settings|share|signup|tos)$/i,
  labels: ['X', 'Twitter', 'Twitter handle', 'Tweet', 'Tweet to'],
};

export const EVIDENCE: Evidence = [
  {
    of: ['hosts'],
    seen: '2026-11-30',
    from: 'X developer docs; pro.x.com has the same boxes in several columns, not tried',
  },
  {
    of: ['limit', 'counting', 'handle', 'mentionForm', 'hashtags'],
    seen: '2026-11-30',
    from: 'X developer docs, twitter-text configuration v3 and its grammar',
  },
  {
    of: ['mentions', 'hasThreads', 'intent', 'profile', 'profileAliases'],
    seen: '2026-11-30',
    from: 'X developer docs (web intents, posts)',
  },
  {
    of: ['profileTabs', 'reserved'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
  {
    of: ['composer', 'replies'],
    seen: '2026-11-30',
    from: 'two other tools of 2026-08; practice page (Draft.js)',
  },
];
