import type { Evidence, Network } from '../network.ts';

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
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'counting'],
    seen: '2026-11-30',
    from: 'two senders’ help pages (65,536; 4,096 is the interface’s for businesses)',
  },
  {
    of: ['intent', 'hosts', 'composer'],
    seen: '2026-11-24',
    from: 'other tools of 2026; practice page (Lexical)',
  },
  {
    of: ['handle', 'mentions', 'hashtags'],
    seen: '2026-11-24',
    from: 'nobody’s documents: a chat, in which no name can be typed',
    isGuess: true,
  },
];
