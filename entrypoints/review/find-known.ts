import { type CaseMatch, findCaseMatch } from '../../utils/actions/cases.ts';
import type { ActionSummary, UrgentAction } from '../../utils/actions/types.ts';
import type { FoundAction } from '../../utils/extract/extracted-action.ts';
import { actionIndex, actionItem } from '../../utils/platform/storage.ts';

/** A stored action, and how the reviewed one relates to it. */
export interface Known {
  standing: CaseMatch;
  known: UrgentAction;
}

/** Most actions of a country that are searched for the same document. */
const MAX_COMPARED = 60;

/** Finds the stored action of a record's case: the same issue, else the newest other one, else the same document. */
export async function findKnown(record: FoundAction): Promise<Known | undefined> {
  const { id, case: series, issued, closed } = record;
  if (!id || !series) return undefined;
  const index = (await actionIndex.getValue()) ?? [];
  const standing = findCaseMatch(index, { id, case: series, issued, closed: Boolean(closed) });
  const kept = standing.same ?? standing.other;
  if (!kept) return findDocument(record, index);
  const known = await actionItem(kept.id).getValue();
  return known ? { standing, known } : undefined;
}

/** Finds a page without a reference by the AI index of its document. */
async function findDocument(
  { index: code, country = [] }: FoundAction,
  index: readonly ActionSummary[],
): Promise<Known | undefined> {
  if (!code) return undefined;
  const near = index.filter((one) => one.country.some((each) => country.includes(each)));
  for (const same of near.slice(0, MAX_COMPARED)) {
    const known = await actionItem(same.id).getValue();
    if (known?.index === code) return { standing: { same, isNewer: false }, known };
  }
  return undefined;
}
