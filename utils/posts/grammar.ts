import type { LanguageTag } from '../actions/types.ts';
import { languageOf } from './languages/index.ts';
import { foldWord, type SentenceLanguage } from './languages/table.ts';

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [];

/** A name without the words with which the text before it ends: `President` + `President Dina Boluarte`. */
function withoutOverlap(before: string, name: string): string {
  const ahead = wordsOf(before.slice(-120)).map(foldWord);
  const own = wordsOf(name);
  for (let length = Math.min(4, own.length - 1); length > 0; length -= 1) {
    const head = own.slice(0, length).map(foldWord).join(' ');
    // Side by side only: no punctuation between the two.
    if (ahead.slice(-length).join(' ') !== head || !/[\p{L}\p{N}] $/u.test(before.slice(-3)))
      continue;
    return name.slice(name.indexOf(own[length] ?? '', (own[length - 1] ?? '').length));
  }
  return name;
}

/** Does a new sentence begin here? */
export const opensSentence = (before: string): boolean =>
  /(?:^|[.!?…。！？]\s+|\n\s*)(?:\p{Extended_Pictographic}\ufe0f?\s*)*[¡¿"“«»„(]*$/u.test(
    before.slice(-12),
  ) ||
  (before.length <= 12 && /^[\s.¡¿"“«»„(]*$/u.test(before));

/** An article that a name brings along itself: `the Presidency`, `La Moneda`. */
export const OWN_ARTICLE =
  /^(?:(?:the|el|la|los|las|le|les|il|lo|gli|der|die|das|o|a|os|as|het|de) (?=\p{L})|l[’'](?=\p{L}))/iu;

/** Georgian has capitals only for whole lines in capitals. */
const capital = (text: string) =>
  /^\p{Script=Georgian}/u.test(text) ? text : (text[0]?.toUpperCase() ?? '') + text.slice(1);

/** The text with another end, where it ends so, with a word's beginning in front. The first letter keeps its size. */
function replaceEnd(text: string, end: string, other: string): string | undefined {
  const own = text.slice(-end.length);
  if (own.replace(/'/g, '’').toLowerCase() !== end) return undefined;
  const ahead = text.slice(0, text.length - end.length);
  if (/[\p{L}\p{M}\p{N}]$/u.test(ahead.slice(-2))) return undefined;
  return ahead + (/^\p{Lu}/u.test(own) ? capital(other) : other);
}

/** The text without the definite article at its end: `al ` leaves `a `. Nothing where there is none. */
function withoutArticle(
  text: string,
  { contractions, definite = [] }: SentenceLanguage,
): string | undefined {
  for (const [apart, together] of contractions) {
    const cut = replaceEnd(text, together, apart.slice(0, apart.search(/[ ’]/) + 1));
    if (cut !== undefined) return cut;
  }
  for (const article of definite) {
    const cut = replaceEnd(text, article, '');
    if (cut !== undefined) return cut;
  }
  return undefined;
}

function withArticle(text: string, article: string, { contractions }: SentenceLanguage): string {
  const whole = text + (opensSentence(text) ? capital(article) : article);
  for (const [apart, together] of contractions) {
    const joined = replaceEnd(whole, apart, together);
    if (joined !== undefined) return joined;
  }
  return whole;
}

/** What else is known of the place that a name takes. */
export interface Place {
  /** the text behind it */
  after?: string;
  /** a person has no article */
  isPerson?: boolean;
  /** nobody who is spoken to has one */
  isSpokenTo?: boolean;
  /** further on in a list: the text before its first name */
  head?: string | undefined;
  /** has an office been named in the list? */
  isAmongOffices?: boolean;
}

/** The preposition that leads a list, if it is said again before each of its names. */
function repeatedBefore(head: string, language: SentenceLanguage): string | undefined {
  const end = head.slice(-30).replace(/'/g, '’').toLowerCase();
  const endsWith = (part: string) =>
    end.endsWith(part) && !/[\p{L}\p{M}]$/u.test(end.slice(0, end.length - part.length).slice(-2));
  for (const word of language.repeated ?? []) {
    const forms = language.contractions.flatMap(([apart, together]) =>
      apart.startsWith(`${word} `) ? [apart, together] : [],
    );
    if ([`${word} `, ...forms].some(endsWith)) return word;
    if (language.definite?.some((article) => endsWith(`${word} ${article}`))) return word;
  }
  return undefined;
}

/** Does the text end with a link, a tag or an account? None of its letters is a word that a name could change. */
function endsWithMark(text: string): boolean {
  const end = text.slice(-300).trimEnd();
  const last = end.slice(Math.max(end.lastIndexOf(' '), end.lastIndexOf('\n')) + 1);
  // `#Peru’s government`: a word with its ending.
  if (/^[#＃].*['’]s$/u.test(last)) return false;
  return /^(?:[#＃@＠]|www\.)|:\/\/|\.\p{L}{2,24}\//u.test(last);
}

/** A name behind a text, each changed by the sound of the other. */
export function meet(before: string, name: string, tag: LanguageTag): string {
  const met = endsWithMark(before) ? undefined : languageOf(tag).meet?.(before, name);
  return met ? met.before + met.name : before + name;
}

/** A point in front of a mention, which only keeps X from taking the post for a reply. */
export const REPLY_POINT = /(?<=^|\s)\.$/;

/**
 * Puts a name behind a text and fits it into the sentence: with an article where the office needs one and the text
 * lacks it, contracted, elided, and with a capital at the start of the sentence.
 * @returns the text with the name
 */
export function joinName(
  before: string,
  name: string,
  tag: LanguageTag,
  place: Place = {},
): string {
  const { after = '', isPerson = false, isSpokenTo = false, head, isAmongOffices = false } = place;
  const language = languageOf(tag);
  if (endsWithMark(before)) {
    // As behind another word or sentence, which no language changes.
    const AHEAD = opensSentence(before) ? 'x. ' : 'x, ';
    return before + joinName(AHEAD, name, tag, place).slice(AHEAD.length);
  }
  let ahead = before.replace(REPLY_POINT, '');
  let own = withoutOverlap(ahead, name);
  const bare = own.replace(OWN_ARTICLE, '');
  const officeHere =
    own === name ? language.officeOf(bare, { before: ahead, after, head }) : undefined;
  const last = /([\p{L}\p{M}]+)(?:\s+|[’'])$/u.exec(ahead.slice(-30))?.[1] ?? '';
  const hasArticle = last !== '' && has(language.articles, last);
  if (isSpokenTo) {
    if (language.officeOf(bare, { before: '', after: '' })) own = bare;
  } else if (hasArticle) {
    own = bare;
    const cut = withoutArticle(ahead, language);
    if (cut !== undefined && isPerson) ahead = language.withoutArticle?.(ahead) ?? cut;
    else if (cut !== undefined && officeHere) ahead = withArticle(cut, officeHere, language);
  } else if (officeHere || (isAmongOffices && own === name)) {
    const again = head === undefined ? undefined : repeatedBefore(head, language);
    if (again) ahead += `${again} `;
    if (officeHere) own = bare;
    if (officeHere) ahead = withArticle(ahead, officeHere, language);
  }
  if (opensSentence(ahead)) own = capital(own);
  return meet(ahead, own, tag);
}

/** Is this one of the words, whatever its accents and its size? */
export const has = (words: ReadonlySet<string>, word: string): boolean =>
  // A short word with an accent is another word: `sí` and `si`, `là` and `la`; so is `está` beside `esta`.
  words.has(word.toLowerCase()) ||
  (word.length > 3 && !/^estás?$/iu.test(word) && words.has(foldWord(word)));

/** The genitive of a name, where the language makes it by an ending; nothing elsewhere. */
export function genitiveOf(name: string, language: LanguageTag): string | undefined {
  return languageOf(language).genitive?.(name);
}

/** Several of them in a row, as one says them: `A, B y C`. */
export function listOf(parts: readonly string[], language: LanguageTag): string {
  // No comma before `and`: it would part two of them in a sentence that has none.
  const tag = language === 'en' ? 'en-GB' : language;
  return new Intl.ListFormat([tag, 'en-GB'], { type: 'conjunction' }).format(parts);
}
