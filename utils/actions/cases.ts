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
    // Of an update without a number only its date tells.
    number === undefined || against === undefined ? 0 : number - against,
    (one.issued ?? '').localeCompare(other.issued ?? ''),
    Number(one.closed) - Number(other.closed),
    one.id.localeCompare(other.id),
  ];
  return (by.find((difference) => difference !== 0) ?? 0) > 0;
}

/** Every issue says which one has taken its place, if one has; the newest of each case says nothing. */
export function markSuperseded(index: readonly ActionSummary[]): ActionSummary[] {
  const newest = new Map<string, ActionSummary>();
  for (const issue of index) {
    const known = newest.get(issue.case);
    if (!known || isNewer(issue, known)) newest.set(issue.case, issue);
  }
  return index.map((issue) => {
    const { superseded: _, ...rest } = issue;
    const by = newest.get(issue.case)?.id;
    return by === undefined || by === issue.id ? rest : { ...rest, superseded: by };
  });
}

/** The issue that this one took the place of: the newest of the case but this. */
export function previousIssue(
  index: readonly ActionSummary[],
  { id, case: series }: Pick<ActionSummary, 'id' | 'case'>,
): ActionSummary | undefined {
  return index
    .filter((one) => one.case === series && one.id !== id)
    .reduce<ActionSummary | undefined>(
      (newest, one) => (newest && isNewer(newest, one) ? newest : one),
      undefined,
    );
}

/** How an action stands to what is kept already. */
export interface Standing {
  /** the same issue, whose place it takes */
  same?: ActionSummary;
  /** another issue of its case, the newest that is kept */
  other?: ActionSummary;
  /** does that one tell of an earlier time? Then this one follows it */
  isNewer: boolean;
}

/** Is this action here already, does it follow one, or has it been followed? */
export function findStanding(
  index: readonly ActionSummary[],
  action: Issue & { case: string },
): Standing {
  const same = index.find(({ id }) => id === action.id);
  const other = previousIssue(index, action);
  return {
    ...(same ? { same } : {}),
    ...(other ? { other } : {}),
    isNewer: other !== undefined && isNewer(action, other),
  };
}
