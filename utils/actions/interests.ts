import { baseLanguage } from './languages.ts';
import type { ActionSummary, LanguageTag } from './types.ts';

/** What the person wants to hear about; an empty list means everything. */
export interface Interests {
  /** ISO 3166-1 alpha-2 */
  countries: string[];
  /** languages in which the person can send something */
  languages: LanguageTag[];
}

export const EVERYTHING: Interests = { countries: [], languages: [] };

/** Is it one of those? An action without a country, or with nothing to send yet, is never left out by it. */
export function isWanted(
  { country, languages }: Pick<ActionSummary, 'country' | 'languages'>,
  interests: Interests,
): boolean {
  const there =
    interests.countries.length === 0 ||
    country.length === 0 ||
    country.some((code) => interests.countries.includes(code));
  const readable =
    interests.languages.length === 0 ||
    languages.length === 0 ||
    languages.some((tag) =>
      interests.languages.some((wanted) => baseLanguage(wanted) === baseLanguage(tag)),
    );
  return there && readable;
}
