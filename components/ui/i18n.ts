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
 * The interface's language with the person's region, `en` → `en-GB`: dates are written otherwise in Britain, India and the
 * United States. The region is the one of their first language that has any, where the language itself has none.
 */
export function regional(
  language: LanguageTag,
  wishes: readonly LanguageTag[] = navigator.languages ?? [],
): LanguageTag {
  if (language.includes('-')) return language;
  const named = wishes.filter((tag) => /-[A-Z]{2}$/.test(tag));
  const own = named.find((tag) => tag.startsWith(`${language}-`));
  if (own) return own;
  const [first] = wishes;
  const region = language === 'en' && first !== 'en' ? named[0]?.slice(-2) : undefined;
  return region ? `${language}-${region}` : language;
}

const dayOf = (date: string) => new Date(`${date}T00:00:00Z`);

/**
 * A calendar date in the interface's language, `7 March 2023`; what is none, as it is. A date has no time zone, so the zone
 * is fixed.
 */
export function showDate(date: string, language: LanguageTag): string {
  if (!isIsoDate(date)) return date;
  return new Intl.DateTimeFormat(regional(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(dayOf(date));
}

/** A day in few letters, `25 Jan`, with its year where that is not this one's; and in two parts, to be set one below the other. */
export function shortDate(
  date: string,
  language: LanguageTag,
  today: string,
): { text: string; day: string; month: string } {
  if (!isIsoDate(date)) return { text: date, day: date, month: '' };
  const isOtherYear = date.slice(0, 4) !== today.slice(0, 4);
  const format = new Intl.DateTimeFormat(regional(language), {
    day: 'numeric',
    month: 'short',
    ...(isOtherYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  const parts = format.formatToParts(dayOf(date));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    text: format.format(dayOf(date)),
    day: part('day'),
    month: `${part('month')} ${part('year')}`.trim(),
  };
}

/** A day of this year or a late one, without its year: `18 January`. */
export function showDayMonth(date: string, language: LanguageTag): string {
  if (!isIsoDate(date)) return date;
  return new Intl.DateTimeFormat(regional(language), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(dayOf(date));
}
