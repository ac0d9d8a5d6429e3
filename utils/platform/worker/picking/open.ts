import { browser } from 'wxt/browser';
import type { PickerStart } from '../../messages.ts';
import type { PickerDoor, PickerPlace, PickerScope } from '../../picker.ts';
import { softwareSelectors, startPicker } from './desk.ts';

const SCRIPT = '/picker.js';
const SHEET = '/assets/overlay.css';

type Target = { tabId: number } & ({ allFrames: true } | { frameIds: number[] });

/**
 * Opens the picker in a page, at the caret, and hands it what it shows. Needs the person's gesture (`activeTab`) or the
 * host's permission.
 * @returns false on pages that no extension may enter
 */
export async function openPicker({ tabId, frameId }: PickerPlace): Promise<boolean> {
  const there: Target =
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  if (await openIn(there, frameId === undefined ? 'caret' : 'frame')) return true;
  return openIn({ tabId, frameIds: [0] }, 'page');
}

async function openIn(target: Target, scope: PickerScope): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target, files: [SHEET] });
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
    const frames = await browser.scripting.executeScript({
      target,
      func: (wanted: PickerScope, software: Record<string, readonly string[]>) =>
        (globalThis as { vigilPicker?: PickerDoor }).vigilPicker?.open(wanted, software) ?? null,
      args: [scope, softwareSelectors()],
    });
    const opened = frames.filter(({ result }) => result);
    await Promise.all(opened.map((one) => begin(target.tabId, one.frameId, one.result as never)));
    return opened.length > 0;
  } catch (error) {
    // Expected on pages where no extension may run. A script that fails gives the same error, so we log it.
    console.error(error);
    return false;
  }
}

/** Hands the picker its texts, or says that there are none to be had. */
async function begin(
  tabId: number,
  frameId: number,
  here: NonNullable<ReturnType<PickerDoor['open']>>,
): Promise<void> {
  const start = await startPicker({ tabId, frameId, ...here }).catch((error: unknown) => {
    console.error(error);
    return null;
  });
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: (handed: PickerStart | null) =>
      (globalThis as { vigilPicker?: PickerDoor }).vigilPicker?.begin(handed),
    args: [start],
  });
}
