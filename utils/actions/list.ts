import { foldForSearch } from '../text/fold.ts';
import { type Listing, listedSince, type SaidOfLine } from './age.ts';
import { daysLeft, isActive } from './dates.ts';
import { countryName } from './languages.ts';
import type { ActionSummary, IsoDate, LanguageTag, SourceKey, UrgentAction } from './types.ts';

/** The line that the list shows of an action, with the words it is found by in these languages. */
export function summarise(
  action: UrgentAction,
  uiLanguages: readonly LanguageTag[],
  { from, mark, ...said }: SaidOfLine & { from: SourceKey; mark: string } = {
    from: 'bundled',
    mark: '',
  },
): ActionSummary {
  const countries = action.country.flatMap((code) =>
    uiLanguages.map((uiLanguage) => countryName(code, uiLanguage)),
  );
  const words = [
    action.reference,
    ...Object.values(action.title),
    ...countries,
    ...action.people.map(({ name }) => name),
    ...action.targets.map(({ name }) => name),
    ...action.hashtags,
  ];
  return {
    id: action.id,
    case: action.case,
    kind: action.kind,
    issued: action.issued,
    reference: action.reference,
    title: action.title,
    country: action.country,
    deadline: action.deadline,
    closed: Boolean(action.closed),
    languages: writtenIn(action),
    ...waysOf(action),
    ...(action.closed ? { endedOn: action.closed.date } : {}),
    from,
    mark,
    words: foldForSearch(words.join(' ')),
    ...said,
  };
}

/** What one can send for it. */
export function waysOf({
  letters,
  demands,
  posts,
}: Pick<UrgentAction, 'letters' | 'demands' | 'posts'>): Ways {
  return { hasLetter: letters.length + demands.length > 0, posts: posts.length };
}

type Ways = Required<Pick<ActionSummary, 'hasLetter' | 'posts'>>;

/** The languages in which something of it can be sent. */
function writtenIn({ letters, posts }: UrgentAction): LanguageTag[] {
  const all = [...letters.map(({ body }) => body), ...posts.map(({ text }) => text)];
  return [...new Set(all.flatMap((map) => Object.keys(map)))];
}

/** Where actions without a deadline stand among the dates: behind all of them. */
const NEVER = '9999';

/**
 * Nearest deadline first; behind them those without one, the latest first, so that what may be over sinks. Always the
 * same order among equals, and the same on every day: the first drawing of the list is made on an earlier one.
 */
export function compareUrgency(a: Urgency, b: Urgency): number {
  const [one = NEVER, other = NEVER] = [a.deadline, b.deadline];
  if (one !== other) return one < other ? -1 : 1;
  const [since = '', otherSince = ''] =
    a.deadline === undefined ? [listedSince(a), listedSince(b)] : [];
  if (since !== otherSince) return since > otherSince ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

type Urgency = Listing & Pick<ActionSummary, 'id'>;

/** Active ones, nearest deadline first; ended ones apart, latest first. */
export function splitByUrgency<T extends ActionSummary>(
  actions: readonly T[],
  today: IsoDate,
): { active: T[]; ended: T[] } {
  const byDeadline = [...actions].sort(compareUrgency);
  return {
    active: byDeadline.filter((action) => isActive(action, today)),
    ended: byDeadline.filter((action) => !isActive(action, today)).reverse(),
  };
}

/** Those in which every word of the query begins or sits inside some word. */
export function searchActions<T extends ActionSummary>(actions: readonly T[], query: string): T[] {
  const wanted = foldForSearch(query).split(/\s+/).filter(Boolean);
  return actions.filter(({ words }) => wanted.every((word) => words.includes(word)));
}

/** Does the deadline fall within a week? Then the list marks it. */
export function isUrgent(deadline: IsoDate | undefined, today: IsoDate): boolean {
  return deadline !== undefined && daysLeft(deadline, today) <= 7;
}

/** How much time an active action leaves, as the list groups it, the most urgent first. */
export const TIMES = ['soon', 'week', 'later', 'open'] as const;
export type TimeLeft = (typeof TIMES)[number];

/** `soon`: it ends today or tomorrow; `open`: nobody named a last day. */
export function timeLeft(deadline: IsoDate | undefined, today: IsoDate): TimeLeft {
  if (deadline === undefined) return 'open';
  const days = daysLeft(deadline, today);
  if (days <= 1) return 'soon';
  return days <= 7 ? 'week' : 'later';
}
