import type { Evidence } from '../network.ts';

/** Where Mastodon's own web client had them until 2022; links of that time live on. */
const OLD_WEB = ['https://{server}/web/@{handle}', 'https://{host}/web/@{user}'];

/** Accounts of the fediverse are one kind, whatever software their servers run. */
export const FEDIVERSE = {
  // With its server: the bare name is somebody else's on another one.
  handle: /^[a-z0-9_]+([.-]+[a-z0-9_]+)*@[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)+$/iu,
  mentions: 'typed',
  mentionForm: 'server',
  profile: 'https://{host}/@{user}',
  // An account as another server shows it, and as its own server redirects it.
  profileAliases: [
    'https://{server}/@{handle}',
    'https://{host}/users/{user}',
    // Mastodon in columns.
    'https://{host}/deck/@{user}',
    // As clients such as Elk show it.
    'https://{server}/{host}/@{user}',
    ...OLD_WEB,
  ],
  profileTabs: ['with_replies', 'media', 'featured', 'followers', 'following'],
  // Sites with the same addresses that are no servers of the fediverse.
  reserved:
    /@(?:(?:www|m)\.)?(?:medium|substack|odysee|rumble|patreon|ko-fi|linktr|dribbble|vimeo|quora|pinterest)\.(?:com|ee)$/i,
} as const;

export const EVIDENCE: Evidence = [
  {
    of: ['handle', 'mentions', 'mentionForm'],
    seen: '2026-11-30',
    from: 'Mastodon web client and server sources (`MENTION_RE`)',
  },
  {
    of: ['profile', 'profileAliases', 'profileTabs'],
    seen: '2026-11-30',
    from: 'Mastodon and Elk sources, addresses of profiles as seen in links',
  },
  {
    of: ['reserved'],
    seen: '2026-11-30',
    from: 'addresses of those sites as seen in links',
  },
];
