import { findAddresses } from './counting/addresses.ts';
import { findLinks, findTags } from './marks.ts';

/** A shorter text, and what went. */
export interface Shorter {
  text: string;
  /** the part that was left out, unchanged */
  dropped: string;
}

/** Words that are about a link, by the languages that posts are in. */
const LINK_WORDS =
  'info|infos|more|mehr|más|plus|ulteriori|mais|meer|więcej|подробнее|details?|detalles|dettagli|détails|sources?|fuente|fonte|quelle|via|vía|see|read|lea|lee|lire|voir|leggi|leia|link|enlace|lien|here|aquí|ici|qui|aqui|hier|sign|firma|firme|firmen|signez|unterschreiben|information|información|informations|informazioni|informação';
/** A sentence has begun here. */
const OPENED = '(?<=^|[.!?…]\\s{1,4}|[。！？]\\s{0,2}|\\n)';
const WORD = '[^\\s.!?:：…。！？]{1,24}';

const MORE =
  'more|más|plus|mehr|più|mais|meer|więcej|подробнее|mer|mere|info|infos|información|informations|informazioni';
const HERE = 'here|aquí|ici|hier|qui|aqui|tutaj|tu|здесь|тут|här|her|burada|bio';

/** What leads to a link, and is nothing without it: `Mehr:`, `→`, `see`, `Infos unter`. */
export const LEADS_TO_LINK = new RegExp(
  `(?:${OPENED}${WORD}(?: ${WORD}){0,4} ?[:：]|${OPENED}(?=[^.!?:…\\n]*(?<![\\p{L}])(?:${MORE})(?![\\p{L}]))${WORD}(?: ${WORD}){0,8} (?:${HERE})(?: ?[:：])?|${OPENED}(?=[^.!?:…\\n]*(?<![\\p{L}])(?:${LINK_WORDS})(?![\\p{L}]))${WORD}(?: ${WORD}){0,3}(?: ?[:：])?|(?:[→►▶👉⬇🔗👇>][\\u{1f3fb}-\\u{1f3ff}]?)+\\ufe0f?|[-–—|])\\s*$`,
  'iu',
);
/** The sign that leads to a link out of a sentence that stays. */
const SIGN_TO_LINK = /\s*(?:[:：,;]|[→►▶👉⬇🔗👇>-]+\ufe0f?)\s*$/u;
const OPENS_BRACKET = /\s*[([<](?:\p{L}{1,12}[.:]? ?){0,3}\s*$/u;
const QUOTES: Record<string, string> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' };
/** `and` before the last tag of a row, in the languages that posts are in. */
const AND = /\s+(?:and|y|e|et|und|en|och|og|i|и|та|ve|و|&)\s*$/iu;
/** A preposition in front of a link; nothing without it. */
const LED_IN =
  /(?<=\p{L}\s+)(?:at|on|via|under|through|by|in|en|sur|par|à|su|a|unter|auf|bei|über|em|no|por|op|bij|na|pod|på|hos|under|на|по|в|у|de|di|على|في|عبر)\s*$/iu;

/** The text without this part, and without what only led to it or parted it from others. */
function without(text: string, start: number, end: number, isLink: boolean): string {
  let before = text.slice(0, start);
  let after = text.slice(end);
  const cutEnd = (pattern: RegExp) => {
    const from = Math.max(0, before.length - 160);
    before = before.slice(0, from) + before.slice(from).replace(pattern, '');
  };
  const closes = /^\s*[)\]>]/.exec(after.slice(0, 12));
  if (closes && OPENS_BRACKET.test(before.slice(-60))) {
    cutEnd(OPENS_BRACKET);
    after = after.slice(closes[0].length);
  } else if (isLink) {
    const quote = QUOTES[before.slice(-1)];
    if (quote !== undefined && after.startsWith(quote)) {
      before = before.slice(0, -1);
      after = after.slice(1);
    }
    // In the midst of a sentence, the words ahead of it are the sentence's.
    const isInside = /^\s+[\p{Ll}–—-]/u.test(after.slice(0, 12));
    for (let round = 0; round < 3 && !isInside; round += 1) {
      const lead = LEADS_TO_LINK.exec(before.slice(-160));
      if (!lead) break;
      const isAll = before.trim().length <= lead[0].trim().length;
      const isSign = !/[\p{L}\p{N}]/u.test(lead[0]);
      cutEnd(isAll && !isSign ? SIGN_TO_LINK : LEADS_TO_LINK);
      if (isAll) break;
      cutEnd(/[^\S\n]+$/);
    }
    if (isInside && /[–—-]\s$/.test(before.slice(-2)) && /^\s+[–—-]/.test(after)) {
      cutEnd(/\s*[–—-]\s*$/);
    }
    if (/^\s*[,;]/.test(after)) cutEnd(/\s*[,;]\s*$/);
    // `Sign: https://… and share`
    if (isInside) cutEnd(/\s*[:：]\s*$/u);
    if (/^\s*(?:[.!?…]|[#＃]|\n|$)/.test(after)) cutEnd(LED_IN);
  } else {
    cutEnd(/\s*[,;|/·•&+،、，]\s*$|\s+[–—-]\s*$/u);
    cutEnd(AND);
  }
  cutEnd(/[^\S\n]+$/);
  // `Act now. #A.` leaves one point.
  if (/^\s*$/.test(after)) cutEnd(/(?<=[\p{L}\p{N}])\s*[:：]$/u);
  if (/[.!?…]$/.test(before)) after = after.replace(/^[.!…,;]+/, '');
  if (/\n$/.test(before)) after = after.replace(/^\s*\n/, '\n').replace(/^\n+/, '');
  return (before + after).replace(/^\s+/, '').trimEnd();
}

/**
 * Shorter versions of a post with the same message, each with one part less. The least important parts go first: the
 * link, then the tags at the end, except the first tag of the text.
 */
function shorterTexts(text: string): Shorter[] {
  const [link] = findAddresses(text).filter(({ hasProtocol }) => hasProtocol);
  const steps: Shorter[] = [];
  let left = text;
  const drop = (start: number, end: number, isLink: boolean) => {
    const dropped = left.slice(start, end);
    left = without(left, start, end, isLink);
    steps.push({ text: left, dropped });
  };
  if (link) drop(link.start, link.end, true);
  for (;;) {
    const tags = findTags(left, 'x', findLinks(left));
    const last = tags.at(-1);
    // A tag inside of the sentence is one of its words.
    if (!last || tags.length < 2 || /[\p{L}\p{N}]/u.test(left.slice(last.end))) break;
    drop(last.start, last.end, false);
  }
  return steps;
}

/** The first of the shorter texts that fits, with everything that went on the way. */
export function shortestThatFits(
  text: string,
  fits: (text: string) => boolean,
): { text: string; dropped: string[] } | undefined {
  const steps = shorterTexts(text);
  const at = steps.findIndex((step) => fits(step.text));
  const found = steps[at];
  return (
    found && { text: found.text, dropped: steps.slice(0, at + 1).map(({ dropped }) => dropped) }
  );
}
