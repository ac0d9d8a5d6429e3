import { browser } from 'wxt/browser';
import type { PickerStart } from './messages.ts';

/** The command's name in the manifest. */
export const PICK = 'pick';

/**
 * When a frame opens the picker: `caret`, if the person writes there; `frame`, always; `page`, also for the
 * frames of its origin. A frame inside a page of the same origin leaves it to that page, which has more room.
 */
export type PickerScope = 'caret' | 'frame' | 'page';

/** Where a picker has opened: the page's host, and the software of its server, if its page tells. */
export interface PickerHere {
  host: string;
  software?: string | undefined;
}

/** What the picker's script leaves for the worker. */
export interface PickerDoor {
  /** @param software selectors by which pages tell their server's software, by its name; null: not here */
  open(scope: PickerScope, software: Record<string, readonly string[]>): PickerHere | null;
  /** shows the texts; null: there are none to be had */
  begin(start: PickerStart | null): void;
  close(): void;
}

/** Where a picker is opened: in one frame, or wherever the caret is. */
export interface PickerPlace {
  tabId: number;
  frameId?: number | undefined;
}

/** The keys that open the picker, as the browser writes them; empty when the person took them away. */
export async function pickerShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === PICK)?.shortcut ?? '';
}
