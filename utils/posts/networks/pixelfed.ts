import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

export const PIXELFED: Network = {
  ...FEDIVERSE,
  id: 'pixelfed',
  name: 'Pixelfed',
  hosts: ['pixelfed.social'],
  pageSelectors: ['meta[property="og:site_name"][content="pixelfed" i]'],
  limit: 500,
  counting: 'plain',
  intent: 'https://{server}/i/compose',
  ownLimit: {
    ...{ selector: 'textarea[placeholder*="caption" i]', attribute: 'maxlength' },
    ...{ number: /^(\d+)$/, says: 'limit' },
  },
  composer: ['textarea[placeholder*="caption" i]'],
  replies: ['.vue-tribute textarea'],
  hashtags: { linked: 'after-space', grammar: 'mastodon' },
  alsoAccountsOf: ['mastodon'],
  needsImage: true,
  evidence:
    '2026-11-30: Pixelfed source of 2024 (`maxlength` of its box); practice page (Vue textarea)',
};
