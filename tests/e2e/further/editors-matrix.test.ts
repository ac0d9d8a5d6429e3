import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  EditorStage,
  pause,
  textFor,
  undosFromEmpty,
  waitForUndoStep,
} from '../../../scripts/stage/editor-stage.ts';
import { practiceEditors } from '../../practice/build.ts';
import { browserName, sharedStage } from '../shared-stage.ts';
import { cannot } from './editor-limits.ts';

/** 5,000 characters in paragraphs. */
const LONG = Array.from({ length: 50 }, (_, index) =>
  index % 3 === 2 ? '' : `${index} ${'Perú ñandú '.repeat(20)}`.slice(0, 148).trim(),
)
  .join('\n')
  .padEnd(5000, '.')
  .slice(0, 5000);

describe('the matrix of editors', () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());

  describe.each(practiceEditors)(`editor %s in ${browserName}`, (editor) => {
    const text = textFor(editor);

    it('keeps what is selected', async () => {
      await stage.open(editor);
      await stage.clickInto();
      await stage.type('Mine yours');
      await stage.press('ArrowLeft', 6);
      await stage.press('ArrowLeft', 4, 'Shift');
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(`Mine ${text} yours`);
    });

    it('replaces what is selected when asked', async () => {
      await stage.open(editor);
      await stage.clickInto();
      await stage.type('Mine yours');
      await stage.press('ArrowLeft', 6);
      await stage.press('ArrowLeft', 4, 'Shift');
      expect(await stage.insert(text, { replace: true })).toMatchObject({ done: true });
      await stage.expectModel(`${text} yours`);
      await stage.type('.');
      await stage.expectModel(`${text}. yours`);
    });

    it('5,000 characters', async () => {
      await stage.open(editor);
      await stage.clickInto();
      expect(await stage.insert(LONG)).toMatchObject({ done: true });
      await stage.expectModel(textFor(editor, LONG));
    });

    it('twice in a row', async () => {
      await stage.open(editor);
      await stage.clickInto();
      expect(await stage.insert(text)).toMatchObject({ done: true });
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(`${text} ${text}`);
    });

    it.skipIf(cannot(editor, 'redo', browserName))('redo brings it back', async () => {
      await stage.open(editor);
      await stage.clickInto();
      await stage.type('Mine.');
      await waitForUndoStep(editor);
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.undo();
      await stage.expectModel('Mine.');
      await stage.press('z', 1, 'Control', 'Shift');
      if ((await stage.model()) === 'Mine.') await stage.press('y', 1, 'Control');
      await stage.expectModel(`Mine. ${text}`);
    });

    it('in a hidden tab', async () => {
      await stage.open(editor);
      await stage.clickInto();
      const front = await stage.browser.open('https://editors.example/other/');
      const answer = await stage.insert(text);
      await front.close();
      expect(answer).toMatchObject({ done: true });
      await stage.expectModel(text);
    });

    it('while the popup has the focus, typing on afterwards', async () => {
      await stage.open(editor);
      await stage.clickInto();
      await stage.type('Mine yours');
      await stage.press('ArrowLeft', 5);
      const popup = await stage.browser.clickToolbarIcon(stage.page);
      const answer = await stage.insert(text);
      await popup.evaluate('void setTimeout(() => window.close())').catch(() => undefined);
      expect(answer).toMatchObject({ done: true });
      await stage.expectModel(`Mine ${text} yours`);
      await pause(300);
      await stage.page.bringToFront();
      await stage.type('and ');
      await stage.expectModel(`Mine ${text} and yours`);
    });

    it.skipIf(cannot(editor, 'cold', browserName))('never focused before', async () => {
      await stage.open(editor, '?draft=Held');
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(`Held ${text}`);
    });

    it('with suggestions open for a handle', async () => {
      await stage.open(editor);
      await stage.clickInto();
      await stage.type('@ex');
      const shown = `!document.querySelector('.suggestions').hidden`;
      await stage.page.waitForFunction(shown, { timeout: 3000 });
      expect(await stage.insert(text)).toMatchObject({ done: true });
      await stage.expectModel(`@ex ${text}`);
      await stage.undo(undosFromEmpty(editor));
    });

    for (const place of ['shadow', 'closed', 'frame', 'cross'] as const) {
      it.skipIf(cannot(editor, place, browserName))(`in ${place}`, async () => {
        await stage.open(editor, `?place=${place}`);
        await stage.clickInto();
        await stage.type('Mine yours');
        await stage.expectModel('Mine yours');
        await stage.press('ArrowLeft', 5);
        expect(await stage.insert(text)).toMatchObject({ done: true });
        await stage.expectModel(`Mine ${text} yours`);
        await stage.type('and ');
        await stage.expectModel(`Mine ${text} and yours`);
      });
    }
  });
});
