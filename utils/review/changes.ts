import type { FoundAction } from '../extract/extracted-action.ts';

/** What a person changed in a record: each of its fields that is not as it was read; `null`: it was taken out. */
export type FieldChanges = { [Name in keyof FoundAction]?: FoundAction[Name] | null };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which a record differs from the one that was read; the rest is not kept a second time. */
export function changesOf(read: FoundAction, edited: FoundAction): FieldChanges {
  const names = new Set([...Object.keys(read), ...Object.keys(edited)]) as Set<keyof FoundAction>;
  return Object.fromEntries(
    [...names]
      .filter((name) => !isSame(read[name], edited[name]))
      .map((name) => [name, edited[name] ?? null]),
  );
}

/** The record that was read, as the person changed it. */
export function applyChanges(read: FoundAction, changes: FieldChanges): FoundAction {
  const whole = { ...read, ...changes };
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== null),
  ) as FoundAction;
}
