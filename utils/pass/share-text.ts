import { writeDate } from '../actions/dates.ts';
import { baseLanguage, languagesOf, textFor, textIn } from '../actions/languages.ts';
import { publisherIn } from '../actions/source-name.ts';
import { storyOf } from '../actions/story.ts';
import type { Addressee, LanguageTag, Texts, UrgentAction } from '../actions/types.ts';
import { postalAddress } from '../letters/addressees.ts';
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

/** What stands above the demands. */
const ASK_FOR: Record<string, string> = {
  de: 'Was zu fordern ist:',
  en: 'What to ask for:',
  es: 'Qué pedir:',
  fr: 'Ce qu’il faut demander\u00a0:',
  it: 'Che cosa chiedere:',
  pt: 'O que pedir:',
};
/** A friend reads so many demands and no more. */
const MOST_DEMANDS = 5;

/** What stands before the publisher. */
const SOURCE: Record<string, string> = {
  de: 'Quelle: ',
  en: 'Source: ',
  es: 'Fuente: ',
  fr: 'Source\u00a0: ',
  it: 'Fonte: ',
  pt: 'Fonte: ',
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
 * A text with which an action is told to a friend, who can act on it by itself: its title, how its story begins, what it
 * asks for, whom to write to and where, until when, its publisher and its page. Each part that the action lacks, or has in another language only, is left out.
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
  const story = isSame ? found.text : '';
  const asked = whatToAsk(demands, language);
  const lines = [title, story, asked, whereTo(action, language), until, sourceOf(source, language)];
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

/** The demands that are in this language, a line each, without the marks that parted them. */
function whatToAsk(demands: readonly Texts[], language: LanguageTag): string | undefined {
  const lines = demands
    .flatMap(
      (one) =>
        textInBase(one, language)
          ?.trim()
          .replace(/[\s,;،؛，；、]+$/u, '') || [],
    )
    .slice(0, MOST_DEMANDS);
  if (lines.length === 0) return undefined;
  const listed = lines.map((one) => `- ${one}`);
  return [ASK_FOR[baseLanguage(language)], ...listed].filter(Boolean).join('\n');
}

/** Who published the action, and its page. */
function sourceOf(source: UrgentAction['source'], language: LanguageTag): string {
  const publisher = publisherIn(source);
  const named = publisher && (SOURCE[baseLanguage(language)] ?? '') + publisher;
  return [named, source.url ?? source.page].filter(Boolean).join('\n');
}

/** Everybody whom one can write to, a line each for what is known of where; nothing where nothing is known. */
function whereTo(action: UrgentAction, language: LanguageTag): string | undefined {
  const all = action.targets.map(reachAt).filter(Boolean);
  if (all.length === 0) return undefined;
  const [first, ...others] = all;
  return [[WRITE_TO[baseLanguage(language)], first].filter(Boolean).join('\n'), ...others].join(
    '\n\n',
  );
}

/** An addressee with a postal address, an e-mail, a fax number and two accounts, as far as they are known. */
function reachAt(target: Addressee): string | undefined {
  const { emails, faxes, address } = target;
  const accounts = networks.flatMap(({ id, name }) =>
    asList(target.accounts[id])
      .slice(0, 1)
      .map((handle) => `${name}: @${handle}`),
  );
  const fax = faxes.slice(0, 1).map((number) => `Fax: ${number}`);
  const where = [...address, ...emails.slice(0, 1), ...fax, ...accounts.slice(0, 2)];
  if (where.length === 0) return undefined;
  const [name = ''] = postalAddress(target).split('\n');
  return [name, ...where].filter(Boolean).join('\n');
}
