import { writeDate } from '../actions/dates.ts';
import { baseLanguage, languagesOf, textFor } from '../actions/languages.ts';
import { storyOf } from '../actions/story.ts';
import type { LanguageTag, UrgentAction } from '../actions/types.ts';

/** How one says until when to write; `$1` is the day. */
const UNTIL: Record<string, string> = {
  de: 'Man kann bis zum $1 schreiben.',
  en: 'You can write until $1.',
  es: 'Se puede escribir hasta el $1.',
  fr: 'On peut écrire jusqu’au $1.',
  // Its articles depend on the day.
  it: 'Ultimo giorno per scrivere: $1.',
  pt: 'Último dia para escrever: $1.',
};

/** The languages in which an action can be told to others: those of its title. */
export const shareLanguages = ({ title }: UrgentAction): LanguageTag[] => languagesOf(title);

/**
 * A text with which an action is told to a friend: its title, how its story begins, until when to write, and its page. Each
 * part that the action lacks, or has in another language only, is left out.
 * @param person the person's languages with their regions, for dates in English
 */
export function writeShareText(
  action: UrgentAction,
  language: LanguageTag,
  person: readonly LanguageTag[] = [],
): string {
  const { deadline, source } = action;
  const title = textFor(action.title, [language]) ?? action.reference;
  const found = storyOf(action, language);
  const isSame = found && baseLanguage(found.language) === baseLanguage(language);
  const until = deadline && untilLine(writeDate(deadline, language, person), language);
  const lines = [title, isSame ? found.text : '', until, source.url];
  return lines.filter(Boolean).join('\n\n');
}

/** In a language that we have no words for, the day by itself. */
const untilLine = (day: string, language: LanguageTag): string =>
  (UNTIL[baseLanguage(language)] ?? '$1').replace('$1', day);
