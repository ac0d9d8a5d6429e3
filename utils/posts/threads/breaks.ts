import type { LanguageTag } from '../../actions/types.ts';
import { wholePieces } from './whole-pieces.ts';

/** Where a text may be parted, best first. */
export type Level = 'paragraph' | 'sentence' | 'clause' | 'word';
export interface Break {
  at: number;
  level: Level;
}
export const LEVELS: readonly Level[] = ['paragraph', 'sentence', 'clause', 'word'];

/** Do only tags, mentions, links and signs stand from here to the end of their line? Then they belong to what is before. */
const BELONGS_BEFORE = /^(?:[#＃@＠]|https?:\/\/|[\p{P}\p{S}\p{M}](?<![¡¿"“«»„‚‘'([{—–-]))/u;

/** `« Assez ! »`: a quotation that has white space inside of its signs. */
const opensQuotation = (before: string) => /(?:^|[\s(])«\s+$/u.test(before);
const closesQuotation = (after: string) => /^»(?![\p{L}\p{N}])/u.test(after);

const HAS_NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The places at which a text may be parted, in order. */
export function findBreaks(text: string, language: LanguageTag): Break[] {
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
    const isQuoted =
      opensQuotation(text.slice(Math.max(0, at - 4), at)) ||
      closesQuotation(text.slice(at, at + 2));
    const isTagLine = /^[#＃@＠]/.test(text.slice(at, at + 1));
    if (!isInside && !isTail && !isQuoted && !isTagLine) breaks.push({ at, level });
  }
  return [...breaks, { at: text.length, level: 'paragraph' }];
}
