import type { FoundAction } from '../extract/extracted-action.ts';

/** What a person changed in a record: the new value of each changed field; `null`: the person removed it. */
export type FieldChanges = { [Name in keyof FoundAction]?: FoundAction[Name] | null };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Finds the fields that a person changed, so that the unchanged ones are not stored twice. */
export function findChanges(read: FoundAction, edited: FoundAction): FieldChanges {
  const names = new Set([...Object.keys(read), ...Object.keys(edited)]) as Set<keyof FoundAction>;
  return Object.fromEntries(
    [...names]
      .filter((name) => !isSame(read[name], edited[name]))
      .map((name) => [name, edited[name] ?? null]),
  );
}

/** Applies a person's changes to the record that was read. */
export function applyChanges(read: FoundAction, changes: FieldChanges): FoundAction {
  const whole = { ...read, ...changes };
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== null),
  ) as FoundAction;
}
