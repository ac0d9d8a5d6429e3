import { addDays, daysLeft, isActive } from '../actions/dates.ts';
import { type Interests, isWanted } from '../actions/interests.ts';
import { timeLeft } from '../actions/list.ts';
import { type PutAsides, readPutAsides } from '../actions/put-aside.ts';
import type { ActionSummary, IsoDate } from '../actions/types.ts';
import type { UnseenChange } from './merge.ts';

/** Something that the person asked to be notified of. */
export interface Occasion {
  /** each id is notified only once: `ends:105/22-1` */
  id: string;
  kind: 'new' | 'ends-tomorrow' | 'update' | 'outcome' | 'reminder';
  action: ActionSummary;
}

/** How things stand once a week. */
export interface Digest {
  /** `week:2023-01-23`, the Monday of its week */
  id: string;
  /** how many actions one can write for, and how many of them end within a week */
  open: number;
  ending: number;
}

/** The stored state on a day. */
export interface Situation {
  index: readonly ActionSummary[];
  /** updates and ends of actions that the person answered */
  news: readonly UnseenChange[];
  answered: ReadonlySet<string>;
  interests: Interests;
  putAside: PutAsides;
  /** the actions of which the person is to be reminded, with the day that they named */
  reminded: readonly { action: ActionSummary; day: IsoDate }[];
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
  reminded,
  today,
}: Omit<Situation, 'notified' | 'putAside'>): Occasion[] {
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
  const wished = reminded.map(
    ({ action, day }): Occasion => ({
      id: `reminder:${action.id}:${day}`,
      kind: 'reminder',
      action,
    }),
  );
  return [...ofNews, ...fresh, ...ending, ...wished];
}

/** The occasions that the person has not been notified of; what they put aside is none to them. */
export function findUnnotified(situation: Situation): Occasion[] {
  const asideOf = readPutAsides(situation.putAside, situation.today);
  return findOccasions(situation).filter(
    ({ id, kind, action }) =>
      !situation.notified.has(id) &&
      !((kind === 'new' || kind === 'ends-tomorrow') && asideOf(action)),
  );
}

/** What there is to say of this week; nothing where no action is open. */
export function findDigest({
  index,
  interests,
  putAside,
  today,
}: Pick<Situation, 'index' | 'interests' | 'putAside' | 'today'>): Digest | undefined {
  const asideOf = readPutAsides(putAside, today);
  const open = index.filter(
    (action) => isActive(action, today) && isWanted(action, interests) && !asideOf(action),
  );
  if (open.length === 0) return undefined;
  const ending = open.filter(({ deadline }) => ENDING.has(timeLeft(deadline, today)));
  return { id: digestId(today), open: open.length, ending: ending.length };
}

const ENDING: ReadonlySet<string> = new Set(['soon', 'week']);

/** A digest is told once in its week, which begins on Monday. */
export function digestId(today: IsoDate): string {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return `week:${addDays(today, -sinceMonday)}`;
}
