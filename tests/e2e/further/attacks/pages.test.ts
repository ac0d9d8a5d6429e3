import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, pause } from '../../../../scripts/stage/editor-stage.ts';
import { overlays, waitForOverlays } from '../../overlays.ts';
import { openAt } from '../../picker-key-tests.ts';
import { FIRST_TEXT, openPicker } from '../../picker-tests.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

/** A page that reads, hears, moves and names what is ours while the picker is open in it. */
describe(`a page in ${browserName}`, () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage?.browser.closePages());

  const inPicker = async () => {
    const [place] = await overlays(stage.page);
    if (!place) throw new Error('no picker');
    return place;
  };
  /** A press in the middle of the first action. */
  async function pressFirst(): Promise<void> {
    const { x, y, width } = await inPicker();
    await stage.page.mouse.click(x + width / 2, y + 80);
  }

  it('reads nothing of the picker by its find, a selection or its frames', async () => {
    await openAt(stage, 'textarea', '');
    const read = await stage.page.evaluate(() => {
      const found: string[] = [];
      type Find = (text: string, ...flags: boolean[]) => boolean;
      const { find } = window as unknown as { find: Find };
      for (const text of ['e', 'a', 'n', 'Peru', 'Insert', 'days']) {
        const selection = getSelection() as Selection;
        selection.removeAllRanges();
        if (!find.call(window, text, false, false, true)) continue;
        for (let n = 0; n < 4; n += 1) selection.modify('extend', 'forward', 'line');
        found.push(selection.toString());
      }
      getSelection()?.selectAllChildren(document.documentElement);
      found.push(getSelection()?.toString() ?? '');
      return {
        found: found.filter((text) => /peru|#|days/i.test(text)),
        frames: window.length,
        inner: document.querySelectorAll('iframe').length,
        roots: [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length,
        shown: (document.documentElement.textContent ?? '').match(/peru/gi) ?? [],
      };
    });
    expect(read).toEqual({ found: [], frames: 0, inner: 0, roots: 0, shown: [] });
  });

  it('hears no key that is typed in the picker, however early it listens', async () => {
    await stage.open('textarea');
    await stage.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart'];
      for (const type of types) {
        for (const target of [window, document])
          target.addEventListener(
            type,
            (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`),
            true,
          );
      }
    });
    await stage.clickInto();
    await openPicker(stage);
    await stage.page.evaluate(() =>
      Object.assign(window, { before: (window as never as { heard: string[] }).heard.splice(0) }),
    );
    await stage.type('peru');
    await stage.press('ArrowDown');
    await stage.press('Backspace');
    expect(await stage.page.evaluate('window.heard')).toEqual([]);
    await stage.press('Escape');
    await waitForOverlays(stage.page, 0);
  });

  it('cannot have the person press a picker that it moves or hides', async () => {
    await stage.open('textarea');
    await stage.page.evaluate(() => {
      const put = () => {
        for (const host of document.querySelectorAll<HTMLElement>('[popover="manual"]')) {
          host.style.setProperty('opacity', '0', 'important');
          host.style.setProperty('left', '300px', 'important');
          host.style.setProperty('top', '300px', 'important');
        }
      };
      const how = { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] };
      new MutationObserver(put).observe(document, how);
    });
    await stage.clickInto();
    await openPicker(stage);
    await pause(700);
    for (let count = 0; count < 3; count += 1) {
      await pressFirst();
      await pause(300);
    }
    expect(await stage.model()).toBe('');
    await stage.press('Escape');
  });

  it('cannot have the person press through what it lays over the picker', async () => {
    await openAt(stage, 'textarea', '');
    await stage.page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText =
        'position: fixed; inset: 0; width: 100%; height: 100%; background: white; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
    });
    await pause(700);
    for (let count = 0; count < 3; count += 1) {
      await pressFirst();
      await pause(300);
    }
    expect(await stage.model()).toBe('');
    // Without the cover, and half a second later, the same press counts.
    await stage.page.evaluate(() => document.querySelector('#cover')?.remove());
    await pause(900);
    await pressFirst();
    await stage.expectModel(FIRST_TEXT);
  });

  it('cannot have the person press a picker in the moment in which it opens', async () => {
    await openAt(stage, 'textarea', '');
    await pressFirst();
    await pause(200);
    expect(await stage.model()).toBe('');
    await stage.press('Escape');
  });

  it('shuts nothing out by the names of its elements', async () => {
    await stage.open('textarea');
    await stage.clickInto();
    await stage.page.evaluate(() => {
      const names = [
        'vigilCompose',
        'vigilPicker',
        'vigilButton',
        'vigilCapture',
        'vigilGlance',
        'vigilSelection',
      ];
      const ofDocument = [
        'body',
        'activeElement',
        'documentElement',
        'querySelector',
        'querySelectorAll',
      ].concat([
        'createElement',
        'hasFocus',
        'getSelection',
        'defaultView',
        'addEventListener',
        'createElementNS',
      ]);
      for (const id of names)
        document.body.append(Object.assign(document.createElement('a'), { id }));
      const make = document.createElement.bind(document);
      const { body } = document;
      for (const name of ofDocument) {
        body.append(Object.assign(make('img'), { name }), Object.assign(make('form'), { name }));
      }
    });
    await stage.browser.pressShortcut(stage.page);
    await pause(1500);
    await stage.page.keyboard.press('Enter');
    await pause(1000);
    // The page's own ways to its box are gone, too.
    const text = await stage.page.evaluate(() => {
      const { querySelector } = Document.prototype;
      return (querySelector.call(document, 'textarea') as HTMLTextAreaElement).value;
    });
    expect(text).toBe(FIRST_TEXT);
  });
});
