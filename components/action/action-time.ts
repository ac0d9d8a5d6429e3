import { ageOf, isOld, type Listing } from '../../utils/actions/age.ts';
import { daysLeft } from '../../utils/actions/dates.ts';
import { isUrgent } from '../../utils/actions/list.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import { type I18n, showDate, showDayMonth } from '../ui/i18n.ts';

interface Asked {
  action: UrgentAction;
  today: IsoDate;
  /** its line in the list, which knows since when it is listed */
  line?: Listing | undefined;
  isOpen: boolean;
  /** a newer issue replaced it, or its publisher withdrew it */
  isOver: boolean;
}

/** Until when one can write, or since when no more; and does the time run out? */
export function actionTime(
  { t, language }: I18n,
  { action, today, line, isOpen, isOver }: Asked,
): { text: string; isUrgent: boolean } {
  const { closed, deadline } = action;
  if (!isOpen) {
    // An action that was closed early ended on that day, not on its deadline.
    const last = closed?.date ?? (isOver ? undefined : deadline);
    const text = last ? t('deadline.endedOn', [showDate(last, language)]) : t('deadline.ended');
    return { text, isUrgent: false };
  }
  if (deadline !== undefined) {
    const days = daysLeft(deadline, today);
    const left = days === 0 ? t('deadline.last') : t('deadline.days', days);
    const text = t('action.leftUntil', [left, showDay(deadline, today, language)]);
    return { text, isUrgent: isUrgent(deadline, today) };
  }
  const listing = { ...line, ...action };
  const age = ageOf(listing, today);
  if (age === undefined) return { text: t('deadline.soon'), isUrgent: false };
  if (age === 0 && !isOld(listing, today)) return { text: t('age.today'), isUrgent: false };
  return { text: t('age.listed', age), isUrgent: false };
}

/** A date as one says it: the year only where it is another one. */
const showDay = (date: IsoDate, today: IsoDate, language: string): string =>
  date.slice(0, 4) === today.slice(0, 4) ? showDayMonth(date, language) : showDate(date, language);
