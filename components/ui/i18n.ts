import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { i18n } from '#i18n';
import type { LanguageTag } from '../../utils/actions/types.ts';

/** What every component needs to speak: the strings, and the language that the person reads. */
export interface I18n {
  t: typeof i18n.t;
  language: LanguageTag;
}

const SpeechContext = createContext<I18n | undefined>(undefined);
export const I18nProvider = SpeechContext.Provider;

/** The strings in the person's language. */
export function useI18n(): I18n {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('A component that speaks stands outside of SpeechProvider');
  return speech;
}

/** A calendar date as the reader writes it, `7 March 2023`; the zone is fixed as dates have none. */
export function showDate(date: string, language: LanguageTag): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
