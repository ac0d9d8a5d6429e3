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
  const body = post.slice(0, post.length - tailLength(post));
  return `${body}${endNeeded(post)} ${own}${post.slice(body.length)}`;
}

/** How long the tags, mentions and links at a post's end are, with the white space before them. */
function tailLength(post: string): number {
  let start = post.length;
  for (;;) {
    const head = post.slice(0, start);
    const word = head.trimEnd().slice(-4200).match(/\S+$/)?.[0] ?? '';
    const before = head.trimEnd().length - word.length;
    if (before <= 0 || !/^(?:[#＃@].|https?:\/\/)/u.test(word)) return post.length - start;
    start = head.slice(0, before).trimEnd().length;
  }
}

/** What a post lacks before another sentence can follow. */
function endNeeded(post: string): string {
  const body = post.slice(0, post.length - tailLength(post));
  const isOpen =
    /[\p{L}\p{N}\p{M}”"»’)\]]$/u.test(body) && !/[.!?…。！？।؟]["”»’)\]]*$/u.test(body.slice(-6));
  return isOpen ? endOf(body) : '';
}

/** The sign that ends a sentence in the script of this text. */
function endOf(text: string): string {
  const last = text.slice(-2);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(last)) return '。';
  return /[\p{Script=Devanagari}\p{Script=Bengali}]$/u.test(last) ? '।' : '.';
}

/** Tags, mentions and links, as they stand at a post's end. */
const ONLY_TAIL = /^(?:\s+(?:[#＃@]\S+|https?:\/\/\S+))*\s*$/u;

/**
 * A post without the sentence that `addOwnWords` put into it. What else the person changed stays.
 * @param suggested the text as it was before the sentence came, if that is known: an end that was set with it goes, too
 * @returns undefined where the sentence no longer stands as it was put
 */
export function removeOwnWords(
  post: string,
  { text, place }: OwnWords,
  suggested?: string,
): string | undefined {
  const own = text.trim();
  if (own === '') return post;
  if (suggested !== undefined && addOwnWords(suggested, { text, place }) === post) return suggested;
  if (place === 'before')
    return post.startsWith(`${own} `) ? post.slice(own.length + 1) : undefined;
  const start = post.lastIndexOf(` ${own}`);
  const tail = post.slice(start + own.length + 1);
  if (start < 0 || !ONLY_TAIL.test(tail)) return undefined;
  // The end that was set with the sentence: one that the suggested text has not.
  const end = suggested === undefined ? '' : endNeeded(suggested);
  const head = post.slice(0, start);
  return (end !== '' && head.endsWith(end) ? head.slice(0, -end.length) : head) + tail;
}

/**
 * A hash that recognises a text without keeping it. Texts that look the same to a person have the same hash: case,
 * accents and white space do not count.
 */
export function hashText(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  return fnv1a(folded.trim());
}
