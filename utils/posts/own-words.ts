import { fnv1a } from '../text/fnv.ts';

/** A sentence that the person adds, and its place. */
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
 * A hash that recognises a text without keeping it. Texts that look the same to a person have the same hash: case,
 * accents and white space do not count.
 */
export function hashText(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  return fnv1a(folded.trim());
}
