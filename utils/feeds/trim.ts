import type { ActionSummary, IsoDate } from '../actions/types.ts';
import { KEPT } from './source-keys.ts';

/** How long what is over is kept for the record after its source has dropped it, in days. */
const KEPT_DAYS = 730;
/** Most that are kept so; with about 10 kB each, 20 MB. */
const MAX_KEPT = 2000;

const DAY_MS = 86_400_000;

/**
 * Which of the actions whose source is gone are not kept any longer: the old ones, and the oldest ones when there
 * are too many. What the person took part in always stays, and what a source still has is that source's.
 * @returns their ids
 */
export function findExpired(
  index: readonly ActionSummary[],
  today: IsoDate,
  answered: ReadonlySet<string>,
): string[] {
  const ageOf = ({ deadline, issued }: ActionSummary) => {
    const last = deadline ?? issued;
    return last === undefined ? 0 : (Date.parse(today) - Date.parse(last)) / DAY_MS;
  };
  const loose = index
    .filter(({ from, id }) => from === KEPT && !answered.has(id))
    .sort((a, b) => ageOf(a) - ageOf(b));
  return loose.filter((line, at) => at >= MAX_KEPT || ageOf(line) > KEPT_DAYS).map(({ id }) => id);
}
