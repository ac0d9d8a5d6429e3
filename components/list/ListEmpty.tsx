import type { ComponentChildren } from 'preact';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './ListEmpty.css';

interface NothingProps {
  /** where to get some */
  offers: ComponentChildren;
  /** are there pages to look at instead? Then nothing is offered. */
  hasLeads: boolean;
}

/** Says that no action is active, and where to get some. */
export function NothingActive({ offers, hasLeads }: NothingProps) {
  const { t } = useI18n();
  return (
    <div class="list-empty">
      <div role="status">
        <h2>{t('list.emptyTitle')}</h2>
        {!hasLeads && <p>{t('list.emptyText')}</p>}
      </div>
      {!hasLeads && offers}
    </div>
  );
}

/** Says that nothing fits search and filters, and offers to clear them. */
export function NothingFound({ query, onClear }: { query: string; onClear(): void }) {
  const { t } = useI18n();
  return (
    <div class="list-empty" role="status">
      <h2>{query ? t('list.nothingFound', [query]) : t('list.nothingHere')}</h2>
      <p>{t('list.nothingFoundHint')}</p>
      <button type="button" class="button" onClick={onClear}>
        {t('list.clearSearch')}
      </button>
    </div>
  );
}
