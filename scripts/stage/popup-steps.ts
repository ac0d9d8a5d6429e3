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

/** Chooses one of a list, `#post-language`; browsers draw an open list outside of the page, where nothing can be clicked. */
export async function choose(popup: PopupView, list: string, value: string): Promise<void> {
  await popup.evaluate(`(() => {
    const list = document.querySelector('${list}');
    list.value = ${JSON.stringify(value)};
    list.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await popup.waitFor(
    `document.querySelector('${list}').value === ${JSON.stringify(value)}`,
    `${list} ${value}`,
  );
}

/** Goes on to one of the suggested posts, by its number from 0. */
export async function chooseText(popup: PopupView, message: number): Promise<void> {
  const at = `document.querySelector('#post-message')?.dataset.message`;
  for (let turn = 0; turn < 9; turn += 1) {
    const now = await popup.evaluate<string | undefined>(at);
    if (now === undefined || now === String(message)) return;
    await popup.click('#post-next');
    await popup.waitFor(`${at} !== '${now}'`, 'the next text');
  }
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
