import type { Evidence, Network } from '../network.ts';

export const YOUTUBE: Network = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['youtube.com', 'm.youtube.com'],
  limit: 10_000,
  counting: 'plain',
  handle: /^[\p{L}\p{N}_.·-]{3,30}$/u,
  mentions: 'typed',
  intent: 'https://www.youtube.com/',
  composer: ['ytd-commentbox #contenteditable-root[contenteditable="true"]'],
  replies: [],
  hashtags: { linked: 'anywhere' },
  profile: 'https://www.youtube.com/@{handle}',
  profileTabs: ['videos', 'featured', 'about', 'shorts', 'streams', 'community', 'playlists'],
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
    seen: '2026-11-24',
    from: 'nobody’s documents; as people write there',
    isGuess: true,
  },
  {
    of: ['intent', 'hosts', 'composer'],
    seen: '2026-11-24',
    from: 'other tools of 2026; practice page (contenteditable)',
  },
  {
    of: ['profile', 'profileTabs'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
];
