import type { Network } from './network.ts';

const X: Network = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', 'twitter.com', 'mobile.twitter.com', 'mobile.x.com'],
  limit: 280,
  counting: 'weighted',
  handle: /^[A-Za-z0-9_]{1,15}$/,
  mentions: 'typed',
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
  evidence: '2026-11-23: X developer docs, twitter-text configuration v3; practice page (Draft.js)',
};

const BLUESKY: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app'],
  limit: 300,
  counting: 'bluesky',
  // A handle is a domain name (AT Protocol, "Handle").
  handle:
    /^(?=.{4,253}$)([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/,
  mentions: 'typed',
  intent: 'https://bsky.app/intent/compose?text={text}',
  composer: [
    '[data-testid="composePostView"] .ProseMirror[contenteditable="true"]',
    '[role="dialog"] .ProseMirror[contenteditable="true"]',
  ],
  replies: ['.ProseMirror[contenteditable="true"]'],
  hashtags: { linked: 'after-space' },
  profile: 'https://bsky.app/profile/{handle}',
  evidence: '2026-11-23: bluesky-social/social-app and atproto sources; practice page (TipTap 2)',
};

const MASTODON: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: ['mastodon.social', 'mastodon.online'],
  marks: ['#mastodon', '#mastodon-compose'],
  limit: 500,
  counting: 'mastodon',
  // With its server: the bare name is somebody else's on another one.
  handle: /^[a-z0-9_]+([.-]+[a-z0-9_]+)*@[\w-]+(\.[\w-]+)+$/i,
  mentions: 'typed',
  intent: 'https://{server}/share?text={text}',
  // Servers set their own; 500 is what the software comes with.
  remaining: '.compose-form .character-counter',
  composer: [
    'form.compose-form textarea.autosuggest-textarea__textarea',
    '.compose-form textarea.autosuggest-textarea__textarea',
  ],
  replies: [],
  hashtags: { linked: 'after-space' },
  profile: 'https://{host}/@{user}',
  evidence: '2026-11-23: Mastodon web client source; practice page (React textarea)',
};

const THREADS: Network = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  limit: 500,
  counting: 'threads',
  handle: /^[A-Za-z0-9._]{1,30}$/,
  mentions: 'typed',
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

const FACEBOOK: Network = {
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
  evidence: '2026-11-23: projects of 2026 that fill it; practice page (Lexical)',
};

const INSTAGRAM: Network = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com'],
  limit: 2200,
  counting: 'plain',
  handle: /^[A-Za-z0-9._]{1,30}$/,
  mentions: 'typed',
  intent: 'https://www.instagram.com/',
  composer: ['[role="dialog"] [contenteditable="true"][data-lexical-editor="true"]'],
  replies: ['form textarea[aria-label]'],
  // Five since 2025-12-18.
  hashtags: { linked: 'anywhere', most: 5 },
  profile: 'https://www.instagram.com/{handle}/',
  needsImage: true,
  evidence: '2026-11-24: other tools of 2025-26; practice page (Lexical, React textarea)',
};

const LINKEDIN: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['linkedin.com'],
  limit: 3000,
  counting: 'plain',
  handle: /^[\p{L}\p{N}-]{3,100}$/u,
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
  evidence:
    '2026-11-24: other tools of 2026; practice page (TipTap); the older Quill one was not tried',
};

const REDDIT: Network = {
  id: 'reddit',
  name: 'Reddit',
  hosts: ['reddit.com', 'sh.reddit.com', 'new.reddit.com', 'old.reddit.com'],
  limit: 40_000,
  counting: 'plain',
  handle: /^[A-Za-z0-9_-]{3,20}$/,
  mentions: 'picked',
  intent: 'https://www.reddit.com/submit',
  composer: [
    'shreddit-composer [contenteditable="true"][role="textbox"]',
    '.submit-page textarea[name="text"]',
  ],
  replies: ['.usertext-edit textarea'],
  hashtags: { linked: 'never' },
  profile: 'https://www.reddit.com/user/{handle}',
  evidence: '2026-11-24: other tools of 2026; practice page (Lexical)',
};

const YOUTUBE: Network = {
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
  evidence: '2026-11-24: other tools of 2026; practice page (contenteditable)',
};

const TIKTOK: Network = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['tiktok.com'],
  limit: 2200,
  counting: 'plain',
  handle: /^[A-Za-z0-9._]{2,24}$/,
  mentions: 'picked',
  intent: 'https://www.tiktok.com/',
  composer: [
    '.public-DraftEditor-content[contenteditable="true"]:not([data-e2e="comment-input"] *)',
  ],
  replies: ['[data-e2e="comment-input"] [contenteditable="true"]'],
  hashtags: { linked: 'anywhere' },
  profile: 'https://www.tiktok.com/@{handle}',
  needsImage: true,
  evidence:
    '2026-11-24: other tools of 2026; practice page (Draft.js); comments take 150 characters',
};

const TUMBLR: Network = {
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
  evidence:
    '2026-11-24: another tool of 2026; practice page (Gutenberg’s rich text; its blocks were not tried)',
};

const TELEGRAM: Network = {
  id: 'telegram',
  name: 'Telegram',
  hosts: ['web.telegram.org'],
  limit: 4096,
  counting: 'plain',
  handle: /^[A-Za-z][A-Za-z0-9_]{3,31}$/,
  mentions: 'typed',
  intent: 'https://web.telegram.org/',
  composer: [
    '#editable-message-text[contenteditable="true"]',
    '.input-message-input[contenteditable="true"]:not(.input-field-input-fake)',
  ],
  replies: [],
  hashtags: { linked: 'anywhere' },
  profile: 'https://t.me/{handle}',
  evidence: '2026-11-24: other tools of 2026; practice page (contenteditable)',
};

const WHATSAPP: Network = {
  id: 'whatsapp',
  name: 'WhatsApp',
  hosts: ['web.whatsapp.com'],
  limit: 65_536,
  counting: 'plain',
  handle: /(?!)/,
  mentions: 'picked',
  intent: 'https://wa.me/?text={text}',
  composer: ['#main footer [contenteditable="true"][role="textbox"]'],
  replies: [],
  hashtags: { linked: 'never' },
  evidence: '2026-11-24: other tools of 2026; practice page (Lexical)',
};

const DISCORD: Network = {
  id: 'discord',
  name: 'Discord',
  hosts: ['discord.com'],
  limit: 2000,
  counting: 'plain',
  handle: /(?!)/,
  mentions: 'picked',
  intent: 'https://discord.com/channels/@me',
  composer: ['[role="textbox"][data-slate-editor="true"][contenteditable="true"]'],
  replies: [],
  hashtags: { linked: 'never' },
  evidence: '2026-11-24: other tools of 2026; practice page (Slate)',
};

const VK: Network = {
  id: 'vk',
  name: 'VK',
  hosts: ['vk.com', 'vk.ru', 'm.vk.com'],
  limit: 16_384,
  counting: 'plain',
  handle: /^[a-z0-9_.]{5,32}$/i,
  mentions: 'typed',
  intent: 'https://vk.com/feed',
  composer: ['[data-testid="posting_base_screen_input_message"][contenteditable="true"]'],
  replies: ['.reply_field[contenteditable="true"]'],
  hashtags: { linked: 'anywhere' },
  profile: 'https://vk.com/{handle}',
  evidence: '2026-11-24: other tools of 2026; practice page (contenteditable)',
};

/** Accounts of the fediverse are one kind, whatever software their servers run. */
const FEDIVERSE = {
  handle: MASTODON.handle,
  mentions: 'typed',
  profile: MASTODON.profile,
} as const;

const PIXELFED: Network = {
  ...FEDIVERSE,
  id: 'pixelfed',
  name: 'Pixelfed',
  hosts: ['pixelfed.social'],
  marks: ['meta[property="og:site_name"][content="pixelfed" i]'],
  limit: 500,
  counting: 'plain',
  intent: 'https://{server}/i/compose',
  composer: ['textarea[placeholder*="caption" i]'],
  replies: ['.vue-tribute textarea'],
  hashtags: { linked: 'after-space' },
  alsoAccountsOf: ['mastodon'],
  needsImage: true,
  evidence: '2026-11-24: Pixelfed source of 2024; practice page (Vue textarea)',
};

const MISSKEY: Network = {
  ...FEDIVERSE,
  id: 'misskey',
  name: 'Misskey, Sharkey',
  hosts: ['misskey.io'],
  marks: ['#misskey_app', 'textarea[data-cy-post-form-text]'],
  limit: 3000,
  counting: 'plain',
  intent: 'https://{server}/share?text={text}',
  composer: ['textarea[data-cy-post-form-text]'],
  replies: [],
  hashtags: { linked: 'anywhere' },
  alsoAccountsOf: ['mastodon'],
  evidence: '2026-11-24: Misskey and Sharkey sources; practice page (Vue textarea)',
};

const LEMMY: Network = {
  ...FEDIVERSE,
  id: 'lemmy',
  name: 'Lemmy',
  hosts: ['lemmy.world', 'lemmy.ml'],
  marks: ['.lemmy-site', 'form.post-form #post-title'],
  limit: 10_000,
  counting: 'plain',
  intent: 'https://{server}/create_post?body={text}',
  composer: ['form.post-form textarea:not(#post-title)'],
  replies: ['.comment-form textarea'],
  hashtags: { linked: 'never' },
  alsoAccountsOf: ['mastodon'],
  evidence: '2026-11-24: lemmy-ui source; practice page (textarea)',
};

const ELK: Network = {
  ...FEDIVERSE,
  id: 'elk',
  name: 'Elk',
  hosts: ['elk.zone', 'main.elk.zone'],
  marks: ['[aria-roledescription="publish-widget"]'],
  limit: 500,
  counting: 'mastodon',
  intent: 'https://elk.zone/intent/post?text={text}',
  composer: ['[aria-roledescription="publish-widget"] .ProseMirror[contenteditable="true"]'],
  replies: [],
  hashtags: { linked: 'after-space' },
  alsoAccountsOf: ['mastodon'],
  evidence: '2026-11-24: Elk source; practice page (TipTap)',
};

const PHANPY: Network = {
  ...FEDIVERSE,
  id: 'phanpy',
  name: 'Phanpy',
  hosts: ['phanpy.social'],
  marks: ['#compose-container textarea.compose-field'],
  limit: 500,
  counting: 'mastodon',
  intent: 'https://phanpy.social/',
  composer: ['#compose-container textarea.compose-field[name="status"]'],
  replies: [],
  hashtags: { linked: 'after-space' },
  alsoAccountsOf: ['mastodon'],
  evidence: '2026-11-24: Phanpy source; practice page (Preact textarea)',
};

/** Every network, in the order in which it is offered. */
export const RECORDS: readonly Network[] = [
  X,
  BLUESKY,
  MASTODON,
  THREADS,
  FACEBOOK,
  INSTAGRAM,
  LINKEDIN,
  REDDIT,
  YOUTUBE,
  TIKTOK,
  TELEGRAM,
  WHATSAPP,
  DISCORD,
  VK,
  TUMBLR,
  PIXELFED,
  MISSKEY,
  LEMMY,
  ELK,
  PHANPY,
];
