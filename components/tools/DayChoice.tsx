import { useId, useState } from 'preact/hooks';
import { isIsoDate } from '../../utils/actions/dates.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import '../ui/Buttons.css';
import { showDate, showDayMonth, useI18n } from '../ui/i18n.ts';
import { Notice, useNotice } from '../ui/Notice.tsx';

/** A day that is offered by a name. */
export interface NamedDay {
  id: string;
  name: string;
  day: IsoDate;
}

interface Props {
  /** those that fit */
  days: readonly NamedDay[];
  /** the first and the last day that can be chosen */
  first: IsoDate;
  last: IsoDate;
  /** what the button says that takes the day in the field */
  confirm: string;
  onDay(day: IsoDate): void;
}

/** A day: one of a few, or any other that fits. */
export function DayChoice({ days, first, last, confirm, onDay }: Props) {
  const { t, language } = useI18n();
  const [day, setDay] = useState('');
  const [notice, setNotice] = useNotice();
  const field = useId();
  /** What was said of a day that did not fit is over. */
  const give = (chosen: IsoDate) => {
    setNotice(undefined);
    onDay(chosen);
  };
  const take = () => {
    if (isIsoDate(day) && day >= first && day <= last) return give(day);
    const text = t('tools.dayWrong', [showDate(first, language), showDate(last, language)]);
    setNotice({ text, refused: true });
  };
  return (
    <>
      <ul class="tool-rows">
        {days.map((one) => (
          <li key={one.id}>
            <button type="button" id={`day-${one.id}`} onClick={() => give(one.day)}>
              <span>{one.name}</span>
              <span class="soft">{showDayMonth(one.day, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="tool-day">
        <label for={field}>{t('tools.chooseDay')}</label>
        <input
          id={field}
          type="date"
          min={first}
          max={last}
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
        <button type="button" class="button" id="day-take" onClick={take}>
          {confirm}
        </button>
      </div>
      <Notice notice={notice} />
    </>
  );
}
