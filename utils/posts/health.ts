import type { IsoDate } from '../actions/types.ts';

/** That the last insertion on a site failed: when, and why. No word of the person's is in it. */
export interface SiteFailure {
  date: IsoDate;
  /** the refusal, as the insertion gives it */
  why: string;
  host?: string;
  /** the ways in which a text was lost there (`Strategy`), which are tried last from now on */
  ways?: string[];
  /** another way worked since: nothing is told of it, but the ways stay the last ones */
  works?: true;
}

/** What came of an insertion. */
export interface Outcome {
  date: IsoDate;
  /** the refusal, if it failed */
  why: string | undefined;
  host?: string | undefined;
  /** the way in which the text was lost */
  way?: string | undefined;
}

/** Refusals that lie in the site's page, not in where the person clicked. */
const PAGE_REFUSALS = new Set(['none', 'ignored', 'changed', 'taken-out']);
/** A page's script says the way, so it is looked at: nothing but a name of one can be in it. */
const WAY = /^[a-z]{1,12}(?:-[a-z]{1,12})?$/;
const HOST = /^[a-z0-9.-]{1,253}(?::\d{1,5})?$/;
/** How long the ways that lost a text are tried last, in days: sites change. */
const DAYS_KEPT = 90;
const DAY_MS = 86_400_000;

/**
 * What to remember about a site after an insertion: a failure caused by its page, until an insertion works; and the ways
 * that lost a text there.
 * @param before what was remembered before
 */
export function failureAfter(
  before: SiteFailure | undefined,
  { date, why, host, way }: Outcome,
): SiteFailure | undefined {
  if (why === undefined) return before?.ways ? { ...before, works: true } : undefined;
  if (!PAGE_REFUSALS.has(why)) return before;
  const old = before?.host === host ? (before?.ways ?? []) : [];
  const ways = way && WAY.test(way) ? [...new Set([...old, way])].slice(-9) : old;
  return {
    ...{ date, why },
    ...(host && HOST.test(host) ? { host } : {}),
    ...(ways.length > 0 ? { ways } : {}),
  };
}

/** The ways to try last on this host. */
export function waysToAvoid(
  failure: SiteFailure | undefined,
  { host, today }: { host: string | undefined; today: IsoDate },
): string[] {
  if (!failure?.ways || failure.host !== host) return [];
  const isOld = Date.parse(today) - Date.parse(failure.date) > DAYS_KEPT * DAY_MS;
  return isOld ? [] : failure.ways;
}

/**
 * What a person may send to those who can mend it: site, day, refusal and ways, and nothing else.
 * @param site its name where no host is known
 * @param program Vigil and the browser, with their versions
 */
export function reportOf(site: string, { host, date, why, ways }: SiteFailure, program: string) {
  const lines = [program, `Site: ${host ?? site}`, `Day: ${date}`, `What: ${why}`];
  return [...lines, ...(ways ? [`Ways: ${ways.join(', ')}`] : [])].join('\n');
}
