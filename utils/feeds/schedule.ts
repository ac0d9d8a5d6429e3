import type { FetchState } from './types.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Between two requests, when all is well, in milliseconds. */
export const REFRESH_INTERVAL = 6 * HOUR_MS;
/** After a first failure; doubled with each further one. */
const FIRST_PAUSE = 15 * MINUTE_MS;
/** Longest pause after failures, and longest that a server may ask for. */
const MAX_PAUSE = 24 * HOUR_MS;
const MAX_WISH = 7 * 24 * HOUR_MS;

/**
 * When to ask next. Up to a fifth more or less is left to chance, so that a million people do not ask in the same
 * minute (as they would after an outage); `Retry-After` is a least, never a most.
 * @param random from 0 to 1
 */
export function planNext(
  now: number,
  failures: number,
  { retryAfter = 0, random }: { retryAfter?: number; random: number },
): FetchState {
  const pause =
    failures === 0 ? REFRESH_INTERVAL : Math.min(FIRST_PAUSE * 2 ** (failures - 1), MAX_PAUSE);
  const spread = pause * (0.8 + 0.4 * random);
  const wish = Math.min(Math.max(retryAfter, 0), MAX_WISH);
  return { asked: now, due: now + Math.round(Math.max(spread, wish)), failures };
}

/** Is it time? Also when the clock stands before the last asking: it was set back, and `due` may be years away. */
export function isDue(asking: FetchState | undefined, now: number): boolean {
  return !asking || now >= asking.due || now < asking.asked;
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110 §10.2.3); 0 where it is neither. */
export function readRetryAfter(header: string | null, now: number): number {
  if (!header) return 0;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
