import { browser } from 'wxt/browser';

const SCRIPT = '/picker.js';
const SHEET = '/assets/overlay.css';
/** The command's name in the manifest. */
export const PICK = 'pick';

type Target = { tabId: number } & ({ allFrames: true } | { frameIds: number[] });

/**
 * When a frame opens the picker: `caret`, if the person writes there; `frame`, always; `page`, also for the
 * frames of its origin. A frame inside a page of the same origin leaves it to that page, which has more room.
 */
export type PickerScope = 'caret' | 'frame' | 'page';

interface PickerPage {
  vigilPicker?: { open(scope: PickerScope): boolean };
}

/** Where a picker is opened: in one frame, or wherever the caret is. */
export interface PickerPlace {
  tabId: number;
  frameId?: number | undefined;
}

/**
 * Opens the picker in a page, at the caret. Needs the person's gesture (`activeTab`) or the host's permission.
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
      func: (wanted: PickerScope) =>
        (globalThis as unknown as PickerPage).vigilPicker?.open(wanted) ?? false,
      args: [scope],
    });
    return frames.some(({ result }) => result === true);
  } catch (error) {
    // Expected on pages where no extension may run. A script that fails gives the same error, so we log it.
    console.error(error);
    return false;
  }
}

/** The keys that open the picker, as the browser writes them; empty when the person took them away. */
export async function pickerShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === PICK)?.shortcut ?? '';
}
