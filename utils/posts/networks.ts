import type { NetworkId } from '../actions/types.ts';
import type { Network } from './network.ts';
import { networks } from './networks/index.ts';
import { handleAt, hasAnyHost, hasHost, readAddress } from './profiles.ts';

export type { Hashtags, Network } from './network.ts';
export { networks } from './networks/index.ts';

/** Any page that belongs to no known network: it gets names instead of handles, and has no limit. */
export const ELSEWHERE: Network = {
  id: 'elsewhere',
  name: '',
  hosts: [],
  limit: Number.POSITIVE_INFINITY,
  counting: 'plain',
  handle: null,
  mentions: 'typed',
  intent: '',
  composer: [],
  replies: [],
  hashtags: { linked: 'anywhere' },
};

/** The network that suggested posts are written for. */
export const firstNetwork: Network = networks.find(({ isFirst }) => isFirst) ?? networks[0];

/** The network of this name. */
export function networkById(id: NetworkId): Network | undefined {
  return networks.find((network) => network.id === id);
}

/** The network whose page this is, by its host name. */
export function networkOfHost(host: string): Network | undefined {
  const bare = host.toLowerCase().replace(/^www\./, '');
  return networks.find(({ hosts }) => hosts.includes(bare));
}

/** An account, and the network it is on. */
export interface Account {
  network: Network;
  handle: string;
}

/** The account that has its page at this address, on whichever network has that host. */
export function accountAt(address: string): Account | undefined {
  const url = readAddress(address);
  const network = url && networks.find((one) => hasHost(one, url));
  const handle = network && handleAt(network, url);
  return network && handle !== undefined ? { network, handle } : undefined;
}

/** The account that has its page at this address, if it can be mentioned on this network. */
export function readProfile(network: Network, address: string): string | undefined {
  const url = readAddress(address);
  if (!url) return undefined;
  const owner = networks.find((one) => hasHost(one, url));
  const also = (network.alsoAccountsOf ?? []).flatMap((id) => networkById(id) ?? []);
  for (const one of [network, ...also]) {
    // A Mastodon server can have any host but another network's: `youtube.com/@name` is not on Mastodon.
    if (!hasHost(one, url) && owner && !hasAnyHost(owner)) continue;
    const handle = handleAt(one, url);
    if (handle !== undefined) return handle;
  }
  return undefined;
}
