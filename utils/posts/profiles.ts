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

/** `tg://resolve?domain=name`, `tg:resolve?…`: what a site's app is asked to show. */
const OF_APP = /^([a-z]{2,12}):(?:\/\/)?(?=[a-z])/i;

/** An address as a person pastes it, with or without its protocol; nothing if it is none. */
export function readAddress(typed: string): URL | undefined {
  const isApp = !/^(?:https?:\/\/|[\w.-]+:\d)/i.test(typed) && OF_APP.test(typed);
  const address = /^https?:\/\//i.test(typed)
    ? typed
    : isApp
      ? typed.replace(OF_APP, '$1://')
      : `https://${typed}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

const bare = (host: string) => host.toLowerCase().replace(/^www\.|\.$/g, '');

/** The host of an address; that of an app's with its protocol: `tg:resolve`. */
const hostOf = ({ protocol, hostname }: URL) =>
  /^https?:$/.test(protocol) ? bare(hostname) : `${protocol}${hostname}`;

/** A template of a profile's address, made into expressions. */
interface Template {
  host: RegExp;
  /** host, path and, where the template has them, query and what follows `#` */
  page: RegExp;
  hasQuery: boolean;
  hasHash: boolean;
  /** could a server of any name be meant? */
  isAnyHost: boolean;
}

const toPattern = (part: string) =>
  part
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace('{server}', '[^/]+')
    .replace('{edition}', EDITION)
    .replace('{path}', '(?<path>[^/]+/[^/&]+)')
    .replace(/\{handle:([^}]+)\}/g, '(?<handle>[^/]+\\.$1)')
    .replace('{words}', '(?<handle>[A-Za-z][a-z.]+(?:[A-Z][a-z.]+)*\\d{0,4})')
    .replace(/\{(handle|user|host)\}/g, '(?<$1>[^/&?#]+)');

/** A site for one language, one country or small screens: `de-de.`, `pe.`, `m.` */
const EDITION = '(?:[a-z]{2}(?:-[a-z]{2})?|m|mobile|mbasic|touch|lite)';

/** A template for all hosts on which the site is. */
function readTemplate(template: string, hosts: readonly string[]): Template[] {
  const [, app, named = '', path = '', query, hash] =
    /^(?:https|([a-z]+)):\/\/(?:www\.)?([^/?]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(template) ??
    [];
  const own = app === undefined ? named : `${app}:${named}`;
  const asked = query === undefined ? '' : `\\?(?:.*&)?${toPattern(query)}(?:&.*)?`;
  const shown = hash === undefined ? '' : `#${toPattern(hash)}/?(?:[?&].*)?`;
  return (hosts.includes(own) ? hosts : [own]).map((host) => ({
    host: new RegExp(`^${toPattern(host)}$`),
    page: new RegExp(`^${toPattern(host)}${toPattern(path.replace(/\/+$/, ''))}${asked}${shown}$`),
    hasQuery: query !== undefined,
    hasHash: hash !== undefined,
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

/** Is this address on a host that is the network's by its name, or that of its profiles? */
export function hasHost(network: Network, url: URL): boolean {
  const host = hostOf(url);
  return (
    network.hosts.includes(host) ||
    templatesOf(network).some((one) => !one.isAnyHost && one.host.test(host))
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
export function handleAt(network: Network, url: URL): string | undefined {
  // Some programs write the sign of an account as `%40`.
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
    .replace(/%40/g, '@');
  return (
    handleOnPage(network, url, path) ??
    (isTab(network, path) ? handleOnPage(network, url, path.replace(/\/[^/]*$/, '')) : undefined)
  );
}

/** Is this a page of the account itself, under its own? */
const isTab = ({ profileTabs = [] }: Network, path: string): boolean =>
  profileTabs.includes(path.split('/').at(-1)?.toLowerCase() ?? '');

function handleOnPage(network: Network, url: URL, path: string): string | undefined {
  const hash = url.hash.replace(/%40/g, '@');
  for (const { page, hasQuery, hasHash, isAnyHost } of templatesOf(network)) {
    const host = isAnyHost ? url.hostname.replace(/\.$/, '') : hostOf(url);
    const end = (hasQuery ? url.search : '') + (hasHash ? hash : '');
    const found = decode(handleOf(page.exec(host + path + end)?.groups));
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
