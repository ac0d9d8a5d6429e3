import type { IsoDate } from '../actions/types.ts';

/** That the last insertion on a network failed: when, and why. */
export interface NetworkFailure {
  date: IsoDate;
  /** the refusal, as the insertion gives it */
  why: string;
}

/** Refusals that lie in the site's page, not in where the person clicked. */
const PAGE_REFUSALS = new Set(['none', 'ignored', 'changed']);

/**
 * What to remember about a network after an insertion: a failure caused by its page, until an insertion works.
 * @param before what was remembered before
 * @param outcome the date, and the refusal if the insertion failed
 */
export function failureAfter(
  before: NetworkFailure | undefined,
  { date, why }: { date: IsoDate; why: string | undefined },
): NetworkFailure | undefined {
  if (why === undefined) return undefined;
  return PAGE_REFUSALS.has(why) ? { date, why } : before;
}
