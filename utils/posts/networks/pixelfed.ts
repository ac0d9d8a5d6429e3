import type { Evidence, Network } from '../network.ts';
import { FEDIVERSE, EVIDENCE as OF_FEDIVERSE } from './fediverse.ts';

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
  // Its own addresses of accounts have no sign.
  profileAliases: [...FEDIVERSE.profileAliases, 'https://{host}/{user}'],
  reserved: new RegExp(
    `${FEDIVERSE.reserved.source}|^(?:about|api|discover|explore|groups|i|login|oauth|p|privacy|register|search|settings|site|storage|stories|timeline)@`,
    'i',
  ),
  alsoAccountsOf: ['mastodon'],
  needsImage: true,
};

export const EVIDENCE: Evidence = [
  OF_FEDIVERSE,
  {
    of: [
      'limit',
      'counting',
      'ownLimit',
      'intent',
      'needsImage',
      'hashtags',
      'hosts',
      'pageSelectors',
    ],
    seen: '2026-11-30',
    from: 'Pixelfed source of 2024 (`maxlength` of its box)',
  },
  {
    of: ['composer', 'replies'],
    seen: '2026-11-30',
    from: 'Pixelfed source of 2024; practice page (Vue textarea)',
  },
  {
    of: ['profileAliases', 'reserved'],
    seen: '2026-11-30',
    from: 'Pixelfed source of 2024 (`routes/web.php`: `/{username}`)',
  },
  {
    of: ['alsoAccountsOf'],
    seen: '2026-11-30',
    from: 'its servers speak with Mastodon’s (ActivityPub)',
  },
];
