import type { Evidence, Network } from '../network.ts';

export const TELEGRAM: Network = {
  id: 'telegram',
  name: 'Telegram',
  hosts: ['web.telegram.org', 'weba.telegram.org', 'webk.telegram.org'],
  limit: 4096,
  counting: 'plain',
  handle: /^[A-Za-z][A-Za-z0-9_]{3,31}$/,
  mentions: 'typed',
  // It wants an address; what stands there comes first in the message, so the text can be all of it.
  intent: 'https://t.me/share/url?url={text}',
  intentEmpty: 'https://web.telegram.org/',
  composer: [
    '#editable-message-text[contenteditable="true"]',
    '.input-message-input[contenteditable="true"]:not(.input-field-input-fake)',
  ],
  replies: [],
  hashtags: { linked: 'anywhere' },
  profile: 'https://t.me/{handle}',
  profileAliases: [
    'https://t.me/@{handle}',
    'https://t.me/s/{handle}',
    'https://telegram.me/{handle}',
    'https://telegram.dog/{handle}',
    'https://{handle}.t.me/',
    'https://web.telegram.org/#@{handle}',
    'https://web.telegram.org/a/#@{handle}',
    'https://web.telegram.org/k/#@{handle}',
    'https://web.telegram.org/z/#@{handle}',
    'https://web.telegram.org/#/im?p=@{handle}',
    'tg://resolve?domain={handle}',
  ],
  reserved:
    /^(?:addemoji|addlist|addstickers|addtheme|boost|confirmphone|contact|giftcode|invoice|joinchat|login|proxy|setlanguage|share|socks|web)$/i,
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'counting'],
    seen: '2026-11-30',
    from: 'one tool’s source of 2026-08',
  },
  {
    of: ['intent', 'handle'],
    seen: '2026-11-30',
    from: 'core.telegram.org/api/links (share link; not tried live)',
  },
  {
    of: ['hosts', 'composer'],
    seen: '2026-11-30',
    from: 'other tools of 2026; practice page (contenteditable)',
  },
  {
    of: ['mentions', 'hashtags'],
    seen: '2026-11-30',
    from: 'nobody’s documents; as people write there',
    isGuess: true,
  },
  {
    of: ['profile', 'profileAliases', 'reserved'],
    seen: '2026-11-30',
    from: 'core.telegram.org/api/links',
  },
];
