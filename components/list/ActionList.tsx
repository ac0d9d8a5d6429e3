import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EVERYTHING, type Interests, isWanted } from '../../utils/actions/interests.ts';
import { searchActions, splitByUrgency } from '../../utils/actions/list.ts';
import type { Counts } from '../../utils/actions/list-preview.ts';
import type { ActionSummary, IsoDate } from '../../utils/actions/types.ts';
import { ActionLines } from './ActionLines.tsx';
import './ActionList.css';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';
import { ListFilters, NO_FILTER } from './ListFilters.tsx';

/** An update or an end of an action that the person took part in. */
export interface ListNews {
  id: string;
  kind: 'update' | 'outcome';
}

interface Props {
  /** all of them, or the first with the numbers of the others */
  actions: readonly ActionSummary[];
  counts?: Counts | undefined;
  /** reads the others */
  onWhole?(): void;
  today: IsoDate;
  /** ids of the actions that the person took part in */
  takenPart: ReadonlySet<string>;
  interests?: Interests;
  news?: readonly ListNews[];
  onOpen(id: string): void;
  onOptions(): void;
  /** reads the page in front */
  onAdd(): void;
  /** follows the feed in front */
  onFollow?: (() => void) | undefined;
  notice?: NoticeText | undefined;
}

const NO_NEWS: readonly ListNews[] = [];

/** The active actions, most urgent first, found as one types; the ended ones folded away. */
export function ActionList({
  actions,
  counts,
  onWhole,
  today,
  takenPart,
  interests = EVERYTHING,
  news = NO_NEWS,
  ...doing
}: Props) {
  const { t } = useI18n();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus({ preventScroll: true }), []);
  const kinds = useMemo(() => new Map(news.map(({ id, kind }) => [id, kind])), [news]);
  const isFiltered = query !== '' || filter !== NO_FILTER;
  const all = useMemo(() => splitByUrgency(actions, today), [actions, today]);
  const groups = useMemo(() => {
    const find = (some: readonly ActionSummary[]) =>
      searchActions(some, query).filter((action) => isWanted(action, filter));
    const rest = find(all.active.filter(({ id }) => !kinds.has(id)));
    return {
      news: find([...all.active, ...all.ended].filter(({ id }) => kinds.has(id))),
      active: rest.filter((action) => isWanted(action, interests)),
      aside: rest.filter((action) => !isWanted(action, interests)),
      ended: find(all.ended.filter(({ id }) => !kinds.has(id))),
    };
  }, [all, query, filter, kinds, interests]);

  // What is asked for may be among those that were not read yet.
  const isPartial = counts !== undefined;
  const isMissing = news.some(({ id }) => !actions.some((action) => action.id === id));
  useEffect(() => {
    if (isPartial && (isFiltered || isMissing)) onWhole?.();
  }, [isPartial, isFiltered, isMissing, onWhole]);

  const clear = () => {
    setQuery('');
    setFilter(NO_FILTER);
    search.current?.focus();
  };
  const [aside, ended] = [
    counts?.aside ?? groups.aside.length,
    counts?.ended ?? groups.ended.length,
  ];
  const hasActive = counts ? counts.active + counts.aside > 0 : all.active.length > 0;
  const hasFound = Object.values(groups).some((group) => group.length > 0);
  const context = { today, takenPart, news: kinds, onOpen: doing.onOpen };
  return (
    <div class="list">
      <header class="list-head">
        <div class="list-top">
          <h1>{t('list.title')}</h1>
          {doing.onFollow && (
            <button
              type="button"
              class="button-plain list-add"
              id="follow-feed"
              onClick={doing.onFollow}
            >
              {t('list.follow')}
            </button>
          )}
          <button type="button" class="button-plain list-add" id="add-action" onClick={doing.onAdd}>
            {t('list.add')}
          </button>
          <button type="button" class="button-plain" id="open-options" onClick={doing.onOptions}>
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
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <ListFilters actions={actions} filter={filter} onFilter={setFilter} onFocus={onWhole} />
      </header>
      <main class="list-body">
        <Notice notice={doing.notice} />
        {groups.news.length > 0 && (
          <section class="list-news">
            <h2>{t('list.news')}</h2>
            <ActionLines actions={groups.news} {...context} />
          </section>
        )}
        {groups.active.length > 0 && (
          <ActionLines
            actions={groups.active}
            onEnd={isPartial && counts.active > groups.active.length ? onWhole : undefined}
            {...context}
          />
        )}
        {!hasActive && !isFiltered && groups.news.length === 0 && (
          <div class="list-empty" role="status">
            <h2>{t('list.emptyTitle')}</h2>
            <p>{t('list.emptyText')}</p>
          </div>
        )}
        {isFiltered && !isPartial && !hasFound && (
          <div class="list-empty" role="status">
            <h2>{query ? t('list.nothingFound', [query]) : t('list.nothingHere')}</h2>
            <p>{t('list.nothingFoundHint')}</p>
            <button type="button" class="button" onClick={clear}>
              {t('list.clearSearch')}
            </button>
          </div>
        )}
        {aside > 0 && (
          <details
            class="list-ended list-aside"
            open={isFiltered && groups.active.length === 0}
            onToggle={(event) => event.currentTarget.open && onWhole?.()}
          >
            <summary>{t('list.aside', [String(aside)])}</summary>
            <ActionLines actions={groups.aside} {...context} />
          </details>
        )}
        {ended > 0 && (
          <details
            class="list-ended"
            open={isFiltered && groups.active.length + groups.aside.length === 0}
            onToggle={(event) => event.currentTarget.open && onWhole?.()}
          >
            <summary>{t('list.ended', [String(ended)])}</summary>
            <ActionLines actions={groups.ended} {...context} />
          </details>
        )}
      </main>
    </div>
  );
}
