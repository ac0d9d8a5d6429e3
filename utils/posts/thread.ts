import type { LanguageTag } from '../actions/types.ts';

/** A text in several posts, and which of them comes next; `next` is their number when all were used. */
export interface Thread {
  posts: string[];
  next: number;
}

/** Nobody reads a longer thread. */
const MAX_POSTS = 9;

/** The pieces that a text may be parted at, best first: paragraphs, sentences, words. */
function piecesOf(text: string, language: LanguageTag, by: 'sentence' | 'word'): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: by });
  if (by === 'sentence') return Array.from(segmenter.segment(text), ({ segment }) => segment);
  return text.split(/(?<=\s)/);
}

/**
 * Splits a text into posts that fit, at the ends of sentences, else between words. Each ends with its number, `1/3`.
 * Links, mentions and tags stay whole, as they contain no white space.
 * @param fits does a post of this text fit?
 * @returns undefined when the text cannot be split so
 */
export function splitThread(
  text: string,
  language: LanguageTag,
  fits: (text: string) => boolean,
): string[] | undefined {
  const whole = text.trim();
  for (let total = 2; total <= MAX_POSTS; total += 1) {
    const posts = splitInto(whole, language, (post, at) => fits(`${post} ${at}/${total}`));
    if (!posts) return undefined;
    if (posts.length > total) continue;
    return posts.map((post, at) => `${post} ${at + 1}/${posts.length}`);
  }
  return undefined;
}

function splitInto(
  text: string,
  language: LanguageTag,
  fits: (post: string, at: number) => boolean,
): string[] | undefined {
  const posts: string[] = [];
  let post = '';
  const close = () => {
    if (post.trim()) posts.push(post.trim());
    post = '';
  };
  const take = (piece: string) => {
    if (fits((post + piece).trim(), posts.length + 1)) {
      post += piece;
      return true;
    }
    close();
    if (!fits(piece.trim(), posts.length + 1)) return false;
    post = piece;
    return true;
  };
  for (const sentence of piecesOf(text, language, 'sentence')) {
    if (take(sentence)) continue;
    for (const word of piecesOf(sentence, language, 'word')) {
      if (!take(word)) return undefined;
    }
  }
  close();
  return posts;
}
