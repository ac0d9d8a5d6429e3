import { type TextIn, textIn } from './languages.ts';
import type { LanguageTag, UrgentAction } from './types.ts';

/** What one reads in a breath, in UTF-16 code units; a longer second sentence is left for the whole story. */
const LONGEST = 260;
/** Where even the first sentence is longer than this, it ends with a sign that it goes on. */
const LONGEST_SENTENCE = 400;

/**
 * How the story of an action begins: its first sentences, whole, one or two of them.
 * @returns nothing where the action says nothing of what happened
 */
export function storyOf(action: UrgentAction, wish: LanguageTag): TextIn<string> | undefined {
  const found = textIn(action.summary, [wish]) ?? firstOf(textIn(action.background, [wish]));
  if (!found?.text.trim()) return undefined;
  return { ...found, text: firstSentences(found.text.trim(), found.language) };
}

const firstOf = (found: TextIn<string[]> | undefined): TextIn<string> | undefined =>
  found && { ...found, text: found.text[0] ?? '' };

function firstSentences(text: string, language: LanguageTag): string {
  const pieces = [...sentences(language).segment(text)].slice(0, 2).map((one) => one.segment);
  const both = pieces.join('').trim();
  if (both.length <= LONGEST) return both;
  const first = (pieces[0] ?? '').trim();
  return first.length <= LONGEST_SENTENCE ? first : cutAtWord(first);
}

function cutAtWord(sentence: string): string {
  const start = sentence.slice(0, LONGEST_SENTENCE).toWellFormed();
  const end = start.lastIndexOf(' ');
  return `${end > 0 ? start.slice(0, end) : start} …`;
}

/** Where the tag is no language, sentences end as they do in English. */
function sentences(language: LanguageTag): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
