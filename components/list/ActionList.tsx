import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EVERYTHING, type Interests } from '../../utils/actions/interests.ts';
import type { Counts } from '../../utils/actions/list-preview.ts';
import type { ActionSummary, IsoDate } from '../../utils/actions/types.ts';
import type { Done } from '../../utils/history/done.ts';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';
import type { LineContext } from './ActionLine.tsx';
import './ActionList.css';
import { FoldedLines } from './FoldedLines.tsx';
import { FoundCount } from './FoundCount.tsx';
import { GroupedLines } from './GroupedLines.tsx';
import type { ActionGroups } from './group-actions.ts';
import { LeadLines, type LeadsShown } from './LeadLines.tsx';
import { NothingActive, NothingFound } from './ListEmpty.tsx';
import { NO_FILTER } from './ListFilters.tsx';
import { ListHead } from './ListHead.tsx';
import { type ListCommands, ListPlaces } from './ListPlaces.tsx';
import { walkLines } from './list-keys.ts';
import { goBackTo, type ListPlace, offsetOf } from './list-place.ts';
import { NewsLines } from './NewsLines.tsx';
import { NO_MARKS, type OwnMarks, PutAsideLines } from './PutAsideLines.tsx';
import { ReminderLines } from './ReminderLines.tsx';
import { countAll, type ListNews, useGroups } from './use-groups.ts';

interface Props extends ListCommands {
  /** what the page in the open tab offers; at the foot, since it comes late and must move no line */
  banner?: ComponentChildren;
  /** may the page in the open tab be offered where there are no actions? Not where it holds none, or the banner offers it */
  isAddWorthy?: boolean | undefined;
  /** all actions, or the first of them with the numbers of the others */
  actions: readonly ActionSummary[];
  counts?: Counts | undefined;
  /** reads the other actions */
  onWhole?(): void;
  today: IsoDate;
  /** what the person has done, by the action's id */
  done: ReadonlyMap<string, Done>;
  interests?: Interests;
  news?: readonly ListNews[];
  /** the pages that the person's sources lead to, and what one can do with them */
  leads?: LeadsShown | undefined;
  /** what is offered where there is nothing to look at */
  offers?: ComponentChildren;
  /** what the person is asked about what they did, above all others */
  asks?: ComponentChildren;
  /** what came of an offer that the person took */
  notice?: NoticeText | undefined;
  /** what the person wished for single actions */
  marks?: OwnMarks | undefined;
  onOpen(id: string): void;
  /** opens the list beside the page; undefined where it stands there */
  onPanel?: (() => void) | undefined;
  /** where the person was before they opened an action; it is not followed afterwards */
  place?: ListPlace | undefined;
  /** the person leaves the list from here */
  onPlace?(place: ListPlace): void;
}

const sum = ({ active, filteredOut, putAside, ended }: Counts) =>
  active + filteredOut + putAside + ended;
/** So many lines fill the popup. */
const FILLING = 6;
const NO_NEWS: readonly ListNews[] = [];

/** The active actions by the time that is left, with a search; the ended ones are folded away. */
export function ActionList({
  actions,
  counts,
  onWhole,
  today,
  done,
  interests = EVERYTHING,
  news = NO_NEWS,
  leads,
  banner,
  offers,
  asks,
  notice,
  place,
  onPlace,
  onPanel,
  marks = NO_MARKS,
  ...commands
}: Props) {
  const { query, setQuery, filter, setFilter, search, body, onOpen } = useSearch(
    place,
    onPlace,
    commands.onOpen,
  );
  const isFiltered = query !== '' || filter !== NO_FILTER;
  const isPartial = counts !== undefined;
  const { all, groups, kinds, withNews, reminded, isAwaited, isWholeWanted } = useGroups({
    ...{ actions, today, query, filter, interests, news, done, marks, isPartial },
  });
  // What the person looks for may be among the actions that are not read yet.
  const needsWhole = isPartial && (isFiltered || isWholeWanted);
  useEffect(() => void (needsWhole && onWhole?.()), [needsWhole, onWhole]);
  const clear = () => {
    setQuery('');
    setFilter(NO_FILTER);
    search.current?.focus();
  };
  const context = { today, done, news: kinds, onOpen, backTo: place?.id };
  const { total, folded } = countAll(counts, all, groups);
  const hasFound = Object.values(groups).some((group) => group.length > 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its fields and lines do not use
    <div class="list" onKeyDown={(event) => walkLines(event, search.current)}>
      <ListHead
        {...{ actions, search, query, filter, onWhole, onPanel }}
        hasMore={actions.length > 0 && sum(total) > actions.length}
        onQuery={setQuery}
        onFilter={setFilter}
      />
      <Notice notice={notice} />
      <FoundCount query={query} groups={groups} isPartial={isPartial} />
      <main class="list-body" ref={body}>
        {asks}
        {!isFiltered && <TopLines {...{ reminded, withNews, isAwaited, marks, context }} />}
        {groups.active.length > 0 && (
          <GroupedLines
            actions={groups.active}
            counts={isFiltered ? undefined : counts?.byTime}
            onEnd={isPartial && counts.active > groups.active.length ? onWhole : undefined}
            {...context}
          />
        )}
        {total.active + total.filteredOut + total.putAside === 0 && !isFiltered && (
          <NothingActive
            offers={offers}
            hasLeads={Boolean(leads?.leads.lines.length)}
            onFindSource={commands.onFindSource}
            onAdd={addOf(commands)}
            hasMessage={commands.hasMessage}
          />
        )}
        {leads && !isFiltered && <LeadLines {...leads} isBelow={groups.active.length > FILLING} />}
        {isFiltered && !isPartial && !hasFound && <NothingFound query={query} onClear={clear} />}
        <Folds {...{ groups, folded, context, marks }} isOpen={isFiltered} onUnfold={onWhole} />
      </main>
      {banner}
      <ListPlaces {...commands} />
    </div>
  );
}

/** Reads the page in front, where a button for it is worth its place. */
const addOf = ({ canAdd, isAddWorthy, onAdd }: Pick<Props, 'canAdd' | 'isAddWorthy' | 'onAdd'>) =>
  canAdd === false || isAddWorthy === false ? undefined : onAdd;

/** What the person searches and filters by, beginning where they were before they opened an action. */
function useSearch(place: Props['place'], onPlace: Props['onPlace'], onOpen: Props['onOpen']) {
  const [query, setQuery] = useState(place?.query ?? '');
  const [filter, setFilter] = useState(place?.filter ?? NO_FILTER);
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is where the list begins
  useLayoutEffect(() => {
    if (!place || !goBackTo(body.current, place)) search.current?.focus({ preventScroll: true });
  }, []);
  return {
    ...{ query, setQuery, filter, setFilter, search, body },
    onOpen: (id: string) => {
      onPlace?.({ id, query, filter, ...offsetOf(body.current, id) });
      onOpen(id);
    },
  };
}

interface TopProps {
  reminded: readonly ActionSummary[];
  withNews: readonly ActionSummary[];
  isAwaited: boolean;
  marks: OwnMarks;
  context: LineContext;
}

/** What stands above the groups: what the person wanted to be reminded of, and news. */
function TopLines({ reminded, withNews, isAwaited, marks, context }: TopProps) {
  return (
    <>
      <ReminderLines actions={reminded} onReminded={marks.onReminded} {...context} />
      <NewsLines actions={withNews} isAwaited={isAwaited} {...context} />
    </>
  );
}

interface FoldProps {
  groups: ActionGroups;
  /** how many there are, also where not all of them are read yet */
  folded: { filteredOut: number; putAside: number; ended: number };
  marks: OwnMarks;
  context: LineContext;
  /** may they stand open, where nothing is above them? */
  isOpen: boolean;
  onUnfold: (() => void) | undefined;
}

/** What the person did not ask for, folded away below the list. */
function Folds({ groups, folded, context, marks, isOpen, onUnfold }: FoldProps) {
  const { t } = useI18n();
  const { active, filteredOut, putAside, ended } = groups;
  const isEmptied = !isOpen && active.length === 0 && folded.putAside > 0;
  return (
    <>
      {isEmptied && <p class="soft">{t('list.allAside')}</p>}
      <FoldedLines
        name="filteredOut"
        count={folded.filteredOut}
        actions={filteredOut}
        open={isOpen && active.length === 0}
        onUnfold={onUnfold}
        {...context}
      />
      <PutAsideLines
        count={folded.putAside}
        actions={putAside}
        open={isOpen && active.length + filteredOut.length === 0}
        onUnfold={onUnfold}
        marks={marks}
        {...context}
      />
      <FoldedLines
        name="ended"
        count={folded.ended}
        actions={ended}
        open={isOpen && active.length + filteredOut.length + putAside.length === 0}
        onUnfold={onUnfold}
        {...context}
      />
    </>
  );
}
