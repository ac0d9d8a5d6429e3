import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, textFor, waitForUndoStep } from '../../../scripts/stage/editor-stage.ts';
import { practiceEditors } from '../../practice/build.ts';
import { browserName, sharedStage } from '../shared-stage.ts';
import { tryHere } from '../try-here.ts';

/**
 * One of each kind of box, at every change; each browser tries a quarter of the others, and `further/editors*.test.ts` has all
 * of them in both.
 */
const KINDS = [
  'ce-true',
  'draft',
  'lexical-rich',
  'prosemirror',
  'quill2',
  'slate',
  'textarea-react',
];
const tried = tryHere(practiceEditors, (one) => KINDS.includes(one));

describe(`editors in ${browserName}`, () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());

  it.each(tried)(
    `editor %s in ${browserName} takes the text at the caret in a draft, gives back only that, and lets the person type on`,
    async (editor) => {
      const text = textFor(editor);
      await stage.open(editor);
      await stage.clickInto();
      await stage.type('Mine yours');
      await stage.press('ArrowLeft', 5);
      await waitForUndoStep(editor);
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(`Mine ${text} yours`);
      await stage.undo();
      await stage.expectModel('Mine yours');
      // Editors differ in where an undo leaves the caret.
      await stage.press('End');
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(`Mine yours ${text}`);
      await stage.type('!');
      await stage.expectModel(`Mine yours ${text}!`);
      expect((await stage.pageSays()).sent).toBe(0);
    },
  );
});
