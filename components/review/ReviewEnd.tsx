import { isActive, isOver } from '../../utils/actions/dates.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import type { FoundAction } from '../../utils/extract/extracted-action.ts';
import '../ui/Buttons.css';
import { showDate, useI18n } from '../ui/i18n.ts';

interface Props {
  action: FoundAction;
  day: IsoDate;
  /** the person says that it has not ended */
  onGoesOn(): void;
}

/** Says that the action would be kept among the ended ones, where nobody looks for a new one. */
export function ReviewEnd({ action, day, onGoesOn }: Props) {
  const { t, language } = useI18n();
  if (isActive(action, day)) return null;
  const { closed, deadline = '' } = action;
  const isSaid = isOver(action);
  const date = showDate(closed?.date ?? deadline, language);
  const key = closed ? 'review.endsOn' : isSaid ? 'review.ends' : 'review.endsPast';
  return (
    <p class="review-warning review-end" id="ends" role="note">
      {t(key, [date])}
      {isSaid && (
        <>
          {' '}
          <button type="button" class="button-plain" id="goes-on" onClick={onGoesOn}>
            {t('review.goesOn')}
          </button>
        </>
      )}
    </p>
  );
}
