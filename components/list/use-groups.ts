import { useMemo } from 'preact/hooks';
import type { Interests } from '../../utils/actions/interests.ts';
import { splitByUrgency } from '../../utils/actions/list.ts';
import type { Counts } from '../../utils/actions/list-preview.ts';
import { dueReminders } from '../../utils/actions/reminders.ts';
import type { ActionSummary, IsoDate } from '../../utils/actions/types.ts';
import type { Done } from '../../utils/history/done.ts';
import { type ActionGroups, groupActions } from './group-actions.ts';
import type { OwnMarks } from './PutAsideLines.tsx';

/** An update or an end of an action that the person took part in. */
export interface ListNews {
  id: string;
  kind: 'update' | 'outcome';
}

interface Choices {
  actions: readonly ActionSummary[];
  today: IsoDate;
  query: string;
  filter: Interests;
  interests: Interests;
  news: readonly ListNews[];
  done: ReadonlyMap<string, Done>;
  marks: Pick<OwnMarks, 'asides' | 'reminders'>;
  /** are there more actions than these? */
  isPartial: boolean;
}

/** The actions in their groups, those with news and reminders, and whether the first of these is not read yet. */
export function useGroups({ actions, today, query, filter, interests, ...rest }: Choices) {
  const { news, done, isPartial } = rest;
  const { asides, reminders } = rest.marks;
  const kinds = useMemo(() => new Map(news.map(({ id, kind }) => [id, kind])), [news]);
  const all = useMemo(() => splitByUrgency(actions, today), [actions, today]);
  const groups = useMemo(
    () => groupActions(all, { query, filter, interests, asides, today }),
    [all, query, filter, interests, asides, today],
  );
  const withNews = useMemo(() => {
    const known = new Map(actions.map((action) => [action.id, action]));
    return [...kinds.keys()].flatMap((id) => known.get(id) ?? []);
  }, [actions, kinds]);
  const reminded = useMemo(
    () => dueReminders(reminders, all.active, { today, doneFor: (id) => done.get(id) }),
    [reminders, all, today, done],
  );
  // A reminder may be of an action that is not among the first.
  const isMissing = useMemo(() => {
    const known = new Set(actions.map(({ id }) => id));
    return Object.entries(reminders).some(([id, day]) => day <= today && !known.has(id));
  }, [actions, reminders, today]);
  const isAwaited = isPartial && withNews.length < kinds.size;
  const isWholeWanted = isAwaited || (isPartial && isMissing);
  return { all, groups, kinds, withNews, reminded, isAwaited, isWholeWanted };
}

/** How many there are, also where not all of them are read yet. */
export function countAll(
  counts: Counts | undefined,
  { active, ended }: { active: readonly unknown[]; ended: readonly unknown[] },
  groups: ActionGroups,
) {
  const known = {
    ...{ active: active.length, byTime: {}, filteredOut: 0, putAside: 0 },
    ended: ended.length,
  };
  return {
    total: counts ?? known,
    folded: {
      filteredOut: counts?.filteredOut ?? groups.filteredOut.length,
      putAside: counts?.putAside ?? groups.putAside.length,
      ended: counts?.ended ?? groups.ended.length,
    },
  };
}
