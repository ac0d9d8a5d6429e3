import { writeDate } from '../actions/dates.ts';
import { baseLanguage, languagesOf, textFor, textIn } from '../actions/languages.ts';
import { storyOf } from '../actions/story.ts';
import type { LanguageTag, Texts, UrgentAction } from '../actions/types.ts';
import { letterTargets, postalAddress } from '../letters/addressees.ts';
import { asList } from '../posts/accounts.ts';
import { networks } from '../posts/networks.ts';

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

/** What stands above whom one writes to. */
const WRITE_TO: Record<string, string> = {
  de: 'Schreiben Sie an:',
  en: 'Write to:',
  es: 'Escribir a:',
  fr: 'Écrire à\u00a0:',
  it: 'Scrivere a:',
  pt: 'Escrever a:',
};

/** The languages in which an action can be told to others: those of its title. */
export const shareLanguages = ({ title }: UrgentAction): LanguageTag[] => languagesOf(title);

/**
 * A text with which an action is told to a friend, who can act on it by itself: its title, how its story begins, one thing
 * that it asks for, whom to write to and where, until when, and its page. Each part that the action lacks, or has in another language only, is left out.
 * @param person the person's languages with their regions, for dates in English
 */
export function writeShareText(
  action: UrgentAction,
  language: LanguageTag,
  person: readonly LanguageTag[] = [],
): string {
  const { deadline, source, demands } = action;
  const title = textFor(action.title, [language]) ?? action.reference;
  const found = storyOf(action, language);
  const isSame = found && baseLanguage(found.language) === baseLanguage(language);
  const until = deadline && untilLine(writeDate(deadline, language, person), language);
  const demand = demands.flatMap((one) => textInBase(one, language) ?? [])[0];
  const story = isSame ? found.text : '';
  const lines = [title, story, demand, whereTo(action, language), until, source.url ?? source.page];
  return lines.filter(Boolean).join('\n\n');
}

/** In a language that we have no words for, the day by itself. */
const untilLine = (day: string, language: LanguageTag): string =>
  (UNTIL[baseLanguage(language)] ?? '$1').replace('$1', day);

/** No text in another language: one text mixes none. */
const textInBase = (texts: Texts, language: LanguageTag): string | undefined => {
  const found = textIn(texts, [language]);
  return found && baseLanguage(found.language) === baseLanguage(language) ? found.text : undefined;
};

/** Whom one writes to, a line each for what is known of where; nothing where nothing is known. */
function whereTo(action: UrgentAction, language: LanguageTag): string | undefined {
  const [target] = letterTargets(action);
  if (!target) return undefined;
  const { emails, address } = target;
  const accounts = networks.flatMap(({ id, name }) =>
    asList(target.accounts[id])
      .slice(0, 1)
      .map((handle) => `${name}: @${handle}`),
  );
  const where = [...address, ...emails.slice(0, 1), ...accounts.slice(0, 2)];
  if (where.length === 0) return undefined;
  const [name = ''] = postalAddress(target).split('\n');
  return [WRITE_TO[baseLanguage(language)], name, ...where].filter(Boolean).join('\n');
}
