import { fold } from '../../text/fold.ts';
import { amnesty } from './amnesty.ts';
import { others } from './others.ts';
import type { Publisher } from './publisher.ts';

/** All publishers that are known. To add one, add its record to one of the lists. */
export const publishers: readonly Publisher[] = [...others, ...amnesty];

const inText = [...amnesty.slice(0, -1), ...others, ...amnesty.slice(-1)].map((publisher) => {
  const hosts = publisher.hosts.map((host) => `(?<![\\w-])${RegExp.escape(host)}(?![\\w-]|\\.\\w)`);
  return { publisher, pattern: new RegExp([...hosts, ...(publisher.words ?? [])].join('|'), 'u') };
});

/** Does a host belong to one of these? */
export const isHostOf = (host: string, hosts: readonly string[]) =>
  hosts.some((one) => host === one || host.endsWith(`.${one}`));

/** Most UTF-16 units of a text that are searched. */
const MAX_TEXT = 100_000;

/**
 * Finds whose page or text this is: by the page's host, else by what the text names.
 * @example publisherOf('https://www.amnesty.ch/de/x')?.name // 'Amnesty International Switzerland'
 */
export function publisherOf(url: string | undefined, text = ''): Publisher | undefined {
  const host = /^https?:\/\/([^/?#:@\s]+)/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  // The longest host says most: `es.amnesty.org` is the Spanish section's.
  const [known] = publishers
    .flatMap((publisher) => publisher.hosts.map((one) => ({ publisher, one })))
    .filter(({ one }) => isHostOf(host, [one]))
    .sort((a, b) => b.one.length - a.one.length);
  const folded = known ? '' : fold(text.slice(0, MAX_TEXT));
  return known?.publisher ?? inText.find(({ pattern }) => pattern.test(folded))?.publisher;
}
