import type { SentBy } from '../../utils/history/attempts.ts';
import { useI18n } from '../ui/i18n.ts';

const WAYS = [
  ['email', 'letter.email'],
  ['post', 'letter.mail'],
  ['fax', 'letter.faxed'],
] as const satisfies [SentBy, string][];

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
      {WAYS.map(([way, key]) => (
        <button
          key={way}
          type="button"
          class="button"
          id={`sent-${way}`}
          aria-pressed={sent.includes(way)}
          onClick={() => onSent(way)}
        >
          {t(key)}
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
