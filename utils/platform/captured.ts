import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { markSuperseded } from '../actions/cases.ts';
import { summarise } from '../actions/list.ts';
import type { ActionSummary } from '../actions/types.ts';
import { actionIndex, actionItem, captured } from './storage.ts';

/** In whose languages an action is found by its country's name. */
export const readers = () => [browser.i18n.getUILanguage(), 'en', 'es'];

/** Takes an action that the person read in out again. */
export async function removeCaptured(id: string): Promise<void> {
  const [index, ids] = await Promise.all([actionIndex.getValue(), captured.getValue()]);
  await storage.setItems([
    { key: 'local:index', value: markSuperseded((index ?? []).filter((one) => one.id !== id)) },
    { key: 'local:captured', value: ids.filter((one) => one !== id) },
  ]);
  await actionItem(id).removeValue();
}

/** The lines of the index for what the person read in, which a new version's bundled feed does not know. */
export async function capturedSummaries(): Promise<ActionSummary[]> {
  const ids = await captured.getValue();
  const actions = await Promise.all(ids.map((id) => actionItem(id).getValue()));
  return actions.flatMap((action) => (action ? [summarise(action, readers())] : []));
}
