import type { NetworkId } from '../actions/types.ts';
import type { Network } from './network.ts';
import { RECORDS } from './network-records.ts';

export type { Hashtags, Network } from './network.ts';

/** Any page that is none of theirs: names instead of handles, and no limit that we know. */
export const ELSEWHERE: Network = {
  id: 'elsewhere',
  name: '',
  hosts: [],
  limit: Number.POSITIVE_INFINITY,
  counting: 'plain',
  handle: /(?!)/,
  mentions: 'typed',
  intent: '',
  composer: [],
  replies: [],
  hashtags: { linked: 'anywhere' },
  evidence: 'no site',
};

/** Every network that Vigil knows, in the order in which it offers them. */
export const networks: readonly Network[] = RECORDS;

/** The network of this name. */
export function networkById(id: NetworkId): Network | undefined {
  return networks.find((network) => network.id === id);
}

/** The network whose page this is, by its host name. */
export function networkOfHost(host: string): Network | undefined {
  const bare = host.toLowerCase().replace(/^www\./, '');
  return networks.find(({ hosts }) => hosts.includes(bare));
}
