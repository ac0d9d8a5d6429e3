import { type Network, networkById } from '../../../utils/posts/networks.ts';

/** The record of this network; it must be there. */
export function known(id: string): Network {
  const network = networkById(id);
  if (!network) throw new Error(`no network ${id}`);
  return network;
}
