import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import type { Box } from '../utils/compose/index.ts';
import { offerButton } from '../utils/overlay/button.ts';
import { MARK } from '../utils/overlay/mark.ts';
import type { ButtonMessage, WorkerRequest } from '../utils/platform/messages.ts';
import { shadowOf } from '../utils/platform/shadow.ts';
import { buttonSites, networkHints } from '../utils/platform/storage.ts';
import { repairNetwork } from '../utils/posts/hints.ts';
import { networkAt } from '../utils/posts/sites.ts';

declare global {
  /** practice build: when this script began, in milliseconds since the page did */
  var vigilBegun: number | undefined;
  var vigilButton: { isAlive(): boolean; end(): void } | undefined;
}

// On the networks that the person switched on: a small button at the compose box, and nothing before.
export default defineUnlistedScript(async () => {
  measureLoad(globalThis.vigilBegun);
  // The API of an extension that was updated or removed has no id any more.
  const isAlive = () => Boolean(browser.runtime?.id);
  if (globalThis.vigilButton?.isAlive()) return;
  globalThis.vigilButton?.end();
  let end = () => {};
  globalThis.vigilButton = { isAlive, end: () => end() };
  browser.runtime.onMessage.addListener((message: unknown): undefined => {
    const { vigil, hosts } = message as ButtonMessage;
    if (vigil !== 'button-sites' || hosts.includes(location.hostname)) return;
    end();
    globalThis.vigilButton = undefined;
  });
  const [sites, hints] = await Promise.all([buttonSites.getValue(), networkHints.getValue()]);
  const again = performance.now();
  const known = networkAt(location.hostname, sites);
  if (!known) return;
  const { composer, replies } = repairNetwork(known, hints);
  const boxes = [...composer, ...replies];
  const fits = (box: Box, selector: string) => {
    try {
      return box.matches(selector);
    } catch {
      return false;
    }
  };
  end = offerButton({
    isComposer: (box) => boxes.some((selector) => fits(box, selector)),
    label: i18n.t('picker.menu'),
    mark: MARK,
    onPress: () => {
      const request: WorkerRequest = { vigil: 'open-picker' };
      void browser.runtime.sendMessage(request);
    },
    isAlive,
    shadowOf,
  });
  measureLoad(again);
});

/** For the bench; a release leaves no entry in the page's timeline. */
function measureLoad(start: number | undefined): void {
  if (import.meta.env.MODE !== 'practice' || start === undefined) return;
  queueMicrotask(() => performance.measure('vigil-button', { start }));
}
