import {
  baseLanguage,
  chooseLanguage,
  countryName,
  languagesOf,
  textFor,
} from '../actions/languages.ts';
import type { Addressee, LanguageTag, ModelLetter, Texts, UrgentAction } from '../actions/types.ts';
import { fold } from '../text/fold.ts';
import { letterTargets } from './addressees.ts';
import { formulasOf, hasFormulas, salutationTo } from './formulas.ts';
import { toPlainLines } from './plain-lines.ts';

/** A letter ready to go: what to put where. */
export interface Letter {
  language: LanguageTag;
  subject: string;
  /** salutation, paragraphs and closing, a blank line between them */
  body: string;
  to: string[];
  cc: string[];
}

/** `Call for letters`, `Write to the minister`: folded words to those who write, behind a country or alone. */
const TO_READER =
  /^(?:[^:]{1,40}: ?)?(?:(?:call|appeal) for (?:letters?|appeals?|actions?)\b|(?:take action|act now|write (?:to|for|now|a|your)|send (?:a|an|your|letters?)|sign (?:the|our|this|now))\b|(?:schreiben sie|schreibt|unterschreib|briefaktion|eilaktion)|(?:ecrivez|agissez|signez|appel a (?:lettres?|action))\b|(?:escribe|escriba|actua|firma|envia) |(?:scrivi|scrivete|agisci|firma|firmate|invia) )/;

function subjectFor(action: UrgentAction, model: ModelLetter, language: LanguageTag): string {
  const written = model.subject[language];
  if (written) return written;
  const country = action.country.map((code) => countryName(code, language)).join(', ');
  const printed = action.title[language];
  // Whoever gets the letter is not to be called upon to write one.
  const title = printed && TO_READER.test(fold(printed)) ? undefined : printed;
  const isNamed = country !== '' && fold(title ?? '').startsWith(fold(country));
  if (title) return country && !isNamed ? namedFirst(country, title, language) : title;
  return formulasOf(language).subject(country);
}

/** French has a space before its colon. */
const namedFirst = (country: string, title: string, language: LanguageTag) =>
  `${country}${baseLanguage(language) === 'fr' ? ' ' : ''}: ${title}`;

/** The languages in which one can write, those that the target reads first. */
export function letterLanguages(action: UrgentAction, model: ModelLetter): LanguageTag[] {
  const there = languagesOf(model.body);
  const rank = (tag: LanguageTag) => {
    const at = action.preferredLanguages.findIndex(
      (wish) => baseLanguage(wish) === baseLanguage(tag),
    );
    return at < 0 ? action.preferredLanguages.length : at;
  };
  return [...there].sort((a, b) => rank(a) - rank(b));
}

/** Who gets a letter, and who writes it. */
export interface LetterWish {
  /** one of the action's targets; without it the first, with the e-mail addresses of all */
  target?: Addressee | undefined;
  /** the name under the closing; left out where the paper has a place for it */
  name?: string;
}

/** The salutation for this target: the model's for the first target, else the target's own or a neutral one. */
function salutationFor(
  action: UrgentAction,
  model: ModelLetter,
  language: LanguageTag,
  target: Addressee | undefined,
): string | undefined {
  const isFirst = !target || target.id === letterTargets(action)[0]?.id;
  const printed = model.salutation[language];
  if (isFirst && printed) return printed;
  const own = target && textFor(onlyIn(target.salutation, language), [language]);
  if (own) return own;
  if (isFirst) return undefined;
  return hasFormulas(language) ? salutationTo(target, language) : printed;
}

const onlyIn = (texts: Texts, language: LanguageTag): Texts =>
  Object.fromEntries(
    Object.entries(texts).filter(([tag]) => baseLanguage(tag) === baseLanguage(language)),
  );

/** A model letter in this language, else in the best language for its target. */
export function renderLetter(
  action: UrgentAction,
  model: ModelLetter,
  language: LanguageTag,
  { target, name = '' }: LetterWish = {},
): Letter | undefined {
  const chosen = chooseLanguage(languagesOf(model.body), [language, ...action.preferredLanguages]);
  const paragraphs = chosen && model.body[chosen];
  if (!chosen || !paragraphs) return undefined;
  const closing =
    model.closing[chosen] ?? (hasFormulas(chosen) ? formulasOf(chosen).closing : undefined);
  // The name stands under the closing, as one signs.
  const signed = [closing, name.trim()].filter(Boolean).join('\n');
  const salutation = salutationFor(action, model, chosen, target);
  const parts = [salutation, ...paragraphs, signed || undefined].filter(
    (part) => part !== undefined,
  );
  const recipients = target ? [target] : action.targets;
  return {
    language: chosen,
    subject: subjectFor(action, model, chosen),
    body: toPlainLines(parts.join('\n\n')).normalize('NFC'),
    to: recipients.flatMap(({ emails }) => emails),
    cc: action.copies.flatMap(({ emails }) => emails),
  };
}
