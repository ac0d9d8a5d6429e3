import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

export const PHANPY: Network = {
  ...FEDIVERSE,
  id: 'phanpy',
  name: 'Phanpy',
  hosts: ['phanpy.social'],
  pageSelectors: ['#compose-container textarea.compose-field'],
  limit: 500,
  counting: 'mastodon',
  hasThreads: true,
  linksNeedProtocol: true,
  intent: 'https://phanpy.social/',
  composer: ['#compose-container textarea.compose-field[name="status"]'],
  replies: [],
  hashtags: { linked: 'after-space', grammar: 'mastodon' },
  alsoAccountsOf: ['mastodon'],
  // A way into Mastodon: nobody has an account there.
  labels: [],
  evidence: '2026-11-24: Phanpy source; practice page (Preact textarea)',
};
