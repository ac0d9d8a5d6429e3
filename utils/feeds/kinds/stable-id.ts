import { fnv1a } from '../../text/fnv.ts';
import { foldForSearch } from '../../text/fold.ts';

/** Longest that an action's id may be, in UTF-16 units. */
const MAX_ID = 60;

/** An id out of a source's own name for an action, the same each time; one that cannot be kept whole gets a digest. */
export function stableId(prefix: string, name: string): string {
  const room = MAX_ID - prefix.length;
  if (/^[a-z0-9-]+$/.test(name) && name.length <= room) return prefix + name;
  const plain = foldForSearch(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, room - 9)
    .replace(/^-|-$/g, '');
  return `${prefix}${plain}-${fnv1a(name)}`;
}
