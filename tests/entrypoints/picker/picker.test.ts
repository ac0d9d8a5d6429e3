// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import script from '../../../entrypoints/picker/index.ts';
import { EVERYTHING } from '../../../utils/actions/interests.ts';
import { summarise } from '../../../utils/actions/list.ts';
import { makePreview } from '../../../utils/actions/list-preview.ts';
import {
  noteFailed,
  noteTaken,
  searchTexts,
  softwareSelectors,
  startPicker,
} from '../../../utils/platform/worker/picking/desk.ts';
import { ELSEWHERE } from '../../../utils/posts/networks.ts';
import { renderPost } from '../../../utils/posts/render.ts';
import { speechIn } from '../../components/i18n.tsx';
import { installLocks } from '../../fake-locks.ts';
import { peru } from '../../peru.ts';
import {
  act,
  page,
  press,
  pressKey,
  shadowOf,
  startPage,
} from '../../utils/compose/browser-stand-in.ts';
import { editable, field, print } from '../../utils/compose/caret-notation.ts';
import { installStrings } from '../strings.ts';

const SECOND = { ...peru, id: '7/23-1', case: '7/23', title: { en: 'A teacher in Orvania' } };
const [post] = peru.posts;
const TEXT =
  (post && renderPost({ action: peru, post, network: ELSEWHERE, language: 'en' })?.text) ?? '';
const writeText = vi.fn(async (_: string) => undefined);

beforeEach(async () => {
  fakeBrowser.reset();
  installLocks();
  installStrings();
  Object.assign(fakeBrowser.dom, { openOrClosedShadowRoot: shadowOf });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  writeText.mockClear();
  startPage();
  vi.useFakeTimers({ now: new Date('2023-01-29T12:00:00') });
  const index = [peru, SECOND].map((action) => summarise(action, ['en']));
  await fakeBrowser.storage.local.set({
    index,
    front: makePreview(index, '2023-01-29', EVERYTHING),
    [`action/${peru.id}`]: peru,
    [`action/${SECOND.id}`]: SECOND,
  });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async ({ vigil, ...data }: { vigil: string }) => {
      if (vigil === 'picker-search') return searchTexts(data as never, HERE);
      return (vigil === 'picker-failed' ? noteFailed : noteTaken)(data as never, HERE);
    },
  });
  script.main();
});
afterEach(() => {
  globalThis.vigilPicker?.close();
  globalThis.vigilPicker = undefined;
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
});

const host = () => document.querySelector<HTMLElement>('[data-vigil-part="overlay"]');
const root = () => shadowOf(host() as Element) as ShadowRoot;
const items = () => [...root().querySelectorAll('[data-pick]')];
const chosen = () =>
  items().findIndex(
    (item) => item.ariaSelected === 'true' || item.getAttribute('aria-selected') === 'true',
  );
const { t } = speechIn('en');
const notice = () => root().querySelector('.notice')?.textContent;
const shown = () => root().querySelector('.picker')?.textContent ?? '';
const turn = (ms = 400) => vi.advanceTimersByTimeAsync(ms);
const done = async () => {
  const stored = await fakeBrowser.storage.local.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('attempt/'))
    .map(([, value]) => value);
};

/** Where the worker's messages from this page's script come from. */
const HERE = { id: 'vigil', url: location.href, tab: { id: 7 }, frameId: 0 };

/** As the worker does: it opens the picker and hands it its texts. */
async function open(scope: 'caret' | 'frame' | 'page' = 'caret'): Promise<boolean> {
  const here = globalThis.vigilPicker?.open(scope, softwareSelectors(), 'a1');
  if (here) {
    const start = await startPicker({ tabId: 7, frameId: 0, ...here }).catch((error) => {
      console.error(error);
      return null;
    });
    globalThis.vigilPicker?.begin(start);
  }
  await turn();
  return Boolean(here);
}

/** Goes from text to text of the first action until its letter stands there. */
async function turnToLetter(): Promise<void> {
  for (let left = 20; left > 0 && !/Letter/.test(shown()); left -= 1) {
    page.hit = '[data-turn="1"]';
    press(host() as Element);
    await turn();
  }
}

/** Writes into the search field, as a person does. */
async function search(words: string): Promise<void> {
  const input = root().querySelector('input') as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await turn();
}

describe('the picker opens', () => {
  it('where the caret is, with the texts and the focus in its search field', async () => {
    field('mine|');
    expect(await open()).toBe(true);
    expect(items()).toHaveLength(2);
    expect(shown()).toContain('Peru');
    expect(document.activeElement).toBe(host());
    expect(chosen()).toBe(0);
  });

  it('not in a frame where nobody writes, if it is asked for at the caret', async () => {
    expect(await open()).toBe(false);
    field('mine|');
    page.hasFocus = false;
    expect(await open()).toBe(false);
    expect(host()).toBeNull();
    expect(await open('frame')).toBe(true);
  });

  it('leaves it to the page around, in a frame of its origin', async () => {
    Object.defineProperty(window, 'frameElement', { configurable: true, value: document.body });
    expect([await open('frame'), await open('caret')]).toEqual([false, false]);
    expect(await open('page')).toBe(true);
    Reflect.deleteProperty(window, 'frameElement');
  });

  it('and closes when it is asked for again, or put in anew', async () => {
    field('mine|');
    await open();
    await open('frame');
    expect(host()).toBeNull();
    await open('frame');
    script.main();
    expect(host()).toBeNull();
  });
});

describe('a search', () => {
  it('finds actions, and says when none fits', async () => {
    field('mine|');
    await open();
    await search('orvania');
    expect(shown()).toContain('A teacher in Orvania');
    expect(shown()).not.toContain('Boluarte in');
    await search('nothing like that');
    expect(items()).toEqual([]);
    expect(shown()).toContain('nothing like that');
    pressKey('Enter');
    await turn();
    expect(host()).not.toBeNull();
  });

  it('shows what was typed last, whichever is found first', async () => {
    field('mine|');
    await open();
    const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    const delays = [300, 0];
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation((async (keys: string[]) => {
      await new Promise((resolve) => setTimeout(resolve, delays.shift() ?? 0));
      return get(keys);
    }) as never);
    const input = root().querySelector('input') as HTMLInputElement;
    for (const words of ['orvania', 'nothing like that']) {
      input.value = words;
      input.dispatchEvent(new Event('input'));
    }
    await turn(1000);
    expect(items()).toEqual([]);
    vi.restoreAllMocks();
  });

  it('begins at the first text again', async () => {
    field('mine|');
    await open();
    pressKey('ArrowDown');
    expect(chosen()).toBe(1);
    await search('peru');
    expect(chosen()).toBe(0);
  });
});

describe('a text', () => {
  it('goes in at the caret with Enter, and is kept to be asked about', async () => {
    const box = field('Mine.|');
    await open();
    pressKey('Enter');
    await turn();
    expect(print(box)).toBe(`Mine. ${TEXT}|`);
    expect(host()).toBeNull();
    expect(await done()).toEqual([
      expect.objectContaining({
        ...{ action: peru.id, kind: 'post', how: 'inserted', language: 'en', message: 0 },
        ...{ date: '2023-01-29', where: location.hostname },
      }),
    ]);
  });

  it('goes in and is not kept in a private window', async () => {
    Object.assign(HERE.tab, { incognito: true });
    const box = field('Mine.|');
    await open();
    pressKey('Enter');
    await turn();
    Object.assign(HERE.tab, { incognito: false });
    expect(print(box)).toBe(`Mine. ${TEXT}|`);
    expect(await done()).toEqual([]);
  });

  it('goes in once, however long Enter is held or often it is pressed', async () => {
    const box = field('|');
    await open();
    pressKey('Enter', { repeats: 5 });
    await turn();
    expect(print(box)).toBe(`${TEXT}|`);
    expect(await done()).toHaveLength(1);
  });

  it.each([
    ['field', field],
    ['editable box', editable],
  ])('goes into a %s with a press, once for a double click', async (_, make) => {
    const box = make('|');
    await open();
    page.hit = '[data-pick="0"]';
    press(host() as Element);
    press(host() as Element);
    await turn();
    expect(print(box)).toBe(`${TEXT}|`);
    expect(await done()).toHaveLength(1);
  });

  it('of another action is shown by a press, and goes in with the second', async () => {
    const box = field('|');
    await open();
    page.hit = '[data-pick]:not([aria-selected="true"])';
    press(host() as Element);
    await turn();
    expect(chosen()).toBe(1);
    expect(box.value).toBe('');
    page.hit = '[aria-selected="true"]';
    press(host() as Element);
    await turn();
    expect(box.value).not.toBe('');
  });

  it('is another one after the arrows', async () => {
    const box = field('|');
    await open();
    pressKey('ArrowUp');
    expect(chosen()).toBe(items().length - 1);
    pressKey('ArrowDown');
    const first = root().querySelector('.picker-text')?.textContent;
    pressKey('ArrowRight');
    expect(chosen()).toBe(0);
    const text = root().querySelector('.picker-text')?.textContent;
    expect(text).not.toBe(first);
    pressKey('Enter');
    await turn();
    expect(print(box)).toBe(`${text}|`);
  });

  it('of a letter goes in with a blank line between', async () => {
    const box = field('Mine.|');
    await open();
    await turnToLetter();
    page.hit = '.picker-text';
    press(host() as Element);
    await turn();
    expect(box.value).toMatch(/^Mine\.\n\nDear/);
  });

  it('goes into the page’s only box where nobody was writing', async () => {
    const box = field('');
    await open('page');
    pressKey('Enter');
    await turn();
    expect(print(box)).toBe(`${TEXT}|`);
  });

  it('goes where a feed says that the network’s box is now', async () => {
    await fakeBrowser.storage.local.set({
      buttonSites: { [location.hostname]: 'x' },
      networkHints: [{ network: 'x', composer: ['#new-box'] }],
    });
    const [other, box] = [field(''), field('', { attributes: { id: 'new-box' } })];
    await open('page');
    pressKey('Enter');
    await turn();
    expect([other.value, box.value === '']).toEqual(['', false]);
    expect(await done()).toMatchObject([{ where: 'x' }]);
  });

  it('of a letter is signed with initials where the person wants no more', async () => {
    await fakeBrowser.storage.local.set({
      sender: { name: 'Ada Example', address: '', place: '' },
      initialsOnly: true,
    });
    const box = field('|');
    await open();
    await turnToLetter();
    page.hit = '.picker-text';
    press(host() as Element);
    await turn();
    expect(box.value).toMatch(/\nA\. E\.$/);
  });

  it('is copied where there is no box, and the person is told', async () => {
    await open('page');
    pressKey('Enter');
    await turn();
    expect(writeText).toHaveBeenCalledExactlyOnceWith(TEXT);
    expect(notice()).toBe(t('refused.none'));
    expect(document.activeElement).toBe(host());
    expect(await done()).toEqual([]);
  });

  it('is copied where a dialog asks for something, whose field gets nothing', async () => {
    field('');
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const name = field('', { place: dialog, tag: 'input' });
    dialog.showModal();
    await open();
    pressKey('Enter');
    await turn();
    expect(name.value).toBe('');
    expect(notice()).toBe(t('refused.blocked'));
    pressKey('Escape');
    expect(document.activeElement).toBe(name);
  });

  it('is copied once, however long Enter is held', async () => {
    await open('page');
    pressKey('Enter', { up: false });
    await turn();
    const init = { key: 'Enter', code: 'Enter', repeat: true, bubbles: true, composed: true };
    act(host() as Element, new KeyboardEvent('keydown', init));
    await turn();
    expect(writeText).toHaveBeenCalledOnce();
  });

  it('is not said to be copied where the page forbids it', async () => {
    writeText.mockRejectedValueOnce(new Error('forbidden'));
    await open('page');
    pressKey('Enter');
    await turn();
    expect(notice()).toBe(t('said.copyFailed'));
  });
});

describe('it closes', () => {
  it.each(['Escape', 'Tab'])('with %s, back to the caret', async (key) => {
    const box = field('one| two');
    await open();
    pressKey(key);
    expect(host()).toBeNull();
    expect(print(box)).toBe('one| two');
  });

  it('with a press on its cross', async () => {
    const box = field('one| two');
    await open();
    page.hit = '[data-close]';
    press(host() as Element);
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(box);
  });

  it('by itself where an update has taken its extension away, back to the caret', async () => {
    const box = field('one| two');
    await open();
    vi.advanceTimersByTime(5000);
    expect(host()).not.toBeNull();
    const id = vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    vi.advanceTimersByTime(1000);
    id.mockRestore();
    expect(host()).toBeNull();
    expect(print(box)).toBe('one| two');
  });

  it('and shows nothing any more that was still being read', async () => {
    field('mine|');
    const here = globalThis.vigilPicker?.open('caret', softwareSelectors(), 'a1');
    globalThis.vigilPicker?.close();
    globalThis.vigilPicker?.begin(
      await startPicker({ tabId: 7, frameId: 0, host: here?.host ?? '' }),
    );
    await turn();
    expect(host()).toBeNull();
  });

  it('lets letters, and keys of a word that is composed, go into the search', async () => {
    field('mine|');
    await open();
    const init = { bubbles: true, cancelable: true, composed: true };
    const at = host() as Element;
    expect(act(at, new KeyboardEvent('keydown', { ...init, key: 'a' })).defaultPrevented).toBe(
      false,
    );
    expect(
      act(at, new KeyboardEvent('keydown', { ...init, key: 'ArrowUp' })).defaultPrevented,
    ).toBe(true);
    expect(host()).not.toBeNull();
  });
});

describe('on a full disk', () => {
  it('the picker closes over the text that it inserted, so that nobody inserts it twice', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const full = new Error('quota exceeded');
    const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
    const box = field('|');
    await open();
    pressKey('Enter');
    await turn();
    expect([print(box), host()]).toEqual([`${TEXT}|`, null]);
    expect(logged).toHaveBeenCalledWith(full);
    write.mockRestore();
    logged.mockRestore();
  });
});

describe('a picker that goes wrong', () => {
  const saysSo = () =>
    expect(root().querySelector('[role=alertdialog]')?.textContent).toContain(t('picker.failed'));
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('says so and logs where the texts cannot be read, and closes', async () => {
    const box = field('mine|');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('unreadable'));
    await open();
    saysSo();
    expect(console.error).toHaveBeenCalledWith(new Error('unreadable'));
    page.hit = '[data-close]';
    press(host() as Element);
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(box);
  });

  it('says so where the search cannot go on', async () => {
    field('mine|');
    await open();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('unreadable'));
    await search('teacher');
    saysSo();
  });

  it('says so where a text cannot be drawn', async () => {
    const broken = { ...peru, country: 'PE' };
    await fakeBrowser.storage.local.set({ [`action/${peru.id}`]: broken });
    field('mine|');
    await open();
    saysSo();
  });
});
