import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Box } from '../utils/compose/box.ts';
import { offerButton } from '../utils/overlay/button.ts';
import { removeLeftovers } from '../utils/overlay/host.ts';
import { LOGO, SHEET } from '../utils/overlay/logo.ts';
import type { ButtonHere, ButtonMessage, Message } from '../utils/platform/messages.ts';
import { shadowOf } from '../utils/platform/shadow-root.ts';

/** What this script needs of the browser. Both give it with promises, so the polyfill's weight is spared. */
interface Api {
  i18n: { getMessage(name: string): string };
  runtime?: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => undefined): void };
  };
}

declare global {
  /** practice build: when this script began, in milliseconds since the page did */
  var vigilBegun: number | undefined;
  var vigilButton: { isAlive(): boolean; end(): void } | undefined;
}

// The API of an extension that was updated or removed has no id any more.
const isAliveIn = (api: Api | undefined) => Boolean(api?.runtime?.id);

const findApi = (): Api | undefined => {
  // Outside of WXT's modules no type declares these globals; Chromium has only the second.
  const names = globalThis as unknown as { browser?: Api; chrome?: Api };
  return names.browser ?? names.chrome;
};

/** Could writing begin there? Told without any layout: a field, something editable, or what may hold it. */
function mayBeBox(element: EventTarget | null): boolean {
  const { localName = '', closest } = (element ?? {}) as Partial<Element>;
  if (!closest) return false;
  const isHolder = localName === 'iframe' || localName.includes('-');
  return isHolder || (element as Element).closest('textarea, [contenteditable]') !== null;
}

/** Shows the button wherever the site's own boxes are. @returns what ends it */
async function start(): Promise<() => void> {
  const api = findApi();
  const ask = (vigil: 'button-here' | 'open-picker') => {
    const message: Message<typeof vigil> = { vigil };
    return api?.runtime?.sendMessage(message);
  };
  // Only the worker reads what Vigil keeps. Expected: it rejects while the extension is being updated.
  const here = (await ask('button-here')?.catch(() => null)) as ButtonHere | null | undefined;
  if (!api || !here) return () => undefined;
  const { selectors, face } = here;
  const fits = (box: Box, selector: string) => {
    try {
      return box.matches(selector);
    } catch {
      // Expected: hints come from feeds. A selector that is not valid (SyntaxError) matches nothing.
      return false;
    }
  };
  const end = offerButton({
    isComposer: (box) => selectors.some((selector) => fits(box, selector)),
    label: face?.label ?? api.i18n.getMessage('picker_menu'),
    icon: face?.isPlain ? SHEET : LOGO,
    onPress: () => void ask('open-picker'),
    isAlive: () => isAliveIn(api),
    shadowOf,
  });
  api.runtime?.onMessage.addListener((message) => {
    const { vigil, hosts } = message as ButtonMessage;
    if (vigil === 'button-sites' && !hosts.includes(location.hostname)) end();
  });
  return end;
}

// On the networks that the person switched on: a small button at the compose box, and nothing before. Every page
// there pays for this script, so until something is written in it only listens: not even the browser's API is
// touched, which Firefox makes for a script at its first use, in 5 ms.
export default defineUnlistedScript(() => {
  // In Chromium an element of the page with this name would be found, too, but never as the global's own.
  const before = Object.hasOwn(globalThis, 'vigilButton') ? globalThis.vigilButton : undefined;
  if (before?.isAlive()) return;
  before?.end();
  removeLeftovers();
  const waiting = new AbortController();
  let end = () => waiting.abort();
  const begin = () => {
    waiting.abort();
    void start().then((endButton) => {
      end = endButton;
    });
  };
  const onFocus = ({ target }: Event) => {
    if (mayBeBox(target)) begin();
  };
  globalThis.vigilButton = { isAlive: () => isAliveIn(findApi()), end: () => end() };
  if (mayBeBox(document.activeElement)) begin();
  else document.addEventListener('focusin', onFocus, { capture: true, signal: waiting.signal });
  measureLoad(globalThis.vigilBegun);
});

/** For the bench; a release leaves no entry in the page's timeline. */
function measureLoad(start: number | undefined): void {
  if (import.meta.env.MODE !== 'practice' || start === undefined) return;
  performance.measure('vigil-button', { start });
}
