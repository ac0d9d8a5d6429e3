import { fold } from '../../text/fold.ts';
import { readLanguages } from '../languages/language-names.ts';
import { anyWordOf, hasWord } from '../languages/vocabulary.ts';
import { type Labelled, valuesOf } from '../layout/sections.ts';
import { type Line, toParagraphs } from '../text/lines.ts';

const PREFERENCE_WORDS = new RegExp(`(?<!\\p{L})${anyWordOf('preferred')}\\s*`, 'gu');
const OWN_LANGUAGE = new RegExp(anyWordOf('ownLanguage'), 'gu');
/** A verb of writing that begins a sentence, `Pište rusky nebo anglicky`. */
const WRITING_VERB_FIRST = new RegExp(`(?:^|[.!?:;•]\\s*)${anyWordOf('writing')}(?!\\p{L})`, 'u');
const asksToWrite = hasWord('writing');
const namesAppeal = hasWord('appealWords');
/** Words right before a language, `Skriv på spanska`. */
const BEFORE_LANGUAGE =
  /(?:^|[^\p{L}])(?:in|en|auf|på|pa|em|po|w|ve?|jezykiem)\s+(?:(?:gutem|gut|good|buen|bon|goed|god)\s+)?$/u;

/** Longest sentence that judges languages, in UTF-16 units. */
const MAX_JUDGED = 70;
/** Most lines that are searched for languages. */
const MAX_LINES = 1500;

interface FoundLanguages {
  tags: string[];
  line: Line;
}

/** Reads the languages that a text offers, also those before `or your own language`. */
function readSentence(text: string): string[] {
  const folded = fold(text);
  for (const own of folded.matchAll(OWN_LANGUAGE)) {
    const before = folded.slice(0, own.index);
    const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), -1) + 1;
    const tags = readLanguages(text.slice(start, own.index));
    if (tags.length > 0) return tags;
  }
  for (const match of folded.matchAll(PREFERENCE_WORDS)) {
    const tags = readLanguages(text.slice(match.index + match[0].length));
    if (tags.length > 0) return tags;
  }
  // `Write (in English or French) to`
  for (const [, inner = ''] of text.matchAll(/\(([^()]{4,80})\)/gu)) {
    const tags = text.length < 300 && asksToWrite(text) ? readLanguages(inner) : [];
    const words = inner.match(/\p{L}+/gu) ?? [];
    if (tags.length > 0 && words.length <= tags.length * 2 + 1) return tags;
  }
  for (const sentence of text.split(/(?<=[.!?])\s+/u)) {
    const small = fold(sentence);
    // `Spanish is best, English is fine.`
    const named = sentence.length < MAX_JUDGED ? readLanguages(sentence) : [];
    const words = sentence.split(/\s+/).length;
    if (named.length > 1 && words <= named.length * 4 && findFirstLanguage(small) === 0)
      return named;
    const isAsked = WRITING_VERB_FIRST.test(small);
    if (sentence.length > 220 || !(isAsked || namesAppeal(small))) continue;
    const tags = readLanguages(sentence);
    const first = tags.length > 0 ? findFirstLanguage(small) : -1;
    const isIn = tags.length > 0 && BEFORE_LANGUAGE.test(small.slice(0, first));
    // `Copy the letter, in French or Arabic`, but `the letters of the Arab and French teachers`.
    if (isAsked ? tags.length > 1 || isIn : tags.length > 1 && isIn) return tags;
  }
  return [];
}

/** Finds where the first language of a sentence stands; -1: it names none. */
function findFirstLanguage(folded: string): number {
  for (const { 0: word, index } of folded.matchAll(/[\p{L}-]+/gu)) {
    if (readLanguages(word).length > 0) return index;
  }
  return -1;
}

/** Finds the languages in which people can write to the officials, labelled or named in a sentence. */
export function findPreferredLanguages(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  isInMessage: (line: Line) => boolean,
): FoundLanguages | undefined {
  for (const { text, line } of valuesOf('preferred', { labelled, lines })) {
    const tags = readLanguages(text);
    if (tags.length > 0) return { tags, line };
  }
  // Actions name them in their first lines or below the letter, so the rest of a long source is not searched.
  const own = lines.filter((line) => !isInMessage(line)).slice(0, MAX_LINES);
  for (const { text, first } of toParagraphs(own)) {
    const tags = text.length > 900 ? [] : readSentence(text);
    const line = tags.length > 0 && lines.find(({ at }) => at === first);
    if (line) return { tags, line };
  }
  // A label or a line in capitals may stand between the words and the languages.
  for (const [at, line] of own.entries()) {
    const next = own[at + 1];
    if (!next?.text.trim() || !line.text.trim() || line.text.length > 200) continue;
    if (readLanguages(next.text).length === 0) continue;
    const tags = readSentence(`${line.text} ${next.text}`.replace(/\s+/g, ' '));
    if (tags.length > 0) return { tags, line };
  }
  return undefined;
}
