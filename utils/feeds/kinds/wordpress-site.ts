import { isObject } from '../../text/json.ts';
import { showLine } from '../shown-line.ts';
import { readLine } from './html-text.ts';
import type { FoundSource, PageContent } from './kind.ts';

/** Types of WordPress' own that are no texts for readers, by their names in addresses. */
const OWN_TYPES = new Set(
  (
    'media blocks templates template-parts users comments categories tags types statuses taxonomies search settings ' +
    'themes plugins sidebars widgets widget-types menus menu-items menu-locations navigation global-styles ' +
    'block-types block-renderer block-directory pattern-directory block-patterns font-families font-faces pages ' +
    'wp_pattern_category icons'
  ).split(' '),
);
/** Most types that are offered. */
const MAX_TYPES = 30;
const STEP = /^[a-z0-9_-]{1,60}$/i;

/** What a site's interface says of itself: its root, `/wp-json/`, or its types of posts, `/wp-json/wp/v2/types`. */
export function readWordpressSite(value: unknown, address: string): PageContent | undefined {
  if (!isObject(value) || !URL.canParse(address)) return undefined;
  const types = typesIn(value) ?? routesIn(value);
  if (!types) return undefined;
  const sources = types
    .filter(([base]) => STEP.test(base) && !OWN_TYPES.has(base))
    .slice(0, MAX_TYPES)
    .map(
      ([base, name]): FoundSource => ({
        kind: 'wordpress',
        url: addressOf(address, base),
        title: titleOf(name) || base,
      }),
    );
  return { title: titleOf(value.name), sources, leads: [], isAction: false };
}

const titleOf = (name: unknown) =>
  typeof name === 'string' ? showLine(readLine(name.slice(0, 400))) : '';

type NamedType = [base: string, name: unknown];

function typesIn(value: Record<string, unknown>): NamedType[] | undefined {
  const all = Object.values(value);
  const types = all.flatMap((one): NamedType[] =>
    isObject(one) && typeof one.rest_base === 'string' && 'slug' in one
      ? [[one.rest_base, one.name]]
      : [],
  );
  return types.length > 0 && types.length === all.length ? types : undefined;
}

function routesIn({ namespaces, routes }: Record<string, unknown>): NamedType[] | undefined {
  if (!Array.isArray(namespaces) || !namespaces.includes('wp/v2') || !isObject(routes)) {
    return undefined;
  }
  return Object.keys(routes).flatMap((route): NamedType[] => {
    const base = /^\/wp\/v2\/([^/()?]+)$/.exec(route)?.[1];
    return base ? [[base, undefined]] : [];
  });
}

/** Where the posts of a type stand, by the address at which the interface was found. */
function addressOf(address: string, base: string): string {
  const url = new URL(address);
  const route = url.searchParams.get('rest_route');
  const path = `/wp/v2/${base}`;
  const root = url.pathname.replace(/\/wp\/v2(?:\/.*)?$/, '').replace(/\/$/, '');
  url.search = '';
  url.hash = '';
  if (route === null) url.pathname = root + path;
  else url.search = `?rest_route=${path}`;
  return url.href;
}
