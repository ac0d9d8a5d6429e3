import { feed } from './feed.ts';
import type { SourceKind } from './kind.ts';
import { page } from './page.ts';
import { urgence } from './urgence.ts';
import { webFeed } from './web-feed.ts';
import { wordpress } from './wordpress.ts';

/** All kinds of sources; kinds with the most particular addresses come first. */
export const kinds: readonly SourceKind[] = [urgence, wordpress, webFeed, page, feed];

/** The kind that fits an address by its form; our own feed where no other kind fits. */
export function kindOf(url: string): SourceKind {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  return kinds.find((kind) => address && kind.isAddress(address)) ?? feed;
}

/** The kind with this id, as it was stored. */
export function kindById(id: string): SourceKind | undefined {
  return kinds.find((kind) => kind.id === id);
}
