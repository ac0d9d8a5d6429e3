import type { ComponentChildren } from 'preact';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './ListEmpty.css';

interface NothingProps {
  /** where to get some */
  offers: ComponentChildren;
  /** are there pages to look at instead? Then nothing is offered. */
  hasLeads: boolean;
  onFindSource(): void;
  /** reads the page in front; undefined where it is none */
  onAdd: (() => void) | undefined;
  /** is what the tab shows a mail that is open? */
  hasMessage?: boolean | undefined;
}

/** Asks whose actions the person wants to see, where there are none. */
export function NothingActive({ offers, hasLeads, onFindSource, onAdd, hasMessage }: NothingProps) {
  const { t } = useI18n();
  if (hasLeads) {
    return (
      <div class="list-empty" role="status">
        <h2>{t('list.emptyTitle')}</h2>
      </div>
    );
  }
  return (
    <div class="list-empty">
      <div role="status">
        <h2>{t('list.firstTitle')}</h2>
        <p>{t('list.firstText')}</p>
      </div>
      <div class="buttons">
        <button type="button" class="button button-main" id="first-source" onClick={onFindSource}>
          {t('list.findSource')}
        </button>
        {onAdd && (
          <button type="button" class="button" id="first-page" onClick={onAdd}>
            {t(hasMessage ? 'pass.message' : 'list.add')}
          </button>
        )}
      </div>
      {offers}
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
