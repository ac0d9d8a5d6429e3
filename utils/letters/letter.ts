import { chooseLanguage, countryName, languagesOf } from '../actions/languages.ts';
import type { Addressee, LanguageTag, ModelLetter, UrgentAction } from '../actions/types.ts';

/** A letter ready to go: what to put where. */
export interface Letter {
  language: LanguageTag;
  subject: string;
  /** salutation, paragraphs and closing, a blank line between them */
  body: string;
  to: string[];
  cc: string[];
}

/** A closing for a model letter that has none; the person can change it. */
const CLOSING: Record<string, string> = {
  en: 'Yours sincerely,',
  es: 'Atentamente,',
  de: 'Mit freundlichen Grüssen',
  fr: 'Veuillez agréer, Madame, Monsieur, mes salutations respectueuses.',
  it: 'Distinti saluti,',
};

/** A subject for a model letter that has none, in a language that the title is not written in. */
const SUBJECT: Record<string, (country: string) => string> = {
  en: (country) => `Human rights in ${country}`,
  es: (country) => `Derechos humanos en ${country}`,
  de: (country) => `Menschenrechte in ${country}`,
  fr: (country) => `Droits humains : ${country}`,
  it: (country) => `Diritti umani in ${country}`,
};

const base = (tag: LanguageTag): string => tag.split('-')[0] ?? tag;

function subjectFor(action: UrgentAction, model: ModelLetter, language: LanguageTag): string {
  const written = model.subject[language];
  if (written) return written;
  const country = action.country.map((code) => countryName(code, language)).join(', ');
  const title = action.title[language];
  if (title) return country ? `${country}: ${title}` : title;
  const template = SUBJECT[base(language)] ?? SUBJECT.en;
  return template?.(country) ?? country;
}

/** The languages in which one can write, those that the target reads first. */
export function letterLanguages(action: UrgentAction, model: ModelLetter): LanguageTag[] {
  const there = languagesOf(model.body);
  const rank = (tag: LanguageTag) => {
    const at = action.preferredLanguages.findIndex((wish) => base(wish) === base(tag));
    return at < 0 ? action.preferredLanguages.length : at;
  };
  return [...there].sort((a, b) => rank(a) - rank(b));
}

/**
 * A model letter in the language asked for, else in the best one for its target.
 * @param name of who signs it; none where the paper has a place for it
 */
export function renderLetter(
  action: UrgentAction,
  model: ModelLetter,
  language: LanguageTag,
  name = '',
): Letter | undefined {
  const chosen = chooseLanguage(languagesOf(model.body), [language, ...action.preferredLanguages]);
  const paragraphs = chosen && model.body[chosen];
  if (!chosen || !paragraphs) return undefined;
  const closing = model.closing[chosen] ?? CLOSING[base(chosen)];
  // The name stands under the closing, as one signs.
  const signed = [closing, name.trim()].filter(Boolean).join('\n');
  const parts = [model.salutation[chosen], ...paragraphs, signed || undefined].filter(
    (part) => part !== undefined,
  );
  return {
    language: chosen,
    subject: subjectFor(action, model, chosen),
    body: parts.join('\n\n').normalize('NFC'),
    to: action.targets.flatMap(({ emails }) => emails),
    cc: action.copies.flatMap(({ emails }) => emails),
  };
}

/** An addressee's name and postal address, a line each, as it stands on the envelope. */
export function postalAddress(addressee: Addressee): string {
  const name = [addressee.role, addressee.name].filter(Boolean).join(' ');
  return [name, ...addressee.address].join('\n');
}
