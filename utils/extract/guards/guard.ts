import type { ExtractedAction } from '../extracted-action.ts';
import { guardAddresses, guardNames } from './addressees.ts';
import { guardContacts } from './contacts.ts';
import { guardCountry, guardDates, guardTitle } from './facts.ts';
import type { Guarded } from './guarded.ts';
import { guardMessages } from './messages.ts';
import { removeOrganisers } from './organisers.ts';

const MARKERS = [guardNames, guardAddresses, guardContacts, guardDates, guardCountry, guardTitle];

/** Removes from a record what is the organiser's own, and marks what does not look like what it should be. */
export function guardAction(
  { action, fields }: ExtractedAction,
  context: Pick<Guarded, 'lines' | 'url'>,
): ExtractedAction {
  const guarded: Guarded = { ...structuredClone({ action, fields }), ...context };
  for (const guard of [removeOrganisers, ...MARKERS, guardMessages]) guard(guarded);
  return { action: guarded.action, fields: guarded.fields };
}
