import { type SentBy, WAYS } from '../../utils/history/attempts.ts';
import { useI18n } from '../ui/i18n.ts';
import { WAY_NAMES } from '../ui/way-names.ts';

/** For noting that the letter was sent, and how; what is pressed can be taken back. */
export function SentButtons({
  sent,
  onSent,
  onNotYet,
}: {
  /** the ways that were noted today */
  sent: readonly string[];
  onSent(way: SentBy): void;
  onNotYet(): void;
}) {
  const { t } = useI18n();
  return (
    <fieldset class="sent">
      <legend class="note">{t('ask.sent')}</legend>
      {WAYS.map((way) => (
        <button
          key={way}
          type="button"
          class="button"
          id={`sent-${way}`}
          aria-pressed={sent.includes(way)}
          onClick={() => onSent(way)}
        >
          {t(WAY_NAMES[way])}
        </button>
      ))}
      <button
        type="button"
        class="button button-bare"
        id="sent-not"
        aria-pressed={sent.length === 0}
        onClick={onNotYet}
      >
        {t('letter.notYet')}
      </button>
    </fieldset>
  );
}
