import type { ActionSummary, IsoDate } from '../actions/types.ts';
import { KEPT } from './source-keys.ts';

/** How long an ended action is kept after its source has dropped it, in days. */
const KEPT_DAYS = 730;
/** Most actions that are kept so; with about 10 kB each, 20 MB. */
const MAX_KEPT = 2000;

const DAY_MS = 86_400_000;

/**
 * Finds actions without a source that can be removed: the old ones, and the oldest ones when there are too many.
 * Answered actions always stay, and so do actions that a source still has.
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
