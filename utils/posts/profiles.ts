import type { Network } from './network.ts';

/** Can an account on this network be called so? */
export function isHandle({ handle, reserved }: Network, name: string): boolean {
  return Boolean(handle?.test(name)) && !reserved?.test(name);
}

/** The page of an account, to look at before it is used. */
export function profileAddress(network: Network, handle: string): string | undefined {
  const [user = '', host = ''] = handle.split('@');
  return network.profile
    ?.replace('{handle}', encodeURIComponent(handle))
    .replace('{user}', encodeURIComponent(user))
    .replace('{host}', host);
}

/** An address as a person pastes it, with or without its protocol; nothing where it is no web address. */
export function readAddress(typed: string): URL | undefined {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

const withoutWww = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** The host, the path and the query of a template. */
function partsOf(template: string) {
  const [, host = '', path = '', query] =
    /^https:\/\/(?:www\.)?([^/]+)([^?]*)(?:\?(.*))?$/.exec(template) ?? [];
  return { host, path: path.replace(/\/+$/, ''), query };
}

const toPattern = (part: string) =>
  part
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace('{server}', '[^/]+')
    .replace(/\{(handle|user|host)\}/g, '(?<$1>[^/&]+)');

/** Could a server of any name be meant? */
const isAnyHost = (host: string) => /^\{(?:host|server)\}$/.test(host);

/** The templates of a network's profiles, each for all hosts on which the site is. */
function templatesOf({ hosts, profile, profileAliases = [] }: Network) {
  const own = profile === undefined ? [] : [profile];
  return [...own, ...profileAliases].map(partsOf).flatMap((parts) => {
    return hosts.includes(parts.host) ? hosts.map((host) => ({ ...parts, host })) : [parts];
  });
}

/** Is this host the network's by its name, or that of its profiles? */
export function hasHost(network: Network, hostname: string): boolean {
  const host = withoutWww(hostname);
  return (
    network.hosts.includes(host) ||
    templatesOf(network).some(
      (one) => !isAnyHost(one.host) && new RegExp(`^${toPattern(one.host)}$`).test(host),
    )
  );
}

/** Can servers of any name be this network's? */
export function hasAnyHost(network: Network): boolean {
  return templatesOf(network).some(({ host }) => isAnyHost(host));
}

/**
 * The account whose page this is: the inverse of `profileAddress`, aliases included.
 * @returns nothing for any other page of the site, and for a name that no account can have
 */
export function handleAt(
  network: Network,
  { hostname, pathname, search }: URL,
): string | undefined {
  for (const { host, path, query } of templatesOf(network)) {
    const name = isAnyHost(host) ? hostname : withoutWww(hostname);
    const asked = query === undefined ? '' : `\\?(?:.*&)?${toPattern(query)}(?:&.*)?`;
    const pattern = new RegExp(`^${toPattern(host)}${toPattern(path)}${asked}$`);
    const page = name + pathname.replace(/\/+$/, '') + (query === undefined ? '' : search);
    const { handle, user, host: server } = pattern.exec(page)?.groups ?? {};
    const found = decode(handle ?? (user && server && `${user}@${server}`));
    if (found !== undefined && isHandle(network, found)) return found;
  }
  return undefined;
}

function decode(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text);
  } catch {
    // A stray `%`: no account is called so.
    return undefined;
  }
}
