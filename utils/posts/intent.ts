import type { Network } from './networks.ts';

/** Longest address that every browser and site on the way takes, in characters. */
const LONGEST_ADDRESS = 1800;

/** The network's own composer; `isFilled` says whether the text is in it or must be pasted. */
export interface Intent {
  url: string;
  isFilled: boolean;
}

/** Reads a server's name from what a person types: `https://mastodon.social/@me`, `@me@mastodon.social`. */
export function readServerName(typed: string): string | undefined {
  const bare = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .replace(/^.*@/, '')
    .toLowerCase();
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*(?::\d+)?$/.test(bare)
    ? bare
    : undefined;
}

/**
 * The address that opens the network's composer with this text.
 * @param server the person's server, for networks that have many
 * @returns nothing where a server is needed and not given, and no page asks for it
 */
export function composerAddress(
  network: Network,
  text: string,
  server?: string,
): Intent | undefined {
  const isUnknown = network.intent.includes('{server}') && !server;
  const given = isUnknown ? network.intentAnyServer : network.intent;
  const place = given?.replace('{server}', server ?? '');
  if (place === undefined) return undefined;
  const sound = text.toWellFormed();
  // encodeURIComponent, as some networks show the "+" that URLSearchParams writes for a space.
  const url = place.replace('{text}', () => encodeURIComponent(sound));
  const canFill =
    place.includes('{text}') && url.length <= LONGEST_ADDRESS && !network.intentLoses?.test(sound);
  if (canFill) return { url, isFilled: true };
  return { url: network.intentEmpty ?? place.replace(/[?#].*$/, ''), isFilled: false };
}
