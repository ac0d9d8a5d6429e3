import type { Network } from '../network.ts';

export const WHATSAPP: Network = {
  id: 'whatsapp',
  name: 'WhatsApp',
  hosts: ['web.whatsapp.com'],
  limit: 65_536,
  counting: 'plain',
  handle: null,
  mentions: 'picked',
  intent: 'https://wa.me/?text={text}',
  intentEmpty: 'https://web.whatsapp.com/',
  composer: ['#main footer [contenteditable="true"][role="textbox"]'],
  replies: [],
  hashtags: { linked: 'never' },
  evidence:
    '2026-11-24: link and boxes by other tools of 2026; the limit has no source; practice page (Lexical)',
};
