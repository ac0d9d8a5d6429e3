import type { Evidence, Network } from '../network.ts';

export const TUMBLR: Network = {
  id: 'tumblr',
  name: 'Tumblr',
  hosts: ['tumblr.com'],
  limit: 4096,
  counting: 'plain',
  handle: /^[a-z0-9-]{1,32}$/,
  mentions: 'picked',
  intent: 'https://www.tumblr.com/new/text',
  composer: ['[data-testid="gutenberg-editor"] p[contenteditable="true"]'],
  replies: [],
  hashtags: { linked: 'never' },
  profile: 'https://www.tumblr.com/{handle}',
  profileAliases: [
    'https://www.tumblr.com/blog/{handle}',
    'https://www.tumblr.com/blog/view/{handle}',
    'https://{handle}.tumblr.com/',
  ],
  profileTabs: ['archive'],
  reserved:
    /^(?:about|apps|blog|communities|dashboard|developers|explore|help|inbox|jobs|likes|login|new|policy|privacy|register|search|settings|share|support|tagged|www)$/,
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'counting'],
    seen: '2026-11-24',
    from: 'one tool’s source of 2026-08 (a block of text)',
  },
  {
    of: ['intent', 'hosts', 'composer', 'hashtags'],
    seen: '2026-11-24',
    from: 'another tool’s source of 2026-08 (tags have a field of their own); practice page (Gutenberg’s rich text; its blocks were not tried)',
  },
  {
    of: ['mentions'],
    seen: '2026-11-24',
    from: 'nobody’s documents; in its editor of blocks a name is picked',
    isGuess: true,
  },
  {
    of: ['handle', 'profile', 'profileAliases', 'profileTabs', 'reserved'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
];
