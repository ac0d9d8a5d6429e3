import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './ReviewOffers.css';

interface Props {
  onYes(): void;
  onNo(): void;
}

/** Asks whether the source is an action at all. The form below has what was read, whatever the answer. */
export function ReviewQuestion({ onYes, onNo }: Props) {
  const { t } = useI18n();
  return (
    <section class="review-offer" id="asked" aria-labelledby="asked-heading">
      <h2 id="asked-heading">{t('review.asked')}</h2>
      <p>{t('review.askedWhy')}</p>
      <div class="buttons">
        <button type="button" class="button button-main" id="asked-yes" onClick={onYes}>
          {t('review.askedYes')}
        </button>
        <button type="button" class="button" id="asked-no" onClick={onNo}>
          {t('review.askedNo')}
        </button>
      </div>
    </section>
  );
}
