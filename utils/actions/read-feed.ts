import type { z } from 'zod';
import { feedSchema, urgentActionSchema } from './schema.ts';
import type { Feed, UrgentAction } from './types.ts';

/** One thing that is wrong, and where: `actions[3].deadline`. */
export interface Fault {
  path: string;
  message: string;
}

export interface ReadFeed {
  feed?: Feed;
  faults: Fault[];
}

/** What zod says, as faults with the path behind this prefix. */
export function toFaults(error: z.ZodError, prefix = ''): Fault[] {
  return error.issues.map(({ path, message }) => {
    const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
    return { path: (prefix + steps.join('')).replace(/^\./, '') || '(the whole)', message };
  });
}

/** One action from outside. A fault names its path; nothing with a fault gets in. */
export function readAction(
  value: unknown,
  prefix = '',
): { action?: UrgentAction; faults: Fault[] } {
  const result = urgentActionSchema.safeParse(value);
  return result.success
    ? { action: result.data, faults: [] }
    : { faults: toFaults(result.error, prefix) };
}

/** A feed from outside. Entries with a fault are left out and reported; the others get in. */
export function readFeed(value: unknown): ReadFeed {
  const head = feedSchema.safeParse(value);
  if (!head.success) return { faults: toFaults(head.error) };
  const faults: Fault[] = [];
  const actions: UrgentAction[] = [];
  const seen = new Set<string>();
  for (const [at, entry] of head.data.actions.entries()) {
    const read = readAction(entry, `actions[${at}]`);
    faults.push(...read.faults);
    if (!read.action) continue;
    if (seen.has(read.action.id)) {
      faults.push({ path: `actions[${at}].id`, message: `${read.action.id} stands there twice` });
      continue;
    }
    seen.add(read.action.id);
    actions.push(read.action);
  }
  const { title, publisher, updated, hints } = head.data;
  return { feed: { title, publisher, updated, hints, actions }, faults };
}
