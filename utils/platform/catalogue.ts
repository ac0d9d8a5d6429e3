import { browser } from 'wxt/browser';
import { summarise } from '../actions/list.ts';
import { readFeed } from '../actions/read-feed.ts';
import { capturedSummaries } from './captured.ts';
import { actionIndex, bundledVersion, networkHints, writeCatalogue } from './storage.ts';

/** Takes in the feed that came with this version of the extension, once. */
export async function ensureCatalogue(): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const taken = await bundledVersion.getValue();
  if (taken === version && (await actionIndex.getValue())) return;
  const response = await fetch(browser.runtime.getURL('/catalogue.json'));
  const { feed, faults } = readFeed(await response.json());
  if (!feed) throw new Error(`The bundled feed cannot be read: ${JSON.stringify(faults)}`);
  const readers = [browser.i18n.getUILanguage(), 'en', 'es'];
  const own = await capturedSummaries();
  const ownIds = new Set(own.map(({ id }) => id));
  // What the person looked through and kept stays as they kept it.
  const bundled = feed.actions.filter(({ id }) => !ownIds.has(id));
  await writeCatalogue([...bundled.map((action) => summarise(action, readers)), ...own], bundled);
  await networkHints.setValue(feed.hints);
  await bundledVersion.setValue(version);
}
