import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Interests } from '../../utils/actions/interests.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import './ListHead.css';
import '../ui/Buttons.css';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useI18n } from '../ui/i18n.ts';
import { Mark } from '../ui/Mark.tsx';
import { hasChoice, ListFilters, NO_FILTER } from './ListFilters.tsx';

interface Props {
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
  onPanel?: (() => void) | undefined;
}

/** Title, search and filters; they stay where they are while the lines scroll. */
export function ListHead({ search, query, onQuery, onWhole, filter, ...props }: Props) {
  const { t } = useI18n();
  const isChosen = filter !== NO_FILTER;
  const [isOpen, setOpen] = useState(isChosen);
  // Once it stands there it stays: what comes or goes would change the search.
  const hasFilters = useRef(false);
  hasFilters.current ||= props.hasMore || hasChoice(props.actions);
  const toggle = () => {
    if (!isOpen) onWhole?.();
    setOpen(!isOpen);
  };
  return (
    <header class="list-head">
      <div class="list-top">
        <Mark size={24} />
        <h1>{t('list.title')}</h1>
        {props.onPanel && (
          <IconButton
            id="open-panel"
            sign="panel"
            bare
            label={t('panel.open')}
            onPress={props.onPanel}
          />
        )}
      </div>
      <div class="list-find">
        <div class="list-field">
          <Icon sign="search" />
          <input
            ref={search}
            class="list-search"
            type="search"
            value={query}
            placeholder={t('list.search')}
            aria-label={t('list.search')}
            onInput={(event) => onQuery(event.currentTarget.value)}
          />
        </div>
        {hasFilters.current && (
          <IconButton
            id="open-filters"
            sign="filter"
            chosen={isChosen}
            expanded={isOpen}
            label={t(isChosen ? 'list.filtersOn' : 'list.filters')}
            onPress={toggle}
          />
        )}
      </div>
      {isOpen && <ListFilters actions={props.actions} filter={filter} onFilter={props.onFilter} />}
    </header>
  );
}
