import type { PopupView } from '../browsers/browser-under-test.ts';
import { until } from '../browsers/deadline.ts';

const PERU = '[data-action="105/22-1"]';

/** Opens the Peru action, from the list or as the popup remembers it. */
export async function openPeru(
  popup: PopupView,
  panel: 'post' | 'letter' | 'about',
): Promise<void> {
  await popup.waitFor(
    `document.querySelector('${PERU}') || document.querySelector('#tab-${panel}')`,
    'the list or the action',
  );
  if (await popup.evaluate(`!!document.querySelector('${PERU}')`)) await popup.click(PERU);
  await popup.waitFor(`document.querySelector('#tab-${panel}')`, 'the open action');
  await popup.click(`#tab-${panel}`);
  await popup.waitFor(
    `document.querySelector('#tab-${panel}').ariaSelected === 'true'`,
    `the ${panel} panel`,
  );
}

/** Chooses one of a row of radio buttons. */
export async function choose(popup: PopupView, name: string, value: string): Promise<void> {
  const option = `input[name="${name}"][value="${value}"]`;
  await popup.click(option);
  await popup.waitFor(`document.querySelector('${option}').checked`, `${name} ${value}`);
}

/** What the popup says after a click. */
export function readNotice(popup: PopupView): Promise<string> {
  return popup.evaluate(`document.querySelector('.notice')?.textContent ?? ''`);
}

/** Presses a button and waits until the popup has closed or says why it did not. @returns what it says */
export async function pressAndHear(popup: PopupView, button: string): Promise<string> {
  await popup.click(button);
  let notice = '';
  await until(
    async () => {
      if (await popup.closed()) return true;
      // Expected: the popup may close between the two questions.
      notice = await readNotice(popup).catch(() => '');
      return notice !== '';
    },
    'the popup to close or to speak',
    8000,
  );
  return notice;
}

/** Closes the popup as a click beside it would. */
export async function closePopup(popup: PopupView): Promise<void> {
  // Expected: the popup closes before this command can be answered.
  await popup.evaluate('void setTimeout(() => window.close())').catch(() => undefined);
  await until(() => popup.closed(), 'the popup to close');
}
