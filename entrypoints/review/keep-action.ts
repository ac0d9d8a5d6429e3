import type { Fault } from '../../utils/actions/validation/faults.ts';
import type { FoundAction } from '../../utils/extract/extracted-action.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';
import type { FormField } from '../../utils/review/form-fields.ts';
import { hasField, type LeftPart, leaveOut } from '../../utils/review/leave-out.ts';

/** What became of an action that was to be kept, and which parts of it were left out for a fault that no field shows. */
export type Kept = { id: string; leftOut: LeftPart[] } | { faults: Fault[] };

/** The path of a fault that no field has: the disk is full, or the worker broke. */
export const WHOLE = '(the whole)';

/** Most times that it is tried; one answer lists 20 faults. */
const MAX_ROUNDS = 40;

/** Keeps a record. What is wrong in no field is left out, once nothing else is wrong: nobody could correct it. */
export async function keepAction(found: FoundAction, fields: readonly FormField[]): Promise<Kept> {
  let record = found;
  const leftOut = new Set<LeftPart>();
  for (let round = 1; ; round += 1) {
    const answer = await askWorker('keep', { action: record });
    if (answer.done) return { id: answer.id, leftOut: [...leftOut] };
    const { faults } = answer;
    const others = faults.filter(({ path }) => path !== WHOLE);
    const isElsewhere = others.length === 0 || others.some((one) => hasField(one, fields));
    const less = isElsewhere || round > MAX_ROUNDS ? undefined : leaveOut(record, others);
    if (!less) return { faults };
    record = less.record;
    for (const part of less.parts) leftOut.add(part);
  }
}
