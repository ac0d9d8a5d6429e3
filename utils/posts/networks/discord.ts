import type { Network } from '../network.ts';

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
  evidence: '2026-11-30: limit and boxes by other tools of 2026; practice page (Slate)',
};
