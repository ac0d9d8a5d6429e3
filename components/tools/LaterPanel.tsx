import { addDays } from '../../utils/actions/dates.ts';
import { lastLater, type PutAside } from '../../utils/actions/put-aside.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import '../ui/Buttons.css';
import { showDayMonth, useI18n } from '../ui/i18n.ts';
import { DayChoice, type NamedDay } from './DayChoice.tsx';

interface Props {
  deadline: IsoDate | undefined;
  today: IsoDate;
  /** how it is put aside now */
  aside: PutAside | undefined;
  /** undefined: for good */
  onAside(until: IsoDate | undefined): void;
  onBringBack(): void;
}

/** So many days before the end, its last week begins. */
const WEEK = 7;

/** Puts an action aside, until a day or for good. */
export function LaterPanel({ deadline, today, aside, onAside, onBringBack }: Props) {
  const { t, language } = useI18n();
  const last = lastLater(deadline, today);
  const days: NamedDay[] = [
    { id: 'tomorrow', name: t('tools.tomorrow'), day: addDays(today, 1) },
    { id: 'three', name: t('tools.inThree'), day: addDays(today, 3) },
    ...(deadline === undefined
      ? []
      : [{ id: 'week', name: t('tools.lastWeek'), day: addDays(deadline, -WEEK) }]),
  ];
  return (
    <>
      {aside && (
        <p class="tool-now">
          {aside.until === undefined
            ? t('tools.isAside')
            : t('tools.isAsideUntil', [showDayMonth(aside.until, language)])}{' '}
          <button type="button" class="button-plain" id="aside-back" onClick={onBringBack}>
            {t('tools.bringBack')}
          </button>
        </p>
      )}
      <p class="soft">{t(last ? 'tools.laterText' : 'tools.endsSoon')}</p>
      {last && (
        <DayChoice
          days={days.filter(({ day }) => day > today && day <= last)}
          first={addDays(today, 1)}
          last={last}
          confirm={t('tools.asideThen')}
          onDay={onAside}
        />
      )}
      <ul class="tool-rows">
        <li>
          <button type="button" id="aside-good" onClick={() => onAside(undefined)}>
            <span>
              {t('tools.asideForGood')}
              <span class="tool-hint">{t('tools.forGoodText')}</span>
            </span>
          </button>
        </li>
      </ul>
    </>
  );
}
