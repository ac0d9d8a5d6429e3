import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, pause } from '../../../../scripts/stage/editor-stage.ts';
import { insertByPopup, untilSaid } from '../../manner-tests.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

describe(`a text in an editor in a frame, in ${browserName}`, () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());

  it.each(['tinymce5', 'rooster-iframe'])(
    '%s leaves the focus in the page around, where the person has gone on',
    async (editor) => {
      await stage.open(editor, '?draft=Mine');
      await stage.page.evaluate(() => {
        const subject = Object.assign(document.createElement('input'), { id: 'subject' });
        document.body.prepend(subject);
      });
      await stage.clickInto();
      await stage.press('End');
      await insertByPopup(stage);
      await untilSaid(stage, /^The text is in the box/);
      await stage.page.click('#subject');
      // What it is looked after for, the page may draw there, too.
      await stage.page.evaluate(() => {
        const body = window.practice.boxes.main?.element();
        body?.setAttribute('data-drawn', '1');
        body?.append(document.createElement('br'));
      });
      await pause(600);
      expect(await stage.page.evaluate(() => document.activeElement?.id)).toBe('subject');
      await stage.type('x');
      const typed = () => document.querySelector<HTMLInputElement>('#subject')?.value;
      expect(await stage.page.evaluate(typed)).toBe('x');
    },
  );
});
