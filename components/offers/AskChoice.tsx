import { useI18n } from '../ui/i18n.ts';

/** How often a source is asked that the person follows from here. */
export interface Asks {
  /** undefined: every few hours */
  asks: 'press' | undefined;
  onAsks(asks: 'press' | undefined): void;
}

/** Every few hours, or only when the person presses: each request tells the network that somebody asks. */
export function AskChoice({ asks, onAsks }: Asks) {
  const { t } = useI18n();
  return (
    <label class="offers-asks">
      <span>{t('offers.asks')}</span>
      <select
        id="offers-asks"
        value={asks ?? 'hours'}
        onChange={(event) => onAsks(event.currentTarget.value === 'press' ? 'press' : undefined)}
      >
        <option value="hours">{t('sources.asks_hours')}</option>
        <option value="press">{t('sources.asks_press')}</option>
      </select>
    </label>
  );
}
