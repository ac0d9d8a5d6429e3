import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/deadline.ts';
import {
  EditorStage,
  textFor,
  undosFromEmpty,
  waitForUndoStep,
} from '../../../scripts/stage/editor-stage.ts';
import { practiceEditors } from '../../practice/build.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

// Each on a page of its own; `editors-matrix.test.ts` has the rarer cases.
describe('editors', () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());

  describe.each(practiceEditors)(`editor %s in ${browserName}`, (editor) => {
    const text = textFor(editor);

    it('takes the paragraphs into its model when empty, counts them, and undoes at once', async () => {
      await stage.open(editor);
      await stage.clickInto();
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(text);
      const counted = async () => {
        const { count, sendable } = await stage.pageSays();
        return sendable && count === text.length;
      };
      await until(counted, 'the counter and the Send button to see the text', 2000);
      await stage.undo(undosFromEmpty(editor));
      await stage.expectModel('');
      expect((await stage.pageSays()).sent).toBe(0);
    });

    it('takes the text at the caret in a draft, and types on behind it', async () => {
      await stage.open(editor);
      await stage.clickInto();
      await stage.type('Mine yours');
      await stage.press('ArrowLeft', 5);
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(`Mine ${text} yours`);
      await stage.type('and ');
      await stage.expectModel(`Mine ${text} and yours`);
    });

    it('takes the text at the end of a draft, and undoes the insertion only', async () => {
      await stage.open(editor);
      await stage.clickInto();
      await stage.type('Mine.');
      await waitForUndoStep(editor);
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(`Mine. ${text}`);
      await stage.undo();
      await stage.expectModel('Mine.');
    });

    it.runIf(/^(?:textarea|input)/.test(editor))('minds its maxlength', async () => {
      await stage.open(editor, '?maxlength=50&draft=Held');
      await stage.clickInto();
      expect(await stage.insert(text)).toMatchObject({ done: false, why: 'too-long' });
      await stage.expectModel('Held');
      await stage.closePage();
      await stage.open(editor, `?maxlength=${text.length}`);
      await stage.clickInto();
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(text);
    });

    it('read-only: is left as it is, and the person is told', async () => {
      await stage.open(editor, '?readonly=1&draft=Held');
      await stage.clickInto();
      expect(await stage.insert(text)).toMatchObject({ done: false });
      await stage.expectModel('Held');
    });
  });
});
