import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { i18n } from '#i18n';
import { isIsoDate } from '../../utils/actions/dates.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';

/** What a component needs to write words: the strings, and the language that the person reads. */
export interface I18n {
  t: typeof i18n.t;
  language: LanguageTag;
}

const I18nContext = createContext<I18n | undefined>(undefined);
export const I18nProvider = I18nContext.Provider;

/** The strings in the person's language. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('A component asks for strings outside of I18nProvider');
  return i18n;
}

/**
 * A calendar date in the interface's language, `7 March 2023`; what is none, as it is. A date has no time zone, so the zone
 * is fixed.
 */
export function showDate(date: string, language: LanguageTag): string {
  if (!isIsoDate(date)) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
