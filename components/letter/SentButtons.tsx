import { useI18n } from '../ui/i18n.ts';

const WAYS = [
  ['email', 'letter.byEmail'],
  ['post', 'letter.byPost'],
  ['fax', 'letter.byFax'],
] as const;

/** How a letter was sent. */
export type SentBy = (typeof WAYS)[number][0];

/** Buttons for noting that the letter was sent, and how. */
export function SentButtons({ onSent }: { onSent(way: SentBy): void }) {
  const { t } = useI18n();
  return (
    <fieldset class="sent">
      <legend class="note">{t('letter.sent')}</legend>
      {WAYS.map(([way, key]) => (
        <button
          key={way}
          type="button"
          class="button"
          id={`sent-${way}`}
          onClick={() => onSent(way)}
        >
          {t(key)}
        </button>
      ))}
    </fieldset>
  );
}
