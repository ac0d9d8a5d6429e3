import type { FeedFailure } from '../../utils/feeds/types.ts';

/** The sentence for each reason why a feed brings nothing; `followed`: it is in the list already. */
export const TROUBLE_TEXT = {
  followed: 'sources.trouble_followed',
  unreachable: 'sources.trouble_unreachable',
  server: 'sources.trouble_server',
  gone: 'sources.trouble_gone',
  login: 'sources.trouble_login',
  closed: 'sources.trouble_closed',
  'check-page': 'sources.trouble_check_page',
  redirected: 'sources.trouble_redirected',
  'too-large': 'sources.trouble_too_large',
  'too-slow': 'sources.trouble_too_slow',
  page: 'sources.trouble_page',
  sitemap: 'sources.trouble_sitemap',
  'not-json': 'sources.trouble_not_json',
  'no-feed': 'sources.trouble_no_feed',
  forbidden: 'sources.trouble_forbidden',
  wrong: 'sources.trouble_wrong',
  stripped: 'sources.trouble_stripped',
  'key-changed': 'sources.trouble_key_changed',
  older: 'sources.trouble_older',
  'same-version': 'sources.trouble_same_version',
  'other-feed': 'sources.trouble_other_feed',
  future: 'sources.trouble_future',
  full: 'sources.trouble_full',
  failed: 'sources.trouble_failed',
} as const satisfies Record<FeedFailure | 'followed', string>;
