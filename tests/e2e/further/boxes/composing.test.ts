import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { EditorStage, pause, textFor } from '../../../../scripts/stage/editor-stage.ts';
import { openPeru, pressAndHear } from '../../../../scripts/stage/popup-steps.ts';
import { FIRST_TEXT, openPicker } from '../../picker-tests.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

const EDITORS = [
  ...(['textarea', 'textarea-react', 'ce-true', 'draft'] as const),
  ...(['lexical-rich', 'tiptap3', 'slate', 'quill2'] as const),
];
/** What is being composed: signs that an input method has not written yet. */
const COMPOSED = 'かな';

const times = (whole: string, part: string) => whole.split(part).length - 1;

describe(`a box in which an input method is composing, in ${browserName}`, () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());

  /** In Chromium as an input method does it; Firefox takes none from tests, so there the page is told as by one. */
  async function compose(editor: string): Promise<void> {
    await stage.open(editor, '?draft=Mine');
    await stage.clickInto();
    await stage.press('End');
    await stage.type(' ');
    if (browserName === 'chromium') {
      const client = await stage.page.createCDPSession();
      for (const text of ['か', COMPOSED]) {
        const { length } = text;
        await client.send('Input.imeSetComposition', {
          ...{ text, selectionStart: length, selectionEnd: length },
        });
      }
    } else {
      await stage.page.evaluate((data) => {
        const box = window.practice.boxes.main?.element();
        box?.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
        box?.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data }));
      }, COMPOSED);
    }
    await until(
      async () => browserName === 'firefox' || (await shown()).includes(COMPOSED),
      'the signs to be drawn',
    );
  }

  // Some editors hold the signs only when the input method has written them.
  const shown = () =>
    stage.page.evaluate(() => {
      const box = window.practice.boxes.main?.element() as HTMLElement & { value?: string };
      return box.value ?? box.textContent ?? '';
    });

  const ownWords = async () => {
    const held = await stage.model();
    expect(held).toMatch(/^Mine/);
    if (browserName === 'chromium') expect(times(held, COMPOSED), held).toBe(1);
    return held;
  };

  /** It stands there once, or not at all, and the person's next key goes behind it. */
  async function expectOnce(text: string, isIn: boolean): Promise<void> {
    const held = await ownWords();
    expect(times(held, text), held).toBe(isIn ? 1 : 0);
    if (!isIn) return;
    await stage.type('x');
    await until(async () => (await stage.model()).includes(`${text}x`), 'the next key');
    expect(times(await ownWords(), text)).toBe(1);
    expect((await stage.pageSays()).sent).toBe(0);
  }

  it.each(EDITORS)(
    '%s: Insert puts the text in once or says why not, and the signs stay',
    async (editor) => {
      await compose(editor);
      const popup = await stage.browser.clickToolbarIcon(stage.page);
      await openPeru(popup, 'post');
      await popup.waitFor(`document.querySelector('#post-insert:not(:disabled)')`, 'the button');
      const text = await popup.evaluate<string>(`document.querySelector('#post-text').value`);
      const said = await pressAndHear(popup, '#post-insert');
      await stage.page.bringToFront();
      await pause(900);
      await expectOnce(textFor(editor, text), said === '');
      if (browserName === 'chromium') expect(said).toBe('');
    },
  );

  it.each(EDITORS)(
    '%s: the picker puts the text in once or not at all, and the signs stay',
    async (editor) => {
      await compose(editor);
      await openPicker(stage);
      await stage.press('Enter');
      await pause(2500);
      const text = textFor(editor, FIRST_TEXT);
      const isIn = (await stage.model()).includes(text);
      await expectOnce(text, isIn);
      if (/^(?:textarea|ce-true|tiptap)/.test(editor)) expect(isIn).toBe(true);
    },
  );
});
