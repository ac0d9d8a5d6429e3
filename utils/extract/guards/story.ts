import { readLanguages, withoutOwnLanguage } from '../languages/language-names.ts';
import { type Guarded, linesOf, mark, tellsReader } from './guarded.ts';

/** Shortest line of a lead, in UTF-16 units. */
const MIN_LEAD = 120;

/** Marks a summary that stands below the addresses while a lead stands above them. */
export function guardSummary(guarded: Guarded): void {
  const [line] = linesOf(guarded, 'summary');
  const targets = guarded.fields.filter(({ path }) => /^targets\[\d+\]$/.test(path));
  const first = Math.min(...targets.map(({ lines }) => lines[0]));
  const isBelow = line !== undefined && targets.length > 0 && first < line.at;
  const hasLead = guarded.lines.some(
    ({ at, text }) => at < first && text.length > MIN_LEAD && !tellsReader(text),
  );
  mark(guarded, 'summary', { doubt: isBelow && hasLead && 'guessed' });
}

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
