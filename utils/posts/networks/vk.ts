import type { Evidence, Network } from '../network.ts';

export const VK: Network = {
  id: 'vk',
  name: 'VK',
  hosts: ['vk.com', 'vk.ru', 'm.vk.com', 'm.vk.ru'],
  limit: 16_384,
  counting: 'plain',
  handle: /^[a-z0-9_.]{5,32}$/i,
  mentions: 'typed',
  intent: 'https://vk.com/feed',
  composer: ['[data-testid="posting_base_screen_input_message"][contenteditable="true"]'],
  replies: ['.reply_field[contenteditable="true"]'],
  hashtags: { linked: 'anywhere' },
  profile: 'https://vk.com/{handle}',
  profileAliases: [
    'https://vk.com/@{handle}',
    // Where one writes to it.
    'https://vk.me/{handle}',
    'https://vkontakte.ru/{handle}',
  ],
  reserved:
    /^(?:album|audios?|clips?|photo|video|wall)-?\d|\.php$|^(?:about|apps|away|bookmarks|docs|edit|events|feed|friends|games|groups|help|login|mail|market|messages|music|notifications|photos|places|privacy|restore|search|settings|share|stats|stickers|support|terms|videos)$/i,
  labels: ['VK', 'VKontakte'],
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'counting'],
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
    of: ['intent', 'hosts', 'composer', 'replies'],
    seen: '2026-11-30',
    from: 'other tools of 2026; practice page (contenteditable)',
  },
  {
    of: ['profile', 'profileAliases', 'reserved'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
];
