import type { Network } from '../network.ts';
import { FEDIVERSE } from './fediverse.ts';

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
  evidence: string;
}

/**
 * Servers of the fediverse that open by a link with the text in it. Their boxes are not known, so the person clicks
 * into the box to insert there; accounts are those of the fediverse.
 */
export const linkedServer = ({ profile, evidence, ...own }: LinkedServer): Network => ({
  ...FEDIVERSE,
  counting: 'plain',
  composer: [],
  replies: [],
  hashtags: { linked: 'anywhere' },
  alsoAccountsOf: ['mastodon'],
  profileAliases: [...FEDIVERSE.profileAliases, profile],
  evidence: `${evidence}; by link only, no practice page`,
  ...own,
});
