import type { Evidence, Network } from '../network.ts';

export const DISCORD: Network = {
  id: 'discord',
  name: 'Discord',
  hosts: ['discord.com', 'canary.discord.com', 'ptb.discord.com'],
  limit: 2000,
  counting: 'plain',
  handle: null,
  mentions: 'picked',
  intent: 'https://discord.com/channels/@me',
  composer: ['[role="textbox"][data-slate-editor="true"][contenteditable="true"]'],
  replies: [],
  hashtags: { linked: 'never' },
};

export const EVIDENCE: Evidence = [
  {
    of: ['limit', 'counting'],
    seen: '2026-11-30',
    from: 'another tool’s source of 2026-08 (it sends 1,980 of 2,000)',
  },
  {
    of: ['intent', 'hosts', 'composer'],
    seen: '2026-11-30',
    from: 'other tools of 2026; practice page (Slate)',
  },
  {
    of: ['handle', 'mentions', 'hashtags'],
    seen: '2026-11-30',
    from: 'nobody’s documents: a chat, in which no name can be typed',
    isGuess: true,
  },
];
