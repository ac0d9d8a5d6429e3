import { daysLeft, isActive } from '../actions/dates.ts';
import { type Interests, isWanted } from '../actions/interests.ts';
import type { ActionSummary, IsoDate } from '../actions/types.ts';
import type { UnseenChange } from './merge.ts';

/** Something that the person asked to be notified of. */
export interface Occasion {
  /** each id is notified only once: `ends:105/22-1` */
  id: string;
  kind: 'new' | 'ends-tomorrow' | 'update' | 'outcome';
  action: ActionSummary;
}

/** The stored state on a day. */
export interface Situation {
  index: readonly ActionSummary[];
  /** updates and ends of actions that the person answered */
  news: readonly UnseenChange[];
  answered: ReadonlySet<string>;
  interests: Interests;
  today: IsoDate;
  /** ids of occasions that the person was notified of */
  notified: ReadonlySet<string>;
}

/** All occasions of today, notified or not. */
export function findOccasions({
  index,
  news,
  answered,
  interests,
  today,
}: Omit<Situation, 'notified'>): Occasion[] {
  const byId = new Map(index.map((line) => [line.id, line]));
  const ofNews = news.flatMap(({ id, kind }): Occasion[] => {
    const action = byId.get(id);
    return action ? [{ id: `${kind}:${id}:${action.mark}`, kind, action }] : [];
  });
  const known = new Set(news.map(({ id }) => id));
  const active = index.filter((action) => isActive(action, today) && isWanted(action, interests));
  const fresh = active
    .filter(({ id }) => !known.has(id) && !answered.has(id))
    .map((action): Occasion => ({ id: `new:${action.id}`, kind: 'new', action }));
  const ending = active
    .filter(({ id, deadline }) => !answered.has(id) && deadline && daysLeft(deadline, today) === 1)
    .map((action): Occasion => ({ id: `ends:${action.id}`, kind: 'ends-tomorrow', action }));
  return [...ofNews, ...fresh, ...ending];
}

/** The occasions that the person has not been notified of. */
export function findUnnotified(situation: Situation): Occasion[] {
  return findOccasions(situation).filter(({ id }) => !situation.notified.has(id));
}
