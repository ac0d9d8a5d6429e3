import { addDays, daysLeft } from './dates.ts';
import type { ActionSummary, IsoDate, SourceKey } from './types.ts';

/** That the person put an action aside, and how the action stood then. */
export interface PutAside {
  /** back from this day on; undefined: for good, and later issues of its case with it */
  until?: IsoDate | undefined;
  /** the version that the person saw */
  mark: string;
  case: string;
  /** who owns the case: another source's case of the same number is another one */
  owner: SourceKey;
}

/** What the person put aside, by the action's id. */
export type PutAsides = Readonly<Record<string, PutAside>>;

type Line = Pick<
  ActionSummary,
  'id' | 'case' | 'owner' | 'from' | 'mark' | 'deadline' | 'superseded'
>;

/** An action that is put aside is back for its last days: today and tomorrow are left. */
const LAST_DAYS = 1;

/** @param until undefined: for good */
export function putAsideOf(line: Line, until?: IsoDate): PutAside {
  const { mark, case: series } = line;
  return { mark, case: series, owner: ownerOf(line), ...(until === undefined ? {} : { until }) };
}

const ownerOf = ({ owner, from }: Line) => owner ?? from;
const caseKey = (owner: string, series: string) => `${owner}\n${series}`;

/**
 * Tells of each line whether it is put aside on this day. What was put aside for later is back on its day, when its
 * publisher changed it, and for its last days; a newer issue of its case was never put aside. What is not for the person
 * stays aside, and so do newer issues of its case by the same owner.
 */
export function readPutAsides(
  all: PutAsides,
  today: IsoDate,
): (line: Line) => PutAside | undefined {
  const byId = new Map(Object.entries(all).filter(([, one]) => isSound(one)));
  const byCase = new Map(
    [...byId.values()]
      .filter(({ until }) => until === undefined)
      .map((one) => [caseKey(one.owner, one.case), one]),
  );
  if (byId.size === 0) return () => undefined;
  return (line) => {
    const own = byId.get(line.id);
    if (own?.until !== undefined && isStillLater(own, line, today)) return own;
    const owner = ownerOf(line);
    // Another source's action may have had this id before, and was dropped.
    const isIt = own?.until === undefined && own?.owner === owner;
    return isIt ? own : byCase.get(caseKey(owner, line.case));
  };
}

const isSound = (one: PutAside | null) =>
  typeof one?.mark === 'string' && typeof one.case === 'string' && typeof one.owner === 'string';

function isStillLater({ until = '', mark }: PutAside, line: Line, today: IsoDate): boolean {
  const { deadline } = line;
  const isEnding = deadline !== undefined && daysLeft(deadline, today) <= LAST_DAYS;
  return today < until && mark === line.mark && !isEnding;
}

/** The first day after this one on which something of it comes back by itself. */
export function nextReturn(
  all: PutAsides,
  lines: readonly Line[],
  today: IsoDate,
): IsoDate | undefined {
  const asideOf = readPutAsides(all, today);
  const days = lines.flatMap((line) => {
    const until = asideOf(line)?.until;
    return until === undefined ? [] : [backOn(until, line.deadline)];
  });
  return days.sort()[0];
}

/** The day on which it is back: the chosen one, or the first of its last days. */
const backOn = (until: IsoDate, deadline: IsoDate | undefined): IsoDate => {
  const lastDays = deadline === undefined ? until : addDays(deadline, -LAST_DAYS);
  return lastDays < until ? lastDays : until;
};

/** The last day until which an action can be put aside for later; undefined: it ends too soon. */
export function lastLater(deadline: IsoDate | undefined, today: IsoDate): IsoDate | undefined {
  const last = deadline === undefined ? addDays(today, 366) : addDays(deadline, -LAST_DAYS);
  return last > today ? last : undefined;
}

/** Is this action not for the person, by their own word? */
export const isAsideForGood = (all: PutAsides, id: string): boolean =>
  Object.hasOwn(all, id) && all[id]?.mark !== undefined && all[id].until === undefined;

/** All that keeps this line aside, taken out. */
export function withoutAside(all: PutAsides, line: Line): PutAsides {
  const key = caseKey(ownerOf(line), line.case);
  return Object.fromEntries(
    Object.entries(all).filter(
      ([id, one]) =>
        id !== line.id &&
        !(isSound(one) && one.until === undefined && caseKey(one.owner, one.case) === key),
    ),
  );
}
