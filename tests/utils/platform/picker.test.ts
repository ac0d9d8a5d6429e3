import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFollow } from '../../../utils/platform/open-follow.ts';
import { pickerShortcut } from '../../../utils/platform/picker.ts';
import { openPicker } from '../../../utils/platform/worker/picking/open.ts';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';

let extension: FakeExtension;
/** Which scopes each frame was asked in. */
let scopes: [frameId: number, scope: string][];
/** What each picker that opened was handed. */
let begun: [frameId: number, start: unknown][];
beforeEach(() => {
  extension = installExtension();
  scopes = [];
  begun = [];
});
afterEach(() => {
  delete (globalThis as { vigilPicker?: unknown }).vigilPicker;
});

/** A frame whose picker opens in these scopes only. */
const opensIn = (frameId: number, ...wanted: string[]) => ({
  run: (func: (...args: never[]) => unknown, args: unknown[]) => {
    const open = (scope: string) => {
      scopes.push([frameId, scope]);
      return wanted.includes(scope) ? { host: 'page.example' } : null;
    };
    const begin = (start: unknown) => void begun.push([frameId, start]);
    Object.assign(globalThis, { vigilPicker: { open, begin } });
    return func(...(args as never[]));
  },
});

describe('the picker', () => {
  it('opens where the caret is, in whichever frame', async () => {
    const tab = extension.openTab({ frames: [opensIn(0), opensIn(1, 'caret')] });
    expect(await openPicker({ tabId: tab.id })).toBe(true);
    expect(scopes).toEqual([
      [0, 'caret'],
      [1, 'caret'],
    ]);
    expect(tab.frames[1]?.files).toEqual(['/assets/overlay.css', '/picker.js']);
    // It alone is handed its texts, with a ticket of its own.
    expect(begun).toEqual([[1, expect.objectContaining({ ticket: expect.any(String) })]]);
  });

  it('opens in the frame that was clicked, caret or not', async () => {
    const tab = extension.openTab({ frames: [opensIn(0), opensIn(1, 'frame')] });
    expect(await openPicker({ tabId: tab.id, frameId: 1 })).toBe(true);
    expect(scopes).toEqual([[1, 'frame']]);
    expect(tab.frames[0]?.files).toEqual([]);
  });

  it.each([undefined, 1])('opens in the page where frame %s leaves it to it', async (frameId) => {
    const tab = extension.openTab({ frames: [opensIn(0, 'page'), opensIn(1)] });
    expect(await openPicker({ tabId: tab.id, frameId })).toBe(true);
    expect(scopes.at(-1)).toEqual([0, 'page']);
  });

  it('opens in the page where the frame may not be entered', async () => {
    const tab = extension.openTab({ frames: [opensIn(0, 'page'), { isClosed: true }] });
    expect(await openPicker({ tabId: tab.id, frameId: 1 })).toBe(true);
  });

  it('does not open on a page that no extension may enter, or that has no picker', async () => {
    const closed = extension.openTab({ frames: [{ isClosed: true }] });
    expect(await openPicker({ tabId: closed.id })).toBe(false);
    expect(await openPicker({ tabId: extension.openTab({}).id })).toBe(false);
  });

  it('has the keys that the browser says', async () => {
    expect(await pickerShortcut()).toBe('');
    extension.shortcut = 'Alt+Shift+U';
    expect(await pickerShortcut()).toBe('Alt+Shift+U');
  });
});

describe('a feed’s address from elsewhere', () => {
  it('is handed to the settings, which open', async () => {
    await openFollow('https://feeds.example/one.json');
    expect(extension.session.values.pendingFeedUrl).toBe('https://feeds.example/one.json');
    expect(extension.optionsOpened).toBe(1);
  });

  it('that is none opens nothing', async () => {
    await openFollow(undefined);
    expect([extension.optionsOpened, extension.session.written]).toEqual([0, []]);
  });
});
