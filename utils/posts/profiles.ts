import type { Network } from './network.ts';

/** Can an account on this network be called so? */
export function isHandle({ handle, reserved }: Network, name: string): boolean {
  return Boolean(handle?.test(name)) && !reserved?.test(name);
}

/** The page of an account, to look at before it is used. */
export function profileAddress(network: Network, handle: string): string | undefined {
  const [user = '', host = ''] = handle.split('@');
  const isPath = handle.includes('/');
  const template = isPath
    ? network.profileAliases?.find((one) => one.includes('{path}'))
    : network.profile;
  return template
    ?.replace('{path}', handle.split('/').map(encodeURIComponent).join('/'))
    .replace('{handle}', encodeURIComponent(handle))
    .replace('{user}', encodeURIComponent(user))
    .replace('{host}', host);
}

/** An address as a person pastes it, with or without its protocol; nothing if it is not a web address. */
export function readAddress(typed: string): URL | undefined {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

const withoutWww = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** A template of a profile's address, made into expressions. */
interface Template {
  host: RegExp;
  /** host, path and, where the template has one, query */
  page: RegExp;
  hasQuery: boolean;
  /** could a server of any name be meant? */
  isAnyHost: boolean;
}

const toPattern = (part: string) =>
  part
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace('{server}', '[^/]+')
    .replace('{path}', '(?<path>[^/]+/[^/&]+)')
    .replace(/\{(handle|user|host)\}/g, '(?<$1>[^/&]+)');

/** A template for all hosts on which the site is. */
function readTemplate(template: string, hosts: readonly string[]): Template[] {
  const [, own = '', path = '', query] =
    /^https:\/\/(?:www\.)?([^/]+)([^?]*)(?:\?(.*))?$/.exec(template) ?? [];
  const asked = query === undefined ? '' : `\\?(?:.*&)?${toPattern(query)}(?:&.*)?`;
  return (hosts.includes(own) ? hosts : [own]).map((host) => ({
    host: new RegExp(`^${toPattern(host)}$`),
    page: new RegExp(`^${toPattern(host)}${toPattern(path.replace(/\/+$/, ''))}${asked}$`),
    hasQuery: query !== undefined,
    isAnyHost: /^\{(?:host|server)\}$/.test(host),
  }));
}

/** Read once for each network: a long text is full of addresses. */
const known = new WeakMap<Network, Template[]>();

function templatesOf(network: Network): Template[] {
  const { hosts, profile, profileAliases = [] } = network;
  const own = profile === undefined ? [] : [profile];
  const templates =
    known.get(network) ?? [...own, ...profileAliases].flatMap((one) => readTemplate(one, hosts));
  known.set(network, templates);
  return templates;
}

/** Is this host the network's by its name, or that of its profiles? */
export function hasHost(network: Network, hostname: string): boolean {
  const bare = withoutWww(hostname);
  return (
    network.hosts.includes(bare) ||
    templatesOf(network).some(({ host, isAnyHost }) => !isAnyHost && host.test(bare))
  );
}

/** Can servers of any name be this network's? */
export function hasAnyHost(network: Network): boolean {
  return templatesOf(network).some(({ isAnyHost }) => isAnyHost);
}

/**
 * The account whose page this is: the inverse of `profileAddress`, aliases included.
 * @returns undefined for other pages of the site, and for names that no account can have
 */
export function handleAt(
  network: Network,
  { hostname, pathname, search }: URL,
): string | undefined {
  // Some programs write the sign of an account as `%40`.
  const path = pathname.replace(/\/+$/, '').replace(/%40/g, '@');
  return (
    handleOnPage(network, { hostname, path, search }) ??
    (isTab(network, path)
      ? handleOnPage(network, { hostname, path: path.replace(/\/[^/]*$/, ''), search })
      : undefined)
  );
}

/** Is this a page of the account itself, under its own? */
const isTab = ({ profileTabs = [] }: Network, path: string): boolean =>
  profileTabs.includes(path.split('/').at(-1)?.toLowerCase() ?? '');

function handleOnPage(
  network: Network,
  { hostname, path, search }: { hostname: string; path: string; search: string },
): string | undefined {
  for (const { page, hasQuery, isAnyHost } of templatesOf(network)) {
    const name = isAnyHost ? hostname : withoutWww(hostname);
    const found = decode(handleOf(page.exec(name + path + (hasQuery ? search : ''))?.groups));
    if (found !== undefined && isHandle(network, found)) return found;
  }
  return undefined;
}

/** The handle in the parts of an address. */
function handleOf(parts: Record<string, string> = {}): string | undefined {
  const { handle, path, user, host } = parts;
  return handle ?? path ?? (user && host && `${user}@${host}`);
}

function decode(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text);
  } catch {
    // Expected (URIError): a stray `%`. No account name contains one.
    return undefined;
  }
}
