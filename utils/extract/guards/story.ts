import { readLanguages, withoutOwnLanguage } from '../languages/language-names.ts';
import { type Guarded, linesOf, mark } from './guarded.ts';

/** A word of some letters behind a language: `, Filipino`, `or Guarani`. */
const NEXT =
  /^\s*(?:[,;/]\s*|\p{L}{1,4}\s+)(?:\p{L}{1,4}\s+){0,2}(\p{L}{5,})(?=\s*(?:[,;/)]|\.?$|(?:\p{L}{1,4}\s*){1,2}$))/u;

/** Marks languages of a list in which a word behind one of them names none that is known. */
export function guardLanguages(guarded: Guarded): void {
  const { preferredLanguages: tags = [] } = guarded.action;
  const [line] = linesOf(guarded, 'preferredLanguages');
  if (!line || tags.length === 0) return;
  const text = withoutOwnLanguage(line.text.slice(0, 600)).split(/[.!?](?:\s|$)/u);
  const isUnknown = text.some((sentence) =>
    [...sentence.matchAll(/\p{L}{4,}/gu)].some(({ 0: word, index }) => {
      if (!readLanguages(word).some((tag) => tags.includes(tag))) return false;
      const [, next] = NEXT.exec(sentence.slice(index + word.length)) ?? [];
      return next !== undefined && readLanguages(next).length === 0;
    }),
  );
  mark(guarded, 'preferredLanguages', { doubt: isUnknown && 'guessed' });
}
