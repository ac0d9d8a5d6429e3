import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, pause } from '../../../scripts/stage/editor-stage.ts';
import { overlays, waitForOverlays, waitForPicker } from '../overlays.ts';
import { FIRST_TEXT, openPicker, picksByKeys } from '../picker-tests.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

describe(`the picker in ${browserName}`, () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());

  picksByKeys(() => stage, ['textarea-react', 'lexical-rich', 'tinymce8']);

  it('Escape goes back to the caret, with nothing changed', async () => {
    await stage.open('lexical-rich');
    await stage.clickInto();
    await stage.type('Mine yours');
    await stage.press('ArrowLeft', 5);
    await openPicker(stage);
    await stage.type('never in the box');
    await stage.press('Escape');
    await waitForOverlays(stage.page, 0);
    await stage.expectModel('Mine yours');
    await stage.type('or ');
    await stage.expectModel('Mine or yours');
  });

  it('from the context menu, a text by a press', async () => {
    await stage.open('textarea');
    await stage.clickInto();
    await stage.browser.chooseMenu(stage.page);
    await waitForPicker(stage.page);
    const [place] = await overlays(stage.page);
    if (!place) throw new Error('no picker');
    await pause(600);
    await stage.page.mouse.click(place.x + 100, place.y + 110);
    await stage.expectModel(FIRST_TEXT);
  });

  it('says why, and copies, where the box does not take it', async () => {
    await stage.open('textarea', '?maxlength=50&draft=Held');
    await stage.clickInto();
    await openPicker(stage);
    await stage.press('Enter');
    await pause(600);
    expect(await overlays(stage.page)).toHaveLength(1);
    await stage.expectModel('Held');
    await stage.press('Escape');
    await stage.press('End');
    await stage.type('!');
    await stage.expectModel('Held!');
  });
});
