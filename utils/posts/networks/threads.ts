import type { Network } from '../network.ts';

export const THREADS: Network = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  limit: 500,
  counting: 'threads',
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
  hashtags: { linked: 'anywhere' },
  profile: 'https://www.threads.com/@{handle}',
  // A name on Threads is the one on Instagram.
  alsoAccountsOf: ['instagram'],
  evidence: '2026-11-23: Threads API and web intent docs; practice page (Lexical)',
};
