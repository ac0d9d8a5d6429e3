import { foldForSearch } from '../../actions/list.ts';

/** Longest that an action's id may be, in UTF-16 units. */
const LONGEST = 60;

/** FNV-1a, 32 bits, as eight hexadecimal digits: tells names apart that are cut alike, and hides nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** An id out of a source's own name for an action, the same each time; one that cannot be kept whole gets a digest. */
export function stableId(prefix: string, name: string): string {
  const room = LONGEST - prefix.length;
  if (/^[a-z0-9-]+$/.test(name) && name.length <= room) return prefix + name;
  const plain = foldForSearch(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, room - 9)
    .replace(/^-|-$/g, '');
  return `${prefix}${plain}-${digest(name)}`;
}
