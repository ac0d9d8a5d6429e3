import { ageOf, isOld, type Listing } from '../../utils/actions/age.ts';
import { type Ending, isActive } from '../../utils/actions/dates.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import './ChangeNote.css';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  listing: Listing & Ending;
  today: IsoDate;
  /** opens the page that it came from; undefined: nobody knows that page */
  onPage?: (() => void) | undefined;
  /** the person says what they found out; undefined where it is not kept */
  onSay?: ((found: 'still-runs' | 'is-over') => void) | undefined;
}

/** Of an action that has been listed for long, and does not say when it ends: what the person can do about it. */
export function AgeNote({ listing, today, onPage, onSay }: Props) {
  const { t } = useI18n();
  if (!isActive(listing, today) || !isOld(listing, today)) return null;
  return (
    <aside class="change" id="age">
      <p>{t('age.old', ageOf(listing, today) ?? 0)}</p>
      {onPage && <p>{t('age.hint')}</p>}
      <p class="buttons">
        {onPage && (
          <button type="button" class="button" id="check-page" onClick={onPage}>
            {t('age.check')}
          </button>
        )}
        {onSay && (
          <>
            <button
              type="button"
              class="button-plain"
              id="still-runs"
              onClick={() => onSay('still-runs')}
            >
              {t('age.stillRuns')}
            </button>
            <button
              type="button"
              class="button-plain"
              id="is-over"
              onClick={() => onSay('is-over')}
            >
              {t('age.over')}
            </button>
          </>
        )}
      </p>
    </aside>
  );
}
