import type { LanguageTag } from '../../actions/types.ts';
import { has, opensSentence } from '../grammar.ts';
import { languageOf } from '../languages/index.ts';
import { behindGoingOn, type SentenceLanguage } from '../languages/table.ts';
import { takesSomebody } from '../languages/verbs.ts';
import { findLinks, findTags, type Mark } from '../marks.ts';
import type { Mention } from './read-mentions.ts';
import { COPY_LEAD, HAN } from './writing.ts';

/** Mentions with nothing but what joins names between them: white space, commas, `and`. */
export interface Chain {
  mentions: [Mention, ...Mention[]];
  start: number;
  end: number;
  /** does it stand outside of the sentence, at its end or on a line of its own? */
  isLoose: boolean;
  /** is it spoken to, and how does the text go on? `call`: as a sentence of its own; `please`: with a small word */
  opens?: 'call' | 'please' | undefined;
  isSpokenTo: boolean;
  /** does `and` stand in it? */
  hasAnd: boolean;
  /** has each mention a line of its own? */
  isColumn: boolean;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];

/** What may stand between two marks where the text has ended: signs, `cc`, `and`, `Read more:` before a link. */
function isEmptyGap(gap: string, next: Mark['kind'] | undefined, tag: LanguageTag): boolean {
  if (gap.length > 60) return false;
  const words = wordsIn(gap);
  const { and } = languageOf(tag);
  if (words.every((word) => has(and, word) || /^(?:b?cc|c|via|vía)$/i.test(word))) return true;
  return next === 'link' && words.length <= 5 && /[:→>]\s*$/.test(gap) && !/[.!?]/.test(gap);
}

/** Where the text has ended and only mentions, tags and links follow. */
export function findTail(text: string, mentions: readonly Mention[], tag: LanguageTag): number {
  const links = findLinks(text);
  const marks: Mark[] = [
    ...mentions.map(({ start, end }) => ({ kind: 'mention' as const, start, end })),
    ...links,
    ...findTags(text, 'x', links),
  ].sort((one, other) => one.start - other.start);
  let tail = text.length;
  let next: Mark['kind'] | undefined;
  for (const mark of marks.reverse()) {
    if (mark.end > tail || !isEmptyGap(text.slice(mark.end, tail), next, tag)) break;
    tail = mark.start;
    next = mark.kind;
  }
  return tail;
}

/** The word that a mention stands behind, with nothing but white space or an apostrophe between. */
const wordBefore = (before: string) =>
  // The last letters of a link are no word.
  /(?:^|\s)(?:https?:|www\.)\S+\s+$/.test(before)
    ? ''
    : (/([\p{L}\p{M}\p{N}]+)(?:\s+|[’'])$/u.exec(before)?.[1] ?? '');

/** Words that greet; the name behind one stands apart. */
const HELLO =
  /^(?:hello|hi|hey|hola|hallo|hoi|salve|ciao|bonjour|ol[aá]|hej|hei|moin|здравствуйте|привет|вітаю|witaj|bună|שלום)$/iu;

/** A sentence that begins with nothing but `please`. */
const ONLY_PLEASE =
  /(?:^|[.!?…]\s+|\n\s*)(?:please|pl[sz]|por favor|s['’]il (?:vous|te) pla[iî]t|svp|per favore|per piacere|bitte|alstublieft|alsjeblieft|aub|si us plau|snälla|venligst|vennligst|proszę|prosím|пожалуйста|будь ласка|lütfen|vă rog|παρακαλώ)\s+$/iu;

/** A question of nothing but these words, and then whoever is asked: `¿Hasta cuándo @name?` */
const ASKS_ALONE =
  /(?:^|[.!?…¿]\s*|\n\s*)(?:(?:y|e|et|i) )?(?:hasta cu[aá]ndo|cu[aá]ndo|jusqu['’]à quand|quand|(?:fino a |até )?quando|(?:fins )?quan)\s+$/iu;

/** Nothing of a sentence stands behind its tags: `#FreeRosa @name Act now!` */
const ONLY_TAGS = /(?:^|[.!?…]\s+|\n\s*)(?:[#＃][^\s#＃]+\s+)+$/u;

/** Is the mention part of the sentence, by what stands right before it? */
function isLed(before: string, tag: LanguageTag): boolean {
  const { leads, roles, dear, leadsGlued, leadsTogether } = languageOf(tag);
  if (COPY_LEAD.test(before.slice(-40))) return false;
  // Written onto a word, as `و` is, or onto `d’`.
  if (/(?:[\p{L}\p{M}][’']?|["“«„‘*_([（「『【])$/u.test(before)) {
    // Where nothing stands between words, only some of them lead to a name.
    return leadsGlued === undefined || !HAN.test(before.slice(-1)) || leadsGlued.test(before);
  }
  if (leadsTogether?.test(before) || takesSomebody(before, tag)) return true;
  const word = wordBefore(before);
  // `Dear @name` is one; `Hello @name` has a comma.
  const isDear = has(dear, word) && !HELLO.test(word);
  return word !== '' && (isDear || has(leads, word) || has(roles, word));
}

/** Joins names as `and` does: `alla Procura o al Governo`. */
const OR = /^(?:or|o|u|od|ou|oder|of|eller|lub|albo|или|або|чи|nebo)$/iu;

/** The second point of `.@A .@B`, which only keeps X from taking the post for a reply. */
export const POINT_BETWEEN = /(?<=\s)\.$/;

/** Makes chains of the mentions, and says how each stands in its sentence. */
export function chainsOf(text: string, mentions: readonly Mention[], tag: LanguageTag): Chain[] {
  const language = languageOf(tag);
  const chains: [Mention, ...Mention[]][] = [];
  for (const mention of mentions) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const gap = last && text.slice(last.end, mention.start).replace(POINT_BETWEEN, '');
    const joins =
      gap !== undefined &&
      gap.length < 12 &&
      !gap.includes('\n') &&
      /^[\s,;&+/|·،、]*$/u.test(
        gap.replace(/[\p{L}]+/gu, (word) => (has(language.and, word) || OR.test(word) ? '' : word)),
      );
    const isInColumn =
      last !== undefined &&
      /^[^\S\n]*\n[^\S\n]*$/.test(gap ?? '') &&
      isAloneOnLine(text, mention) &&
      isAloneOnLine(text, last);
    // `Unlike @A, @B answered`: the second begins the clause. `@A/@B` stays as the author wrote it.
    if (
      chain &&
      (isInColumn || (joins && gap !== '/' && !beginsClause(text, chain, mention, language)))
    )
      chain.push(mention);
    else chains.push([mention]);
  }
  const tail = findTail(text, mentions, tag);
  return chains.map((chain) => describe(text, chain, tail, tag));
}

/** `In a letter to @A, @B asks`: the sentence begins with where, when or how. */
const SETS_OUT =
  /^(?:in|at|on|after|before|during|with|amid|by|en|tras|con|por|durante|antes|después|dans|après|avant|avec|lors|pendant|par|nel|nella|dopo|prima|em|no|na|com|depois|após|amb|després|na|met|bij|efter|under|med)(?!\p{L})/iu;

/** Behind the second of a list. */
const GOES_ON_LISTING =
  /^(?:y|e|et|i|ed|and|or|o|u|ou|und|oder|en|och|og|para|pour|per|que|qui|che|di|de|da|do|à|a|al|to|for|of|für|voor|om|för|til)(?!\p{L})/iu;

/** Is this, behind a comma, whoever acts, as a verb follows? The one before stands at the sentence's beginning. */
function beginsClause(
  text: string,
  chain: readonly Mention[],
  { start, end }: Mention,
  { leads }: SentenceLanguage,
): boolean {
  const [first] = chain;
  if (!first || chain.length > 1 || !/^\s*[,،、]\s*$/u.test(text.slice(first.end, start)))
    return false;
  const before = text.slice(Math.max(0, first.start - 80), first.start);
  const sentence = /[^.!?…:;\n¡¿"“„«]*$/u.exec(before)?.[0].trim() ?? '';
  const next = /^\s+(\p{Ll}[\p{L}’']*)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
  if (SETS_OUT.test(sentence) && wordsIn(sentence).length < 7)
    return next !== '' && !SETS_OUT.test(next) && !GOES_ON_LISTING.test(next);
  const isLed = sentence !== '' && wordsIn(sentence).length < 3 && isLead(sentence, leads);
  // `a parlé`: no preposition.
  const isPast = /^\s+a \p{Ll}+(?:é|i|u|is|it|ert)(?!\p{L})/u.test(text.slice(end, end + 40));
  return isLed && next !== '' && (isPast || !has(leads, next.replace(/[’'].*$/, '')));
}

/** Are these words a preposition, by their last one? */
const isLead = (words: string, leads: ReadonlySet<string>) =>
  has(leads, wordsIn(words).at(-1) ?? '') && !/^\p{Ll}/u.test(words);

const opensLine = (text: string, start: number) =>
  /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 12), start)) &&
  (start <= 12 || /\n[^\S\n]*$/.test(text.slice(start - 12, start)));

const isAloneOnLine = (text: string, { start, end }: Mention) =>
  opensLine(text, start) && /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 12));

/** Is the name the one who acts, behind the verb of a question or of a sentence that begins with something else? */
function isAsked(before: string, after: string, { asks }: SentenceLanguage): boolean {
  const sentence = /[^.!?…؟。！？:;\n¡¿“"„«]*$/u.exec(before)?.[0].trimStart() ?? '';
  const found = asks?.exec(sentence) ?? asks?.exec(behindGoingOn(sentence));
  if (!found) return false;
  return found.groups?.when === undefined || !/^\s*!/.test(after);
}

function describe(
  text: string,
  mentions: [Mention, ...Mention[]],
  tail: number,
  tag: LanguageTag,
): Chain {
  const language = languageOf(tag);
  const [start, end] = [mentions[0].start, (mentions.at(-1) ?? mentions[0]).end];
  // `3 May.@name: act!`, a space forgotten
  const before = text
    .slice(Math.max(0, start - 80), start)
    .replace(/(?<=[\p{L}\p{M}”"»)])[.!?…]+$/u, '$& ');
  const after = text.slice(end, end + 80);
  const isKnown = language.leads.size > 0;
  const isAlone = /(?:^|\n)[^\S\n]*$/.test(before) && /^[^\S\n]*(?:\n|$)/.test(after);
  const endsSentence = isKnown && /^\s*(?:[.!?…]+(?:[\s"”»)]|$)|\n|$)/.test(after);
  const led = isLed(before, tag) && !(ASKS_ALONE.test(before) && /^\s*\?/.test(after));
  const isLoose =
    isAlone ||
    ((start >= tail || endsSentence) &&
      !led &&
      !opensText(before, start) &&
      !isAsked(before, after, language));
  const isGenitive = mentions.some((one) => one.isGenitive);
  const opens =
    !isLoose && !isGenitive && (opensSentence(before) || ONLY_TAGS.test(before))
      ? opening(after, language)
      : undefined;
  const isCalledByTitle =
    !isLoose &&
    !isGenitive &&
    (endsWithTitle(before, language) || ONLY_PLEASE.test(before)) &&
    callsOn(after, language);
  const isDear = has(language.dear, wordBefore(before));
  const isThanked = language.thanks?.test(before) === true;
  const isInBrackets = /[([（]\s*$/.test(before) && /^\s*[)\]）]/.test(after);
  // `Dear @name Act now!`
  const isCallBehind = isCalledByTitle || (isDear && /^\s+[¡¿\p{Lu}]/u.test(after));
  const call = isCallBehind ? 'please' : opens;
  const isCalled =
    (/[,;]\s+$/.test(before) && /^\s*(?:[,.!?…:)]|$)/.test(after)) ||
    (opensSentence(before) && /^\s*[,:!?]/.test(after)) ||
    (ONLY_PLEASE.test(before) && /^\s*[,:!]/.test(after)) ||
    // A text of nothing but marks has no sentence.
    (start >= tail && tail < 80 && !/[\p{L}\p{N}]/u.test(text.slice(0, tail))) ||
    // `So @name, what now?`
    (/(?:^|[.!?…]\s+|\n)\p{L}{1,6}\s+$/u.test(before) &&
      /^,[^.!?\n]{1,60}\?/.test(after) &&
      !isLed(before, tag)) ||
    // `#FreeRosa: @name, act`, `Act, @name – before it is too late`, `@name – act now`
    (/(?:^|[.!?…]\s|\n)[^.!?…:\n]{1,40}:\s+$/u.test(before) && /^[,!]\s/.test(after)) ||
    (/[,;]\s+$/.test(before) && /^\s[–—-]\s(?![^.!?…\n]*\s[–—-]\s)/u.test(after)) ||
    (opensSentence(before) &&
      /^\s[–—-]\s/.test(after) &&
      (callsOn(after.slice(2), language) || /^[^.!?؟？\n]{1,60}[?؟？]/.test(after)));
  return {
    ...{ mentions, start, end, isLoose, opens: call },
    isSpokenTo: isDear || isThanked || isInBrackets || isCalled || call !== undefined,
    isColumn: mentions.length > 1 && mentions.every((one) => isAloneOnLine(text, one)),
    hasAnd: mentions.some(({ end: at }, place) => {
      const next = mentions[place + 1];
      return next !== undefined && /[\p{L}&]/u.test(text.slice(at, next.start));
    }),
  };
}

/** A post that begins with mentions and has nothing else before its tags: they are its sentence. */
const opensText = (before: string, start: number) => start < 12 && /^[\s.…]*$/.test(before);

/** How a text goes on behind the names that it calls, if it calls them. */
function opening(after: string, language: SentenceLanguage): Chain['opens'] {
  // `1. @A 2. @B`
  if (/^\s+\p{N}{1,2}[.)]\s/u.test(after)) return undefined;
  if (/^\s+(?:[¡¿#＃]|["“«„]?\p{Lu}|\p{N})/u.test(after)) return 'call';
  return callsOn(after, language) ? 'please' : undefined;
}

/** Does a text go on as one speaks to somebody? */
export function callsOn(after: string, { calls, callForm }: SentenceLanguage): boolean {
  if (callForm?.test(after)) return true;
  const word = /^\s+([\p{L}’]+)/u.exec(after)?.[1];
  return word !== undefined && has(calls, word);
}

/** `Madame la ministre`, `President`: does the sentence begin with nothing but a title? */
function endsWithTitle(before: string, { roles, dear, articles }: SentenceLanguage): boolean {
  const sentence = /[^.!?…:;\n¡¿“"„«]*$/u.exec(before)?.[0] ?? '';
  const all = sentence.match(/[\p{L}\p{M}’-]+/gu) ?? [];
  const isTitle = (word: string) => has(roles, word) || has(dear, word);
  const [first = ''] = all;
  return (
    all.length > 0 &&
    all.length < 5 &&
    /\s$/.test(sentence) &&
    isTitle(first) &&
    all.every((word) => isTitle(word) || has(articles, word))
  );
}
