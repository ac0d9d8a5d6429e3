import { browser } from 'wxt/browser';
import type { NetworkHint } from '../actions/types.ts';
import { repairNetwork } from '../posts/hints.ts';
import { networkAt, patternsOf, type Sites } from '../posts/sites.ts';
import type { ButtonBoxes, ButtonMessage } from './messages.ts';
import { buttonBoxes, buttonSites, networkHints } from './storage.ts';

const ID = 'button';
const SCRIPT = '/button.js';
/** The same, as a registration names it: without the leading slash. No sheet comes with it, which a page could ask for. */
const FILES = { js: [SCRIPT.slice(1)], css: [] };

const isPermitted = (host: string) => browser.permissions.contains({ origins: patternsOf([host]) });

/**
 * Asks the browser for these hosts and shows the button there.
 * To be called first thing in a click: browsers ask the person only then (MDN, `permissions.request`).
 * @returns false when the person said no
 */
export async function switchOn(sites: Sites): Promise<boolean> {
  const hosts = Object.keys(sites);
  if (!(await browser.permissions.request({ origins: patternsOf(hosts) }))) return false;
  await buttonSites.change((now) => ({ ...now, ...sites }));
  await registerButton();
  await enterOpenTabs(hosts);
  return true;
}

/** Takes the button away from these hosts, and gives the permission back. */
export async function switchOff(hosts: readonly string[]): Promise<void> {
  await buttonSites.change((sites) =>
    Object.fromEntries(Object.entries(sites).filter(([host]) => !hosts.includes(host))),
  );
  await registerButton();
  await browser.permissions.remove({ origins: patternsOf(hosts) });
}

/**
 * Brings the browser's list of registered scripts into line with what the person wants and the browser
 * permits. Browsers forget registered scripts at an update (Chromium), and the person can take a permission
 * away in the browser's own settings.
 */
export async function registerButton(): Promise<void> {
  const permitted = await buttonSites.change(async (wanted) => {
    const left: Sites = {};
    for (const [host, network] of Object.entries(wanted)) {
      if (await isPermitted(host)) left[host] = network;
    }
    return Object.keys(left).length < Object.keys(wanted).length ? left : undefined;
  });
  await buttonBoxes.change(async (before) => {
    const boxes = boxesAt(permitted, await networkHints.getValue());
    return JSON.stringify(before) === JSON.stringify(boxes) ? undefined : boxes;
  });
  const matches = patternsOf(Object.keys(permitted));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  } else if (registered.length > 0) {
    await browser.scripting.updateContentScripts([{ id: ID, matches, ...FILES }]);
  } else {
    await browser.scripting.registerContentScripts([
      { id: ID, matches, ...FILES, runAt: 'document_idle' },
    ]);
  }
  await tellButtons(Object.keys(permitted));
}

/** The selectors of every box that gets the button, as feeds repaired them, by host. */
function boxesAt(sites: Sites, hints: readonly NetworkHint[]): ButtonBoxes {
  return Object.fromEntries(
    Object.keys(sites).flatMap((host) => {
      const network = networkAt(host, sites);
      if (!network) return [];
      const { composer, replies } = repairNetwork(network, hints);
      return [[host, [...composer, ...replies]]];
    }),
  );
}

/** Tabs that were open before: a registered script only comes with the next page. */
async function enterOpenTabs(hosts: readonly string[]): Promise<void> {
  // No patterns at all would mean every tab.
  if (hosts.length === 0) return;
  const tabs = await browser.tabs.query({ url: patternsOf(hosts) });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id };
      await browser.scripting.executeScript({ target, files: [SCRIPT] });
    }),
  );
}

/** After an update, the pages that were open get the new button in place of the old one. */
export async function enterAgain(): Promise<void> {
  await registerButton();
  await enterOpenTabs(Object.keys(await buttonSites.getValue()));
}

async function tellButtons(hosts: string[]): Promise<void> {
  const message: ButtonMessage = { vigil: 'button-sites', hosts };
  const tabs = await browser.tabs.query({});
  // Pages without a button have nobody to answer.
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : browser.tabs.sendMessage(id, message))),
  );
}
