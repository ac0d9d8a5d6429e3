import { browser } from 'wxt/browser';
import { summarise } from '../actions/list.ts';
import { readFeed } from '../actions/read-feed.ts';
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
  await writeCatalogue(
    feed.actions.map((action) => summarise(action, readers)),
    feed.actions,
  );
  await networkHints.setValue(feed.hints);
  await bundledVersion.setValue(version);
}
