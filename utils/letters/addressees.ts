import type { Addressee, UrgentAction } from '../actions/types.ts';

/** An addressee's name and postal address, a line each, as the action gives it. */
export function postalAddress(addressee: Addressee): string {
  const name = [addressee.role, addressee.name].filter(Boolean).join(' ');
  return [name, ...addressee.address].join('\n');
}

/** The targets with a postal address, e-mail or fax, in the action's order; the first target if all have neither. */
export function letterTargets(action: UrgentAction): Addressee[] {
  const reachable = action.targets.filter(
    ({ address, emails, faxes }) => address.length + emails.length + faxes.length > 0,
  );
  return reachable.length > 0 ? reachable : action.targets.slice(0, 1);
}

/** Which fields of a message stay empty, as no e-mail address is known for them. */
export interface WithoutEmail {
  /** nobody whom the letter is to has one */
  to: boolean;
  /** there are copies, and none of them can go by e-mail */
  cc: boolean;
  /** the names of those whose copy cannot go by e-mail */
  copies: string[];
}

export const withoutEmail = (
  { copies }: Pick<UrgentAction, 'copies'>,
  { to }: { to: readonly string[] },
): WithoutEmail => ({
  to: to.length === 0,
  cc: copies.length > 0 && copies.every(({ emails }) => emails.length === 0),
  copies: copies.filter(({ emails }) => emails.length === 0).map(({ name }) => name),
});
