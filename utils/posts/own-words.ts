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

/** Tags, mentions and links, as they stand at a post's end. */
const ONLY_TAIL = /^(?:\s+(?:[#＃@]\S+|https?:\/\/\S+))*\s*$/u;

/**
 * A post without the sentence that `addOwnWords` put into it. What else the person changed stays.
 * @returns undefined where the sentence no longer stands as it was put
 */
export function removeOwnWords(post: string, { text, place }: OwnWords): string | undefined {
  const own = text.trim();
  if (own === '') return post;
  if (place === 'before')
    return post.startsWith(`${own} `) ? post.slice(own.length + 1) : undefined;
  const start = post.lastIndexOf(` ${own}`);
  const tail = post.slice(start + own.length + 1);
  return start >= 0 && ONLY_TAIL.test(tail) ? post.slice(0, start) + tail : undefined;
}

/**
 * A hash that recognises a text without keeping it. Texts that look the same to a person have the same hash: case,
 * accents and white space do not count.
 */
export function hashText(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  return fnv1a(folded.trim());
}
