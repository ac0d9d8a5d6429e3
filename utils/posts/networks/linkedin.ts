import type { Evidence, Network } from '../network.ts';

export const LINKEDIN: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['linkedin.com'],
  limit: 3000,
  replyLimit: 1250,
  counting: 'plain',
  // A company's page has an address of another kind than a person's.
  handle: /^(?:(?:company|school|showcase)\/)?[\p{L}\p{N}-]{3,100}$/u,
  mentions: 'picked',
  intent: 'https://www.linkedin.com/feed/?shareActive=true&text={text}',
  composer: [
    '[componentkey="ShareBox_textEditor"][contenteditable="true"]',
    '[componentkey="ShareBox_textEditor"] [contenteditable="true"]',
    '.share-box .ql-editor[contenteditable="true"]',
    '.ql-editor[contenteditable="true"][role="textbox"]',
  ],
  replies: [
    '[componentkey^="commentBox-"] [contenteditable="true"][role="textbox"]',
    '.comments-comment-box .ql-editor',
  ],
  hashtags: { linked: 'anywhere' },
  profile: 'https://www.linkedin.com/in/{handle}',
  profileAliases: [
    'https://{server}.linkedin.com/in/{handle}',
    'https://www.linkedin.com/{path}',
    'https://{server}.linkedin.com/{path}',
    'https://www.linkedin.com/mwlite/in/{handle}',
    'https://www.linkedin.com/mwlite/{path}',
  ],
  profileTabs: ['about', 'posts', 'people', 'jobs', 'en', 'es', 'de', 'fr', 'it'],
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'replyLimit', 'counting'],
    seen: '2026-11-24',
    from: 'schedulers’ help pages of 2025-26 (comments 1,250)',
  },
  {
    of: ['intent', 'mentions'],
    seen: '2026-11-24',
    from: 'other tools of 2026-10 (its link is not documented)',
  },
  {
    of: ['composer', 'replies', 'hosts'],
    seen: '2026-11-24',
    from: 'other tools of 2026-10; practice page (TipTap); the older Quill one was not tried',
  },
  {
    of: ['hashtags'],
    seen: '2026-11-24',
    from: 'nobody’s documents; letters, digits and `_` as elsewhere',
    isGuess: true,
  },
  {
    of: ['handle', 'profile', 'profileAliases', 'profileTabs'],
    seen: '2026-11-30',
    from: 'addresses of profiles as seen in links',
  },
];
