import { useState } from 'preact/hooks';
import type { FeedKey } from '../../utils/feeds/keys.ts';
import type { LeadFilter } from '../../utils/feeds/lead-filter.ts';
import type { Subscription } from '../../utils/feeds/types.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { onePress } from '../ui/one-press.ts';

/** What the person can do with a feed, by its address. */
export interface FeedActions {
  onRefresh(url: string): void;
  onTurn(url: string, on: boolean): void;
  /** every few hours, or only when the person presses */
  onAsks(url: string, asks: 'press' | undefined): void;
  /** @returns when the source was asked again */
  onFilter(url: string, filter: LeadFilter): Promise<void>;
  onRemove(url: string): void;
  /** asks the browser again for access to the feed's host */
  onAllow(url: string): void;
  /** @param key the one that the person was shown */
  onAcceptKey(url: string, key: FeedKey): void;
}

type Of<T extends keyof FeedActions> = { source: Subscription } & Pick<FeedActions, T>;

/** What the person can do at once: check it, allow it again, trust its new key. */
export function FeedButtons({
  source: { url, on, newKey, trouble },
  ...actions
}: Of<'onRefresh' | 'onAllow' | 'onAcceptKey'>) {
  const { t } = useI18n();
  return (
    <div class="buttons">
      <button
        type="button"
        class="button"
        data-refresh={url}
        disabled={!on}
        onClick={() => actions.onRefresh(url)}
      >
        {t('sources.refresh')}
      </button>
      {trouble?.why === 'forbidden' && (
        <button type="button" class="button" data-allow={url} onClick={() => actions.onAllow(url)}>
          {t('sources.allow')}
        </button>
      )}
      {newKey && (
        <button
          type="button"
          class="button"
          data-accept={url}
          onClick={() => actions.onAcceptKey(url, newKey)}
        >
          {t('sources.acceptKey')}
        </button>
      )}
    </div>
  );
}

/** How often it is checked. */
export function FeedAsks({ source: { url, asks }, onAsks }: Of<'onAsks'>) {
  const { t } = useI18n();
  return (
    <label class="source-asks">
      <span>{t('sources.asks')}</span>
      <select
        data-asks={url}
        value={asks ?? 'hours'}
        onChange={(event) =>
          onAsks(url, event.currentTarget.value === 'press' ? 'press' : undefined)
        }
      >
        <option value="hours">{t('sources.asks_hours')}</option>
        <option value="press">{t('sources.asks_press')}</option>
      </select>
    </label>
  );
}

/** Removing it takes a second press. */
export function FeedRemoval({ source: { url }, onRemove }: Of<'onRemove'>) {
  const { t } = useI18n();
  const [isRemoving, setRemoving] = useState(false);
  return (
    <div class="buttons">
      <button
        type="button"
        class="button button-danger"
        data-remove={url}
        {...onePress(() => (isRemoving ? onRemove(url) : setRemoving(true)))}
        onBlur={() => setRemoving(false)}
      >
        {t(isRemoving ? 'sources.removeSure' : 'sources.remove')}
      </button>
    </div>
  );
}
