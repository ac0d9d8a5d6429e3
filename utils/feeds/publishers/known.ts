import records from '../../../public/publishers.json' with { type: 'json' };
import type { Publisher } from './publisher.ts';

/** Those that Vigil knows and that are still there. The build leaves out what only the file's keepers read. */
export const publishers: readonly Publisher[] = (records as unknown as Publisher[]).filter(
  ({ retired }) => !retired,
);

/** An address as two spellings of it are compared. */
function spell(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  return bare(hostname) + pathname.replace(/\/$/, '') + search;
}

const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** The publisher whose source stands at this very address; a slash at its end and `www.` make no difference. */
export function publisherOf(url: string): Publisher | undefined {
  if (!URL.canParse(url)) return undefined;
  const wanted = spell(url);
  return publishers.find((one) => spell(one.url) === wanted);
}

/** The publisher at this host; where several are, the one whose WordPress fields are known, then the first. */
export function publisherAtHost(host: string): Publisher | undefined {
  const there = publishers.filter(({ hosts }) => hosts.some((one) => bare(one) === bare(host)));
  return there.find(({ fields }) => fields) ?? there[0];
}
