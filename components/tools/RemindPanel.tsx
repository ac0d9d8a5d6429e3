import { addDays } from '../../utils/actions/dates.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import '../ui/Buttons.css';
import { showDayMonth, useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';
import { DayChoice, type NamedDay } from './DayChoice.tsx';

/** How Vigil can reach the person on that day. */
export interface RemindWays {
  /** did the person allow and choose notifications? */
  notifies: boolean;
  /** did they choose the number on the icon? */
  counts: boolean;
  /** discreet mode shows neither */
  isDiscreet: boolean;
}

interface Props {
  deadline: IsoDate | undefined;
  today: IsoDate;
  /** the day that is set */
  reminder: IsoDate | undefined;
  ways: RemindWays;
  notice: NoticeText | undefined;
  /** undefined: no reminder any more */
  onRemind(day: IsoDate | undefined): void;
  /** switches notifications on; called in the click, so that the browser can ask */
  onNotify(): void;
}

/** How long before the end one is reminded, in days. */
const BEFORE = 2;
/** Without an end, the last day that can be chosen, in days from now. */
const YEAR = 366;

/** Sets a day on which the person is reminded of an action, and says how. */
export function RemindPanel({ deadline, today, reminder, ways, ...props }: Props) {
  const { t, language } = useI18n();
  const { notifies, counts, isDiscreet } = ways;
  const last = deadline ?? addDays(today, YEAR);
  const tomorrow = addDays(today, 1);
  const days: NamedDay[] = [
    { id: 'tomorrow', name: t('tools.tomorrow'), day: tomorrow },
    ...(deadline === undefined
      ? []
      : [{ id: 'before', name: t('tools.twoBefore'), day: addDays(deadline, -BEFORE) }]),
  ];
  const how = isDiscreet
    ? t('tools.remindDiscreet')
    : t(notifies ? 'tools.remindNotify' : 'tools.remindTop');
  return (
    <>
      {/* It tells of a new day, too: a notice besides would say the same twice. */}
      <div role="status" class="tool-status">
        {reminder !== undefined && (
          <p class="tool-now" key={reminder}>
            {t('tools.remindOn', [showDayMonth(reminder, language)])}{' '}
            <button
              type="button"
              class="button-plain"
              id="remind-off"
              onClick={() => props.onRemind(undefined)}
            >
              {t('tools.remindOff')}
            </button>
          </p>
        )}
      </div>
      <p class="soft" id="remind-how">
        {how} {counts && !isDiscreet && t('tools.remindCounts')}
        {!notifies && !isDiscreet && (
          <>
            {' '}
            {t('tools.remindQuiet')}{' '}
            <button type="button" class="button-plain" id="remind-notify" onClick={props.onNotify}>
              {t('tools.remindSwitchOn')}
            </button>
          </>
        )}
      </p>
      {last > today ? (
        <DayChoice
          days={days.filter(({ day }) => day > today && day <= last)}
          first={tomorrow}
          last={last}
          confirm={t('tools.remindThen')}
          onDay={props.onRemind}
        />
      ) : (
        <p class="soft">{t('tools.remindLate')}</p>
      )}
      <Notice notice={props.notice} />
    </>
  );
}
