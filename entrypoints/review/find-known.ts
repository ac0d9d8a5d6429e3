import { findStanding, type Standing } from '../../utils/actions/cases.ts';
import type { UrgentAction } from '../../utils/actions/types.ts';
import { actionIndex, actionItem } from '../../utils/platform/storage.ts';
import type { FoundAction } from '../../utils/sources/reading.ts';

/** An action that is kept, and how the one in hand stands to it. */
export interface Known {
  standing: Standing;
  known: UrgentAction;
}

/** What is kept of this record's case: the same issue, else the newest of the others. */
export async function findKnown(record: FoundAction): Promise<Known | undefined> {
  const { id, case: series } = record;
  if (!id || !series) return undefined;
  const index = (await actionIndex.getValue()) ?? [];
  const { issued, closed } = record;
  const standing = findStanding(index, { id, case: series, issued, closed: Boolean(closed) });
  const kept = standing.same ?? standing.other;
  const known = kept && (await actionItem(kept.id).getValue());
  return known ? { standing, known } : undefined;
}
