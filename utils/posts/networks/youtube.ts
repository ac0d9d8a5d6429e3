import type { Network } from '../network.ts';

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
  evidence:
    '2026-11-24: boxes by other tools of 2026; 2026-11-30: addresses of profiles as seen in links; the limit has no source; practice page (contenteditable)',
};
