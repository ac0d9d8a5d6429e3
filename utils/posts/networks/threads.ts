import type { Evidence, Network } from '../network.ts';

export const THREADS: Network = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  limit: 500,
  // Meta counts emoji by their bytes (Threads API), and its API refused 498 letters with accents, 504 bytes; the web box may
  // be kinder, so this is the length that is safe.
  counting: 'bytes',
  mostLinks: 5,
  handle: /^[A-Za-z0-9._]{1,30}$/,
  mentions: 'typed',
  hasThreads: true,
  intent: 'https://www.threads.com/intent/post?text={text}',
  // Characters beyond the basic plane arrive as U+FFFD there (seen 2026-08 by other tools).
  intentLoses: /[\u{10000}-\u{10ffff}]/u,
  composer: [
    '[role="dialog"] [contenteditable="true"][role="textbox"]',
    '[role="alertdialog"] [contenteditable="true"][role="textbox"]',
    '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
  ],
  replies: ['[contenteditable="true"][role="textbox"][aria-placeholder]'],
  // One topic a post is linked; the others are words.
  hashtags: { linked: 'anywhere', most: 1 },
  profile: 'https://www.threads.com/@{handle}',
  profileTabs: ['replies', 'media', 'reposts'],
  // A name on Threads is the one on Instagram.
  alsoAccountsOf: ['instagram'],
};

export const EVIDENCE: Evidence = [
  {
    of: ['hosts', 'handle', 'mentions', 'hasThreads'],
    seen: '2026-11-30',
    from: 'Threads API docs of 2026-04-14; a name is the one on Instagram',
  },
  {
    of: ['limit'],
    seen: '2026-11-30',
    from: 'Threads API docs of 2026-04-14; the web box’s own count was not tried',
  },
  {
    of: ['counting'],
    seen: '2026-11-30',
    from: 'Threads API docs of 2026-04-14 (emoji by their bytes), a report of 2026-08-23 (all by bytes)',
  },
  {
    of: ['mostLinks'],
    seen: '2026-11-30',
    from: 'Threads API docs of 2026-07-02 (five links since 2025-12-22)',
  },
  {
    of: ['hashtags'],
    seen: '2026-11-30',
    from: 'two tools’ docs (one tag a post)',
  },
  {
    of: ['intent'],
    seen: '2026-11-30',
    from: 'Threads docs of web intents of 2026-03-19',
  },
  {
    of: ['intentLoses'],
    seen: '2026-11-30',
    from: 'another tool’s source of 2026-08',
  },
  {
    of: ['composer', 'replies'],
    seen: '2026-11-30',
    from: 'two other tools of 2026; practice page (Lexical)',
  },
  {
    of: ['profile', 'profileTabs', 'alsoAccountsOf'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
];
