import type { NetworkId } from '../actions/types.ts';
import { type Network, networkById, networkOfHost } from './networks.ts';

/** Hosts on which the person wants the button, and whose software they run. */
export type Sites = Record<string, NetworkId>;

/** Every host name under which a network's pages come, with `www.`. */
export function hostsOf({ hosts }: Network): string[] {
  return hosts.flatMap((host) => [host, `www.${host}`]);
}

/** What the browser is asked for, to come to these hosts (WebExtensions, "Match patterns"). */
export function patternsOf(hosts: readonly string[]): string[] {
  return hosts.map((host) => `https://${host}/*`);
}

/** Is this network's main host among them? */
export function isSwitchedOn(network: Network, sites: Sites): boolean {
  // By its main host: one that a newer version knows besides was not asked for when the person switched it on.
  return (
    hostsOf(network)
      .slice(0, 2)
      .every((host) => sites[host]) && network.hosts.length > 0
  );
}

/** The person's own servers among them. */
export function ownServers(sites: Sites): { host: string; network: Network }[] {
  return Object.entries(sites).flatMap(([host, id]) => {
    const network = networkById(id);
    return network && !hostsOf(network).includes(host) ? [{ host, network }] : [];
  });
}

/** The network of this host, known by its name or from the person's settings. */
export function networkAt(host: string, sites: Sites): Network | undefined {
  const own = sites[host];
  return networkOfHost(host) ?? (own === undefined ? undefined : networkById(own));
}
