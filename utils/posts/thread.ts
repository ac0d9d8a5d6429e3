import type { LanguageTag } from '../actions/types.ts';
import { type Break, findBreaks, LEVELS, type Level } from './threads/breaks.ts';

/** A text in several posts, and which of them comes next; `next` is their number when all were used. */
export interface Thread {
  posts: string[];
  next: number;
}

/** Nobody reads a longer thread. */
const MAX_POSTS = 9;

/** How full a post must be, of what fits, for a place of this level to be better than the next level's. */
const FULL_ENOUGH: Record<Level, number> = { paragraph: 0.3, sentence: 0.25, clause: 0.6, word: 0 };

/**
 * Splits a text into posts that fit: at the ends of paragraphs, else of sentences, else at commas, else between words.
 * Each ends with its number, `1/3`. Links, mentions, tags, dates and short forms stay whole; tags stay with their
 * sentence.
 * @param fits does a post of this text fit?
 * @returns undefined when the text cannot be split so
 */
export function splitThread(
  text: string,
  language: LanguageTag,
  fits: (text: string) => boolean,
): string[] | undefined {
  const whole = text.trim();
  const breaks = findBreaks(whole, language);
  // Places that leave posts half empty may make too many of them.
  for (const isTight of [false, true]) {
    for (let total = 2; total <= MAX_POSTS; total += 1) {
      const ends = (post: string, at: number) => fits(`${post} ${at}/${total}`);
      const posts = splitInto(whole, breaks, { fits: ends, most: total, isTight });
      if (posts === 'impossible') break;
      if (!posts) continue;
      return posts.map((post, at) => `${post} ${at + 1}/${posts.length}`);
    }
  }
  return undefined;
}

interface Rules {
  fits(post: string, at: number): boolean;
  most: number;
  isTight: boolean;
}

/** The posts; undefined where there would be more than allowed. */
function splitInto(
  text: string,
  breaks: readonly Break[],
  { fits, most, isTight }: Rules,
): string[] | 'impossible' | undefined {
  const posts: string[] = [];
  let from = 0;
  let first = 0;
  while (from < text.length) {
    if (posts.length === most) return undefined;
    const postTo = (place: number) => text.slice(from, breaks[place]?.at).trim();
    const isFitting = (place: number) => fits(postTo(place), posts.length + 1);
    // The last place that fits; a longer text seldom fits where a shorter one does not.
    let [low, high] = [first, breaks.length - 1];
    let step = 8;
    while (first + step < high && isFitting(first + step)) step *= 2;
    high = Math.min(high, first + step);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (isFitting(middle)) low = middle;
      else high = middle - 1;
    }
    while (low >= first && !isFitting(low)) low -= 1;
    if (low < first) return 'impossible';
    const end = chooseEnd(breaks, { first, last: low, from, isTight });
    posts.push(postTo(end));
    from = breaks[end]?.at ?? text.length;
    first = end + 1;
  }
  return posts.length > 1 ? posts : undefined;
}

/** The best of the places that fit. */
function chooseEnd(
  breaks: readonly Break[],
  { first, last, from, isTight }: { first: number; last: number; from: number; isTight: boolean },
): number {
  if (isTight || last === breaks.length - 1) return last;
  const full = (breaks[last]?.at ?? 0) - from;
  for (const level of LEVELS) {
    for (let place = last; place >= first; place -= 1) {
      const { at, level: own } = breaks[place] ?? { at: 0, level: 'word' };
      if (at - from < full * FULL_ENOUGH[level]) break;
      if (own === level) return place;
    }
  }
  return last;
}
