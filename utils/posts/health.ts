/** A network where the last insertion failed: when, and why. */
export interface Trouble {
  date: string;
  why: string;
}

/** Reasons that lie in the site's page, not in where the person clicked. */
const SITES_OWN = new Set(['none', 'ignored', 'changed']);

/**
 * What is remembered of a network after an insertion: a failure that lies in its page, until one works.
 * @param why the refusal, or nothing when the text stands there
 */
export function noteOutcome(
  troubles: Readonly<Record<string, Trouble>>,
  network: string,
  date: string,
  why: string | undefined,
): Record<string, Trouble> {
  const { [network]: old, ...others } = troubles;
  if (why === undefined) return others;
  if (!SITES_OWN.has(why)) return { ...troubles };
  return { ...others, [network]: { date, why } };
}
