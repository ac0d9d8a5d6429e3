import type { ActionSummary } from './types.ts';

/**
 * Number of an issue within its case: `105/22-1` is 1, `105/22` is 0, what ends the case (`105/22-final`, `-stop`) is
 * behind all of them; an update without a number (`105/22-u`) has none.
 */
export function issueOf(id: string): number | undefined {
  const [, ending] = /-(\d{1,3}|u|final|stop)$/.exec(id) ?? [];
  if (ending === 'u') return undefined;
  if (ending === 'final' || ending === 'stop') return 1000;
  return Number(ending ?? 0);
}

type Issue = Pick<ActionSummary, 'id' | 'issued' | 'closed'>;

/** Which of two issues of a case says how things stand: by its number, then its date, then by being an end. */
export function isNewer(one: Issue, other: Issue): boolean {
  const [number, against] = [issueOf(one.id), issueOf(other.id)];
  const by = [
    // An update without a number is ordered by its date.
    number === undefined || against === undefined ? 0 : number - against,
    (one.issued ?? '').localeCompare(other.issued ?? ''),
    Number(one.closed) - Number(other.closed),
    one.id.localeCompare(other.id),
  ];
  return (by.find((difference) => difference !== 0) ?? 0) > 0;
}

/** Did a backup alone say to whom it belongs? Its source did not bring it, as far as is known here. */
export const isHearsay = ({ from, origin }: Pick<ActionSummary, 'from' | 'origin'>) =>
  from === 'kept' && origin === undefined;

/** The owner of an action's case; see `ActionSummary.owner`. */
const ownerOf = ({ owner, from }: Pick<ActionSummary, 'owner' | 'from'>) => owner ?? from;
/** The owner of actions that the person added. They confirmed them, so these may replace anybody's older issue. */
const PERSON = 'captured';

/**
 * Every issue says which one has taken its place, if one has; the newest of each case says nothing. Only an issue of
 * the same owner takes another's place, or one that the person read in.
 */
export function markSuperseded(index: readonly ActionSummary[]): ActionSummary[] {
  const newest = new Map<string, ActionSummary>();
  const keyOf = (owner: string, { case: series }: ActionSummary) => `${owner}\n${series}`;
  for (const issue of index) {
    const key = keyOf(ownerOf(issue), issue);
    const known = newest.get(key);
    const sure = Number(known && isHearsay(known)) - Number(isHearsay(issue));
    if (!known || sure > 0 || (sure === 0 && isNewer(issue, known))) newest.set(key, issue);
  }
  return index.map((issue) => {
    const { superseded: _, ...rest } = issue;
    const surest = newest.get(keyOf(ownerOf(issue), issue)) ?? issue;
    // Hearsay overtakes nothing of its owner's, but may be the newer one all the same.
    const own = isHearsay(issue) && !isNewer(surest, issue) ? issue : surest;
    const persons = newest.get(keyOf(PERSON, issue)) ?? own;
    const isFollowed = persons.id !== (own.sourceId ?? own.id) && isNewer(persons, own);
    const by = (isFollowed ? persons : own).id;
    return by === issue.id ? rest : { ...rest, superseded: by };
  });
}

/**
 * The issue that this one replaced: the newest other issue of the case. A feed's issue replaces only one of the same
 * owner; an issue that the person added replaces anybody's.
 */
export function previousIssue(
  index: readonly ActionSummary[],
  { id, case: series }: Pick<ActionSummary, 'id' | 'case'>,
): ActionSummary | undefined {
  const line = index.find((one) => one.id === id);
  const owner = line ? ownerOf(line) : PERSON;
  return index
    .filter((one) => one.case === series && one.id !== id)
    .filter((one) => owner === PERSON || ownerOf(one) === owner)
    .reduce<ActionSummary | undefined>(
      (newest, one) => (newest && isNewer(newest, one) ? newest : one),
      undefined,
    );
}

/** How an action relates to the stored ones. */
export interface CaseMatch {
  /** the same issue, whose place it takes */
  same?: ActionSummary;
  /** another issue of its case, the newest that is kept */
  other?: ActionSummary;
  /** is the stored one older? Then this one follows it */
  isNewer: boolean;
}

/** Is this action, which the person reads in, here already, does it follow one, or has it been followed? */
export function findCaseMatch(
  index: readonly ActionSummary[],
  action: Issue & { case: string },
): CaseMatch {
  const same = index.find(({ id }) => id === action.id);
  const other = previousIssue(index, action);
  return {
    ...(same ? { same } : {}),
    ...(other ? { other } : {}),
    isNewer: other !== undefined && isNewer(action, other),
  };
}
