import { ageOf, isOld, type Listing } from '../../utils/actions/age.ts';
import { daysLeft, type Ending, isActive } from '../../utils/actions/dates.ts';
import { isUrgent } from '../../utils/actions/list.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  action: Ending & Omit<Listing, 'deadline'>;
  today: IsoDate;
  /** does a note below say what to do about an old action? */
  isBrief?: boolean;
}

/** How many days are left to write. */
export function Deadline({ action, today, isBrief = false }: Props) {
  const { t } = useI18n();
  if (!isActive(action, today)) return <span class="deadline">{t('deadline.ended')}</span>;
  if (action.deadline === undefined) {
    const age = ageOf(action, today);
    if (age === undefined) return <span class="deadline deadline-open">{t('deadline.soon')}</span>;
    if (isOld(action, today)) {
      const text = t(isBrief ? 'age.listed' : 'age.old', age);
      return <span class="deadline deadline-old">{text}</span>;
    }
    return (
      <span class="deadline deadline-open">
        {age === 0 ? t('age.today') : t('age.listed', age)}
      </span>
    );
  }
  const days = daysLeft(action.deadline, today);
  const isSoon = isUrgent(action.deadline, today);
  return (
    <span class={isSoon ? 'deadline deadline-urgent' : 'deadline deadline-open'}>
      {days === 0 ? t('deadline.last') : t('deadline.days', days)}
    </span>
  );
}
