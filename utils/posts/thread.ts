import type { LanguageTag } from '../actions/types.ts';
import { datePattern, shortFormsOf } from './languages/short-forms.ts';
import { findLinks, findTags } from './marks.ts';

/** A text in several posts, and which of them comes next; `next` is their number when all were used. */
export interface Thread {
  posts: string[];
  next: number;
}

/** Nobody reads a longer thread. */
const MAX_POSTS = 9;

/** Where a text may be parted, best first. */
type Level = 'paragraph' | 'sentence' | 'clause' | 'word';
interface Break {
  at: number;
  level: Level;
}

/** How full a post must be, of what fits, for a place of this level to be better than the next level's. */
const FULL_ENOUGH: Record<Level, number> = { paragraph: 0.3, sentence: 0.25, clause: 0.6, word: 0 };
const LEVELS: readonly Level[] = ['paragraph', 'sentence', 'clause', 'word'];

/** Short forms of measures. */
const MEASURES = /^(?:h|ч|год|std|tim|hod|godz|min|мин|хв|km|км)$/u;

/** What may not be cut: links, mentions, tags, dates, a short form and the word after it. */
function wholePieces(text: string, language: LanguageTag): { start: number; end: number }[] {
  const links = findLinks(text);
  const pieces = [...links, ...findTags(text, 'x', links)].map(({ start, end }) => ({
    start,
    end,
  }));
  const add = (pattern: RegExp) => {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      pieces.push({ start: index, end: index + found.length });
    }
  };
  add(/https?:\/\/\S+|(?<!\S)[#＃]\S+/gu);
  add(/[@＠][\p{L}\p{N}_.@-]+/gu);
  add(datePattern(language));
  const short = shortFormsOf(language);
  for (const { index, 0: found, 1: word = '' } of text.matchAll(
    /(?<![\p{L}\p{M}\p{N}.-])(\p{L}[\p{L}\p{M}-]*(?:\.\p{L}[\p{L}\p{M}]*)*)\.[ \u00a0]*/gu,
  )) {
    // One letter and a point is a name's beginning.
    const isShort = short.has(word.toLowerCase()) || /^\p{L}\p{M}*$/u.test(word);
    // `in 24 h. The`: a measure, which can end a sentence.
    const isMeasure =
      MEASURES.test(word) &&
      /(?<!\p{Nd})\p{Nd}{1,3}[ \u00a0]$/u.test(text.slice(Math.max(0, index - 5), index)) &&
      /^[¡¿"“«„]?\p{Lu}[\p{L} ]/u.test(text.slice(index + found.length, index + found.length + 3));
    if (isShort && !isMeasure) pieces.push({ start: index, end: index + found.length + 1 });
  }
  // `4 p.m.`, `16 Uhr`
  add(/\p{Nd}[ \u00a0](?:[ap]\.[ \u00a0]?m\.?|[ap]m|Uhr|Std\.|год\.|ч\.|год|h)(?![\p{L}\p{M}])/giu);
  // `am 29. `, `Nr. 5 `: a number with a point goes on where a small letter or a number follows.
  add(/(?<![\p{L}\p{N}.])\p{Nd}{1,2}\.[ \u00a0](?=[\p{Ll}\p{Nd}])./gu);
  return pieces.sort((one, other) => one.start - other.start);
}

/** Do only tags, mentions, links and signs stand from here to the end of their line? Then they belong to what is before. */
const BELONGS_BEFORE = /^(?:[#＃@＠]|https?:\/\/|[\p{P}\p{S}\p{M}](?<![¡¿"“«»„‚‘'([{—–-]))/u;

const HAS_NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The places at which a text may be parted, in order. */
function findBreaks(text: string, language: LanguageTag): Break[] {
  const levels = new Map<number, Level>();
  // White space goes where a text is parted, so that each place is the beginning of something.
  const begins = new Uint32Array(text.length + 1).fill(text.length);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    begins[at] = /\s/.test(text[at] ?? '') ? (begins[at + 1] ?? at) : at;
  }
  const put = (place: number, level: Level) => {
    const at = begins[place] ?? place;
    const old = levels.get(at);
    if (at > 0 && at < text.length && (!old || LEVELS.indexOf(level) < LEVELS.indexOf(old))) {
      levels.set(at, level);
    }
  };
  for (const { index, 0: space } of text.matchAll(/\s+/g)) {
    put(index + space.length, space.includes('\n') ? 'paragraph' : 'word');
  }
  for (const { index, 0: sign } of text.matchAll(/[,;:–—،؛] +|[、，；：]/gu)) {
    put(index + sign.length, 'clause');
  }
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  for (const { index } of sentences.segment(text)) put(index, 'sentence');
  if (HAS_NO_SPACES.test(text)) {
    const words = new Intl.Segmenter(language, { granularity: 'word' });
    for (const { index } of words.segment(text)) {
      if (HAS_NO_SPACES.test(text.slice(Math.max(0, index - 1), index + 1))) put(index, 'word');
    }
  }
  const pieces = wholePieces(text, language);
  const breaks: Break[] = [];
  let reach = 0;
  let next = 0;
  for (const [at, level] of [...levels].sort(([one], [other]) => one - other)) {
    for (; next < pieces.length && (pieces[next]?.start ?? 0) < at; next += 1) {
      reach = Math.max(reach, pieces[next]?.end ?? 0);
    }
    const isInside = reach > at;
    const isTail = level !== 'paragraph' && BELONGS_BEFORE.test(text.slice(at, at + 8));
    const isTagLine = /^[#＃@＠]/.test(text.slice(at, at + 1));
    if (!isInside && !isTail && !isTagLine) breaks.push({ at, level });
  }
  return [...breaks, { at: text.length, level: 'paragraph' }];
}

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
