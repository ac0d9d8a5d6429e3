import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

export const PHANPY: Network = {
  ...FEDIVERSE,
  id: 'phanpy',
  name: 'Phanpy',
  hosts: ['phanpy.social'],
  pageSelectors: ['#compose-container textarea.compose-field'],
  limit: 500,
  counting: 'phanpy',
  hasThreads: true,
  linksNeedProtocol: true,
  intent: 'https://phanpy.social/',
  ownLimit: {
    ...{ selector: '#compose-container .char-counter meter', attribute: 'max' },
    ...{ number: /^(\d+)$/, says: 'limit' },
  },
  composer: ['#compose-container textarea.compose-field[name="status"]'],
  replies: [],
  hashtags: { linked: 'after-space', grammar: 'mastodon' },
  alsoAccountsOf: ['mastodon'],
  // A way into Mastodon: nobody has an account there.
  labels: [],
  evidence:
    '2026-11-30: Phanpy source of 2026 (its count and counter); practice page (Preact textarea)',
};
