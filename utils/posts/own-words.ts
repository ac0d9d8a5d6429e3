/** A sentence of the person's own, and where it goes. */
export interface OwnWords {
  text: string;
  place: 'before' | 'after';
}

/** A post with the person's own sentence; tags and links at its end stay at its end. */
export function addOwnWords(post: string, { text, place }: OwnWords): string {
  const own = text.trim();
  if (own === '') return post;
  if (place === 'before') return `${own} ${post}`;
  const tail = post.match(/(?:\s+(?:[#＃@][^\s]+|https?:\/\/\S+))+$/u)?.[0] ?? '';
  return `${post.slice(0, post.length - tail.length)} ${own}${tail}`;
}

/**
 * A mark by which the same text is known again without being kept (FNV-1a, 32 bits, of what a reader sees
 * as the same: case, accents and white space aside).
 */
export function hashText(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(folded.trim())) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
