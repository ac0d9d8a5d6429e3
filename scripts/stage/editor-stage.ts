import { strictEqual } from 'node:assert';
import type { Page } from 'puppeteer-core';
import { until, withDeadline } from '../browsers/deadline.ts';
import { drawn } from '../browsers/expressions.ts';
import type { Stage } from './stage.ts';

/** Paragraphs, one and two blank lines, and what editors like to change. */
export const TEXT = [
  'First line, “quoted” ¡Perú! Peru\u0301',
  'second <b>line</b> & more',
  '',
  '#CrisisEnElPerú @Example https://example.org/a?b=1&c=2',
  '',
  '',
  'Family 👩‍👩‍👧 عربي עברית 日本',
].join('\n');

/** The text as this editor's own model holds it. */
export function textFor(editor: string, text = TEXT): string {
  // A field of one line has no line feeds.
  if (editor === 'input') return text.replace(/\s*\n\s*/g, ' ');
  // Quill 1 composes accents itself (Parchment 1, `TextBlot.value`).
  return editor === 'quill1' ? text.normalize() : text;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** CKEditor 4 takes a step more from a box that was empty: its own first paragraph. */
export const undosFromEmpty = (editor: string) => (editor === 'ckeditor4' ? 2 : 1);

/**
 * Waits until what the person does next is another step for the editor's undo: these tell steps by the clock.
 * Quill takes changes within a second for one (`history.delay`), ProseMirror within half of one (`newGroupDelay`),
 * Lexical within 300 ms (`registerHistory`).
 */
export async function waitForUndoStep(editor: string): Promise<void> {
  if (editor.startsWith('quill')) await pause(1100);
  else if (/^(?:prosemirror|tiptap|lexical)/.test(editor)) await pause(600);
}

/** Where the editor stands, in the coordinates of the page that holds its frame. */
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

export interface Answer {
  done: boolean;
  why?: string;
  by?: string;
  editor?: string;
  ms?: number;
}

/** A browser with Vigil on the page of one editor, and what a person does there. */
export class EditorStage {
  private readonly stage: Stage;
  page!: Page;
  private editor = '';

  constructor(stage: Stage) {
    this.stage = stage;
  }

  get browser() {
    return this.stage.browser;
  }

  async open(editor: string, query = ''): Promise<void> {
    this.editor = editor;
    this.page = await this.browser.open(`https://editors.example/${editor}/${query}`);
    if (query.includes('place=cross')) {
      const frame = await this.crossFrame();
      await frame.waitForFunction('window.practice?.boxes.main.element()', { timeout: 10_000 });
      return;
    }
    await this.page.waitForFunction('window.practice?.boxes.main.element()', { timeout: 10_000 });
  }

  private async crossFrame() {
    return this.page.waitForFrame((frame) => frame.url().startsWith('https://frame.example/'), {
      timeout: 10_000,
    });
  }

  /** The document whose script holds the editor. */
  private async inside() {
    return this.page.url().includes('place=cross') ? this.crossFrame() : this.page;
  }

  async clickInto(): Promise<void> {
    const inside = await this.inside();
    const point = (await inside.evaluate(POINT)) as { x: number; y: number };
    if (inside !== this.page) {
      const frame = (await this.page.evaluate(
        `(() => { const { x, y } = document.querySelector('iframe').getBoundingClientRect(); return { x, y }; })()`,
      )) as { x: number; y: number };
      point.x += frame.x;
      point.y += frame.y;
    }
    await this.page.mouse.click(point.x, point.y);
    await this.waitUntilDrawn();
  }

  async model(): Promise<string> {
    return (await (await this.inside()).evaluate('practice.boxes.main.model()')) as string;
  }

  /** Waits until the editor's own model holds this, and shows both when it does not. */
  async expectModel(text: string): Promise<void> {
    const held = async () => (await this.model()) === text;
    // Expected: the time is up. The comparison below shows what the model holds instead.
    await until(held, 'the text', 2000).catch(() => undefined);
    strictEqual(await this.model(), text);
  }

  /**
   * As fast as a person: some editors lose keys that follow within a millisecond, and Trix loses the arrow
   * that is pressed while it still draws the last letter.
   */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 8 });
    await this.waitUntilDrawn();
  }

  /** Until the events sent so far were handled and drawn: editors hear of a caret a moment later than the key. */
  private async waitUntilDrawn(): Promise<void> {
    await withDeadline(this.page.evaluate(drawn), 'the page to draw what was pressed');
  }

  /** Presses a key some times. */
  async press(key: string, times = 1, ...held: ('Control' | 'Shift')[]): Promise<void> {
    for (const modifier of held) await this.page.keyboard.down(modifier);
    for (let count = 0; count < times; count += 1) {
      await this.page.keyboard.press(key as 'ArrowLeft', { delay: 8 });
    }
    for (const modifier of held.reverse()) await this.page.keyboard.up(modifier);
    await this.waitUntilDrawn();
  }

  undo(times = 1): Promise<void> {
    return this.press('z', times, 'Control');
  }

  /** A message to the script at the compose box, as the popup sends it, without the popup. */
  ask<T>(request: object): Promise<T> {
    return this.browser.inExtension<T>(`(async () => {
      const [tab] = await browser.tabs.query({ url: 'https://editors.example/${this.editor}/*' });
      const target = { tabId: tab.id, allFrames: true };
      const frames = await browser.scripting.executeScript({ target, files: ['/compose.js'] });
      const send = (frameId) =>
        browser.tabs.sendMessage(tab.id, ${JSON.stringify(request)}, { frameId });
      const answer = await send(0);
      if (answer.why !== 'none' || frames.length === 1) return answer;
      return send(frames.find(({ frameId }) => frameId !== 0).frameId);
    })()`);
  }

  insert(text: string, options: { replace?: boolean } = {}): Promise<Answer> {
    return this.ask<Answer>({ vigil: 'insert', composer: [], text, ...options });
  }

  /** What the page itself says: its counter, its Send button, and what it has sent. */
  async pageSays(): Promise<{ count: number; sendable: boolean; sent: number }> {
    return (await (
      await this.inside()
    ).evaluate(
      '({ count: practice.counter(), sendable: practice.sendEnabled(), sent: practice.sent })',
    )) as { count: number; sendable: boolean; sent: number };
  }

  async closePage(): Promise<void> {
    await this.page?.close();
  }
}
