import type { ExtractedAction } from '../extracted-action.ts';
import { guardAddresses, guardNames } from './addressees.ts';
import { guardContacts } from './contacts.ts';
import { guardEvidence } from './evidence.ts';
import { guardCountry, guardDates, guardTitle } from './facts.ts';
import type { Guarded } from './guarded.ts';
import { guardMessages } from './messages.ts';
import { guardNeighbours } from './neighbours.ts';
import { removeOrganisers } from './organisers.ts';
import { guardLanguages } from './story.ts';
import { guardSupport } from './support.ts';

const MARKERS = [
  ...[guardNames, guardAddresses, guardNeighbours, guardContacts],
  ...[guardDates, guardCountry, guardTitle, guardLanguages],
];

/** Removes from a record what is the organiser's own, and marks what does not look like what it should be. */
export function guardAction(
  { action, fields }: ExtractedAction,
  context: Pick<Guarded, 'lines' | 'url' | 'page' | 'published'>,
): ExtractedAction {
  const guarded: Guarded = { ...structuredClone({ action, fields }), ...context };
  for (const guard of [removeOrganisers, ...MARKERS, guardMessages, guardEvidence, guardSupport])
    guard(guarded);
  return { action: guarded.action, fields: guarded.fields };
}
