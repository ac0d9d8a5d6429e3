import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, pause } from '../../../scripts/stage/editor-stage.ts';
import { overlays, waitForOverlays } from '../overlays.ts';
import { hold, openAt, sendsNothingByEnter } from '../picker-key-tests.ts';
import { FIRST_TEXT } from '../picker-tests.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

describe(`what was pressed in the picker, ${browserName}`, () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());

  sendsNothingByEnter(() => stage, ['textarea', 'lexical-rich']);

  it('nor as the browser makes letters of its repeats', async () => {
    await openAt(stage, 'textarea', '?sends=keypress');
    await hold(stage, 'Enter');
    await stage.expectModel(FIRST_TEXT);
    expect((await stage.pageSays()).sent).toBe(0);
  });

  it.each(['Escape', 'Tab'] as const)('%s closes it, and the page never hears it', async (key) => {
    await openAt(stage, 'textarea', '?draft=Mine');
    await stage.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup']) {
        document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key));
      }
    });
    await hold(stage, key);
    await waitForOverlays(stage.page, 0);
    await stage.type('x');
    expect(await stage.page.evaluate('window.heard')).toEqual(['x', 'x']);
    const active = await stage.page.evaluate(() => document.activeElement?.localName);
    expect(active).toBe('textarea');
  });

  it('the next press of the same key is the page’s again', async () => {
    await openAt(stage, 'textarea', '?sends=keyup');
    await hold(stage, 'Enter');
    await stage.expectModel(FIRST_TEXT);
    await stage.press('Enter');
    expect((await stage.pageSays()).sent).toBe(1);
  });

  it('a press that began on it ends nowhere in the page', async () => {
    await openAt(stage, 'textarea', '?draft=Mine&sends=press');
    const sentBefore = (await stage.pageSays()).sent;
    const [place] = await overlays(stage.page);
    if (!place) throw new Error('no picker');
    await stage.page.mouse.move(place.x + 100, place.y + 110);
    await stage.page.mouse.down();
    await stage.page.keyboard.press('Escape');
    await waitForOverlays(stage.page, 0);
    await stage.page.mouse.up();
    await pause(60);
    expect((await stage.pageSays()).sent).toBe(sentBefore);
    await stage.clickInto();
    expect((await stage.pageSays()).sent).toBe(sentBefore + 3);
  });
});
