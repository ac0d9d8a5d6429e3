import type { Evidence, Network } from '../network.ts';
import { FEDIVERSE, EVIDENCE as OF_FEDIVERSE } from './fediverse.ts';

/** What is true of one kind of server alone. */
interface LinkedServer {
  id: string;
  name: string;
  /** the best known servers */
  hosts: string[];
  /** selectors that match only on pages of such a server */
  pageSelectors?: string[];
  limit: number;
  /** the server's page for a new post, with the text in its address */
  intent: string;
  /** the address of an account's page there */
  profile: string;
  labels?: string[];
}

/**
 * Servers of the fediverse that open by a link with the text in it. Their boxes are not known, so the person clicks
 * into the box to insert there; accounts are those of the fediverse.
 */
export const linkedServer = ({ profile, ...own }: LinkedServer): Network => ({
  ...FEDIVERSE,
  counting: 'plain',
  composer: [],
  replies: [],
  hashtags: { linked: 'anywhere' },
  alsoAccountsOf: ['mastodon'],
  profileAliases: [...FEDIVERSE.profileAliases, profile],
  ...own,
});

export const EVIDENCE: Evidence = [
  OF_FEDIVERSE,
  {
    of: ['counting', 'hashtags'],
    seen: '2026-11-30',
    from: 'nobody’s documents; as people write there',
    isGuess: true,
  },
  {
    of: ['alsoAccountsOf'],
    seen: '2026-11-30',
    from: 'its servers speak with Mastodon’s (ActivityPub)',
  },
];
