import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { practiceEditors } from '../practice/build.ts';
import { until } from './browsers/deadline.ts';
import { type Stage, setStage } from './journey.ts';

/** Paragraphs, one and two blank lines, and what editors like to change. */
const TEXT = [
  'First line, “quoted” ¡Perú! Peru\u0301',
  'second <b>line</b> & more',
  '',
  '#CrisisEnElPerú @Example https://example.org/a?b=1&c=2',
  '',
  '',
  'Family 👩‍👩‍👧 عربي עברית 日本',
].join('\n');
/** A field of one line has no line feeds. */
function textFor(editor: string): string {
  if (editor === 'input') return TEXT.replace(/\s*\n\s*/g, ' ');
  // Quill 1 composes accents itself (Parchment 1, `TextBlot.value`).
  return editor === 'quill1' ? TEXT.normalize() : TEXT;
}

/** CKEditor 4 takes a step more from a box that was empty: its own first paragraph. */
const undosFromEmpty = (editor: string) => (editor === 'ckeditor4' ? 2 : 1);

/** Quill takes changes within a second for one step, ProseMirror within half of one. */
const stepPause = (editor: string) => (editor.startsWith('quill') ? 1100 : 600);

/** Where to click into the editor, in the page's own coordinates. */
const POINT = `(() => {
  const element = practice.boxes.main.element();
  const { x, y, width, height } = element.getBoundingClientRect();
  const point = { x: x + Math.min(40, width / 2), y: y + Math.min(12, height / 2) };
  for (let view = element.ownerDocument.defaultView; view !== window; view = view.parent) {
    const frame = view.frameElement.getBoundingClientRect();
    point.x += frame.x + view.frameElement.clientLeft;
    point.y += frame.y + view.frameElement.clientTop;
  }
  return point;
})()`;

const model = (page: Page) =>
  page.evaluate<[], () => string>('practice.boxes.main.model()' as never);

async function expectModel(page: Page, text: string): Promise<void> {
  await until(async () => (await model(page)) === text, 'the text', 2000).catch(() => undefined);
  expect(await model(page)).toBe(text);
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key as 'z');
  await page.keyboard.up('Control');
}

/** As fast as a person: some editors lose keys that follow within a millisecond. */
const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 8 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(name);
  });
  afterAll(() => stage?.close());
  afterEach(() => page?.close());

  async function open(editor: string, query = ''): Promise<void> {
    page = await stage.browser.open(`https://editors.example/${editor}/${query}`);
    await page.waitForFunction('window.practice?.boxes.main.element()', { timeout: 10_000 });
  }
  async function clickInto(): Promise<void> {
    const { x, y } = (await page.evaluate(POINT)) as { x: number; y: number };
    await page.mouse.click(x, y);
    await pause(60);
  }
  /** What the popup does, without the popup. */
  const insert = (text: string) =>
    stage.browser.inExtension<{ done: boolean; why?: string; by?: string }>(`(async () => {
      const [tab] = await browser.tabs.query({ active: true, url: 'https://editors.example/*' });
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/compose.js'] });
      const request = { vigil: 'insert', composer: [], text: ${JSON.stringify(text)} };
      return browser.tabs.sendMessage(tab.id, request, { frameId: 0 });
    })()`);

  describe.each(practiceEditors)('%s', (editor) => {
    const text = textFor(editor);

    it('takes the paragraphs into its model when empty, counts them, and undoes at once', async () => {
      await open(editor);
      await clickInto();
      expect(await insert(text)).toMatchObject({ done: true });
      await expectModel(page, text);
      await until(() => page.evaluate('practice.sendEnabled()'), 'Send to be enabled', 2000);
      await until(
        async () => (await page.evaluate('practice.counter()')) === text.length,
        'the count',
        2000,
      );
      for (let count = 0; count < undosFromEmpty(editor); count += 1) await press(page, 'z');
      await expectModel(page, '');
      expect(await page.evaluate('practice.sent')).toBe(0);
    });

    it('takes the text at the caret in a draft, and types on behind it', async () => {
      await open(editor);
      await clickInto();
      await type(page, 'Mine yours');
      for (let count = 0; count < 5; count += 1) {
        await page.keyboard.press('ArrowLeft', { delay: 8 });
      }
      // Editors hear of the caret a moment later; nobody reaches the toolbar in that time.
      await pause(60);
      expect(await insert(text)).toMatchObject({ done: true });
      await expectModel(page, `Mine ${text} yours`);
      await type(page, 'and ');
      await expectModel(page, `Mine ${text} and yours`);
    });

    it('takes the text at the end of a draft, and undoes the insertion only', async () => {
      await open(editor);
      await clickInto();
      await type(page, 'Mine.');
      await pause(stepPause(editor));
      expect(await insert(text)).toMatchObject({ done: true });
      await expectModel(page, `Mine. ${text}`);
      await press(page, 'z');
      await expectModel(page, 'Mine.');
    });

    it('read-only: is left as it is, and the person is told', async () => {
      await open(editor, '?readonly=1&draft=Held');
      await clickInto();
      expect(await insert(text)).toMatchObject({ done: false });
      await expectModel(page, 'Held');
    });
  });
});
