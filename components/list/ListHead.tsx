import type { RefObject } from 'preact';
import type { Interests } from '../../utils/actions/interests.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import './ListHead.css';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { ListFilters } from './ListFilters.tsx';
import { ListLogo } from './ListLogo.tsx';

/** What the person can start from the list. */
export interface ListCommands {
  onOptions(): void;
  /** reads the page in the open tab */
  onAdd(): void;
  /** is what the tab shows a mail that is open? */
  hasMessage?: boolean | undefined;
  /** may the page be read? A feed or other data may not */
  canAdd?: boolean;
}

interface Props extends ListCommands {
  actions: readonly ActionSummary[];
  /** are there more actions than these? */
  hasMore: boolean;
  search: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery(query: string): void;
  filter: Interests;
  onFilter(filter: Interests): void;
  /** reads all actions, so that the filters can offer all countries */
  onWhole?: (() => void) | undefined;
}

/** Title, commands, search and filters; they stay where they are while the lines scroll. */
export function ListHead({ search, query, onQuery, onWhole, ...props }: Props) {
  const { t } = useI18n();
  return (
    <header class="list-head">
      <div class="list-top">
        <ListLogo />
        <h1>{t('list.title')}</h1>
        {props.canAdd !== false && (
          <button type="button" class="button-plain list-add" id="add-action" onClick={props.onAdd}>
            {t(props.hasMessage ? 'pass.message' : 'list.add')}
          </button>
        )}
        <button
          type="button"
          class={props.canAdd === false ? 'button-plain list-add' : 'button-plain'}
          id="open-options"
          onClick={props.onOptions}
        >
          {t('options.short')}
        </button>
      </div>
      <input
        ref={search}
        class="list-search"
        type="search"
        value={query}
        placeholder={t('list.search')}
        aria-label={t('list.search')}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <ListFilters
        actions={props.actions}
        hasMore={props.hasMore}
        filter={props.filter}
        onFilter={props.onFilter}
        onFocus={onWhole}
      />
    </header>
  );
}
