import type { LanguageTag } from '../../actions/types.ts';
import { findLearnedDates } from '../languages/learned-dates.ts';
import {
  BESIDE_NUMBER,
  phrasePattern,
  shortFormsOf,
  WITH_CAPITAL,
} from '../languages/short-forms.ts';
import { datePatterns } from '../languages/written-dates.ts';
import { findLinks, findTags } from '../marks.ts';

/** A piece of a text that stays whole; UTF-16 offsets. */
interface Piece {
  start: number;
  end: number;
}

/** Short forms of measures. */
const MEASURES = /^(?:h|ч|год|std|tim|hod|godz|min|мин|хв|km|км)$/u;

/** One letter, or letters with points between them: `J`, `p.g.a`. */
const INITIALS = /^\p{L}\p{M}*(?:\.\p{L}{1,4})*$|^\p{L}{1,4}(?:\.\p{L}{1,4})+$/u;
/** Letters and points, with one letter or more, and those whose end stands behind the point: `Dott.ssa`, `P.zza`, `n.º`, `Ex.ª`. */
const WITH_END = /(?<![\p{L}\p{M}\p{N}.])\p{L}{1,5}\.(?:\p{L}{2,3}|[ºª°])[ \u00a0]+\S/gu;
const POINTED =
  /(?<![\p{L}\p{M}\p{N}.·-])(\p{L}[\p{L}\p{M}·-]*(?:\.-?\p{L}[\p{L}\p{M}-]*)*)\.[ \u00a0\u202f]*/gu;
/** What a word such as `no.` stands before where it is a short form. */
const NUMBER_AHEAD = /^(?:\p{Nd}|[IVXLC]+(?!\p{L})|\p{Lu}\.|\p{Ll}\)|[№#(§])/u;

/** Numbers with what they belong to, in whatever language. */
const NUMBERS: readonly RegExp[] = [
  // `4 p.m.`, `16 Uhr`, `14 h 30`, `10 π.μ.`
  /\p{Nd}[ \u00a0\u202f](?:[ap]\.[ \u00a0]?m\.?|[ap]m|Uhr|uur|Std\.|год\.|ч\.|год|ч|h|hod|óra|giờ|sati|π\.[ ]?μ\.|μ\.[ ]?μ\.|[مص])(?![\p{L}\p{M}])(?:[ \u00a0]\p{Nd}{1,2}(?!\p{Nd})(?:[ \u00a0](?:min|мин|хв|λ)(?!\p{L}))?)?/giu,
  // `1 000`, `+51 1 234 5678`
  /(?<!\p{Nd})\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?!\p{Nd})/gu,
  /\+\p{Nd}[\p{Nd} ()./-]{5,24}\p{Nd}/gu,
  // `§ 5`, `№ 5`, `n° 5`, `S/ 500`
  /(?:[§№#$€£¥₹]|n[°º]|N[°º]|S\/|Rp|R\$)[ \u00a0\u202f]\p{Nd}/gu,
  /\p{Nd}[ \u00a0\u202f](?:[%‰°€$£¥]|(?:km|m²|cm|kg|mkr|kr|Kč|zł|M€|Mio|Mrd|mln|mld|млн|млрд|тыс|тис|million|millones|millions|milliard|billion|mil)(?![\p{L}\p{M}]))/gu,
  // `UA 12/26`, `AMR 46/1234/2026`
  /(?<![\p{L}\p{N}])\p{Lu}{2,4}[ \u00a0]\p{Nd}+(?:\/\p{Nd}+)+/gu,
  // `Juan Pablo II`, `Elisabeth II. sprach`, `siglo XXI`, `XXI w.`
  /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*[ \u00a0][IVX]{1,5}(?![\p{L}\p{M}\p{N}])(?:\.[ \u00a0](?=\p{Ll})\p{Ll})?/gu,
  /(?<![\p{L}\p{M}\p{N}])[IVX]{1,5}(?:e|er|re|a)?\.?[ \u00a0](?=\p{Ll})\p{Ll}/gu,
  // `1447 هـ`
  /\p{Nd}{3,4}[ \u00a0](?:هـ?|م)(?![\p{L}\p{M}])/gu,
  // `am 29. `, `Nr. 5 `: a number with a point goes on where a small letter or a number follows.
  /(?<![\p{L}\p{N}.])\p{Nd}{1,2}\.[ \u00a0](?=[\p{Ll}\p{Nd}])./gu,
  // `1.er lugar`, `2.ª sala`, `5º`
  /\p{Nd}\.?(?:[ºª°]|er|ra|ro|do|da)[ \u00a0]\S/gu,
  // `3万人`, `第5条`, `午後3時30分`: a number with the signs around it.
  /(?:第|約|约|午[前後]|上午|下午|[令平昭][和成])?\p{Nd}+(?:[.,]\p{Nd}+)?(?:(?:[\p{Script=Han}](?=[\p{Nd}])|[\p{Script=Han}])(?:\p{Nd}+[\p{Script=Han}])*)/gu,
  /(?:第|約|约|午[前後]|上午|下午)\p{Nd}/gu,
  /(?:오전|오후)[ ]?\p{Nd}{1,2}시(?:[ ]?\p{Nd}{1,2}분)?/gu,
];

/** `II. János`, where the number of a name stands before it. */
const NUMBERED_NAMES = /(?<![\p{L}\p{M}\p{N}])[IVX]{1,5}\.[ \u00a0]\p{Lu}/gu;

/** What may not be cut: links, mentions, tags, dates, a short form and the word after it. */
export function wholePieces(text: string, language: LanguageTag): Piece[] {
  const links = findLinks(text);
  const pieces: Piece[] = [...links, ...findTags(text, 'x', links)].map(({ start, end }) => ({
    start,
    end,
  }));
  // From each white space inside of a match again: of two dates side by side, a piece of both can look like one, too.
  const add = (pattern: RegExp) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const { index, 0: found } = match;
      pieces.push({ start: index, end: index + found.length });
      const space = found.search(/\s/);
      pattern.lastIndex = index + (space > 0 ? space : Math.max(1, found.length));
    }
  };
  add(/https?:\/\/\S+|(?<!\S)[#＃]\S+/gu);
  add(/[@＠][\p{L}\p{N}_.@-]+/gu);
  for (const pattern of datePatterns(language)) add(pattern);
  pieces.push(...findLearnedDates(text, language));
  const phrases = phrasePattern(language);
  if (phrases) add(phrases);
  add(WITH_END);
  pieces.push(...shortPieces(text, language));
  for (const pattern of NUMBERS) add(pattern);
  if (/^(?:hu|tr|et|lv)/.test(language)) add(NUMBERED_NAMES);
  return pieces.sort((one, other) => one.start - other.start);
}

/** Languages with words without vowels: `smrt`, `krv`. */
const CONSONANT_WORDS = /^(?:bg|bs|cs|hr|mk|sk|sl|sr)/;
const VOWEL = /[aeiouyæœøåıаеёиоуыэюяіїєўұүөәαεηιουω]/iu;

/** Letters that nobody can say are a short form: `vgl`, `śr`, `хв`. Names of things in capitals end sentences: `SMS`. */
function isUnspoken(word: string, language: LanguageTag): boolean {
  if (
    word.length > 5 ||
    !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{Ll}+$/u.test(word)
  )
    return false;
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return !VOWEL.test(bare) && !(CONSONANT_WORDS.test(language) && /[lrлр]/i.test(bare));
}

/** Short forms with the number before them and the word after them. */
function* shortPieces(text: string, language: LanguageTag): Generator<Piece> {
  const short = shortFormsOf(language);
  for (const { index, 0: found, 1: word = '' } of text.matchAll(POINTED)) {
    const end = index + found.length;
    const after = text.slice(end, end + 6);
    const small = word.toLowerCase();
    // One letter and a point is a name's beginning.
    const isInitial = INITIALS.test(word);
    // Behind a point that ends a sentence, no small letter stands.
    const goesOn = /^\p{Ll}/u.test(after) && word.length < 7;
    if (!isInitial && !goesOn && !short.has(small) && !isUnspoken(word, language)) continue;
    const [number] =
      /(?<!\p{Nd})\p{Nd}{1,4}[ \u00a0\u202f]$/u.exec(text.slice(Math.max(0, index - 6), index)) ??
      [];
    const isBesideNumber = number !== undefined || NUMBER_AHEAD.test(after);
    if (BESIDE_NUMBER.has(small) && !isBesideNumber && !goesOn) continue;
    if (WITH_CAPITAL.has(small) && !isBesideNumber && !goesOn && word === small) continue;
    // `in 24 h. The`: a measure, which can end a sentence.
    const isMeasure =
      MEASURES.test(word) && /^[¡¿"“«„]?\p{Lu}[\p{L} ]/u.test(after) && number !== undefined;
    const start = index - (number?.length ?? 0);
    yield { start, end: isMeasure ? end - 1 : end + 1 };
  }
}
