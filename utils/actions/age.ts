import { daysLeft } from './dates.ts';
import type { ActionSummary, IsoDate } from './types.ts';

/** Age in days from which on an action without a deadline may be over without anybody having said so. */
const OLD = 30;

/** What says since when an action is listed. */
export type Listing = Pick<ActionSummary, 'deadline' | 'issued' | 'found' | 'stillRuns'>;

/**
 * The day since which an action is listed: on which it was issued, else on which Vigil first had it. When the person says
 * that it still runs, its age begins anew.
 */
export function listedSince({ issued, found, stillRuns }: Listing): IsoDate | undefined {
  const first = issued ?? found;
  return stillRuns && (!first || stillRuns > first) ? stillRuns : first;
}

/** For how many days an action without a deadline is listed; undefined: it has one, or nobody knows. */
export function ageOf(listing: Listing, today: IsoDate): number | undefined {
  const since = listedSince(listing);
  if (listing.deadline !== undefined || since === undefined) return undefined;
  return Math.max(0, -daysLeft(since, today));
}

/** Is it listed for so long that the person should look whether it still runs? */
export const isOld = (listing: Listing, today: IsoDate) => (ageOf(listing, today) ?? 0) > OLD;

/** What a line knows that the record does not. */
export type SaidOfLine = Pick<ActionSummary, 'found' | 'stillRuns' | 'saidOver'>;

/** What stays of a line when its record changes. An action that is issued anew is not over any more. */
export function saidOf(
  known: SaidOfLine | undefined,
  { issued }: Pick<ActionSummary, 'issued'>,
  today: IsoDate,
): SaidOfLine {
  const { found = today, stillRuns, saidOver } = known ?? {};
  const isAnew = issued !== undefined && issued > (saidOver ?? '');
  return {
    found,
    ...(stillRuns ? { stillRuns } : {}),
    ...(saidOver && !isAnew ? { saidOver } : {}),
  };
}
