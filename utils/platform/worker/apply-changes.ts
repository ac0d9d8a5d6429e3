import { browser } from 'wxt/browser';
import { keepOnDisk } from '../keeping/full-disk.ts';

/** All that is in the local area, by key. */
export type Everything = Record<string, unknown>;

/** Writes changes by key; `undefined` removes the key. Keys are removed last, when the rest is safe. */
export async function applyChanges(changes: Everything): Promise<void> {
  const entries = Object.entries(changes);
  await keepOnDisk(() =>
    browser.storage.local.set(
      Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
    ),
  );
  const gone = entries.filter(([, value]) => value === undefined).map(([key]) => key);
  if (gone.length > 0) await keepOnDisk(() => browser.storage.local.remove(gone));
}
