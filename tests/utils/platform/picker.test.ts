import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPicker, pickerShortcut } from '../../../utils/platform/picker.ts';

type Target = { tabId: number; allFrames?: true; frameIds?: number[] };
type Injection = { target: Target; files?: string[]; args?: string[] };

/** What the browser was asked to put where, and what the picker answers in each turn. */
function install(answers: (boolean[] | Error)[]): Injection[] {
  const asked: Injection[] = [];
  Object.assign(fakeBrowser.scripting, {
    insertCSS: async ({ target, files }: Injection) => {
      asked.push({ target, files: files ?? [] });
    },
    executeScript: async ({ target, files, args }: Injection) => {
      if (files) return [];
      asked.push({ target, args: args ?? [] });
      const answer = answers.shift() ?? [];
      if (answer instanceof Error) throw answer;
      return answer.map((result) => ({ result }));
    },
  });
  return asked;
}
const opened = (asked: Injection[]) =>
  asked.filter(({ args }) => args).map(({ target, args }) => ({ ...target, scope: args?.[0] }));

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('the picker is opened', () => {
  it('in whichever frame has the caret', async () => {
    const asked = install([[false, true]]);
    expect(await openPicker({ tabId: 7 })).toBe(true);
    expect(opened(asked)).toEqual([{ tabId: 7, allFrames: true, scope: 'caret' }]);
    expect(asked[0]?.files).toEqual(['/assets/overlay.css']);
  });

  it('in the page itself where no frame has it', async () => {
    const asked = install([[false, false], [true]]);
    expect(await openPicker({ tabId: 7 })).toBe(true);
    expect(opened(asked)[1]).toEqual({ tabId: 7, frameIds: [0], scope: 'page' });
  });

  it('in the frame that was clicked, and else in the page around it', async () => {
    const asked = install([[false], [true]]);
    expect(await openPicker({ tabId: 7, frameId: 3 })).toBe(true);
    expect(opened(asked)).toEqual([
      { tabId: 7, frameIds: [3], scope: 'frame' },
      { tabId: 7, frameIds: [0], scope: 'page' },
    ]);
  });

  it('nowhere that no extension may enter, and that is logged', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    install([new Error('Cannot access'), new Error('Cannot access')]);
    expect(await openPicker({ tabId: 7 })).toBe(false);
    expect(logged).toHaveBeenCalledTimes(2);
  });
});

describe('its shortcut', () => {
  const commands = (all: { name?: string; shortcut?: string }[]) =>
    Object.assign(fakeBrowser.commands, { getAll: async () => all });

  it('is the person’s, or nothing', async () => {
    commands([
      { name: 'other', shortcut: 'Alt+1' },
      { name: 'pick', shortcut: 'Alt+Shift+U' },
    ]);
    expect(await pickerShortcut()).toBe('Alt+Shift+U');
    commands([{ name: 'pick' }]);
    expect(await pickerShortcut()).toBe('');
    commands([]);
    expect(await pickerShortcut()).toBe('');
  });
});
