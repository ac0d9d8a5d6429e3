import { expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import { type EditorStage, pause, textFor } from '../../scripts/stage/editor-stage.ts';
import { openPeru, pressAndHear } from '../../scripts/stage/popup-steps.ts';
import type { Manner } from '../practice/shared/page-manners.ts';
import { browserName } from './shared-stage.ts';

/** Paragraphs with words that stand nowhere else. */
const TEXT = 'Free Mirela now: a teacher held since spring.\n\nSecond line of it, and more.';
/** What people's languages need: fixed spaces, joints, marks, tabs, doubled and last blanks. */
export const SIGNS = [
  'Prix\u00a0: 1\u00a0000 «\u00a0non\u00a0»',
  'می\u200cخواهم क्\u200dष \u200fשלום\u200e',
  'ភាសា\u200bខ្មែរ',
  'two  spaces and  more',
];

/** Is it an editor in a frame, which no page can take out and put back without starting it again? */
export const isInFrame = (editor: string) =>
  /^(?:ckeditor4|tinymce\d|rooster-iframe)$/.test(editor);

const others = (stage: EditorStage) =>
  stage.page.evaluate(() =>
    Object.entries(window.practice.boxes)
      .filter(([name]) => name !== 'main')
      .map(([, box]) => box.model())
      .join(''),
  );

const count = (whole: string, part: string) => whole.split(part).length - 1;

/** What is said is what is so, the person's words stand there, the next key arrives, and no other box got a letter. */
async function expectHonest(
  stage: EditorStage,
  answer: { done: boolean; why?: string },
  { own, text }: { own: string; text: string },
): Promise<void> {
  const held = await stage.model();
  expect(await others(stage)).toBe('');
  expect(count(held, text), `${JSON.stringify(answer)}: ${held}`).toBe(answer.done ? 1 : 0);
  if (own) expect(held).toContain(own);
  await stage.type('x');
  const after = await stage.model();
  expect(after, 'the next key').toBe(answer.done ? held.replace(text, `${text}x`) : after);
  expect(after.replace('x', '')).toBe(held.replace('x', ''));
  expect(after).not.toBe(held);
}

interface MannerCase {
  manner: Manner;
  /** must the text stand there in the end? */
  isDone?: boolean;
  isCold?: true;
}

export const MANNERS: MannerCase[] = [
  { manner: 'redrawn', isDone: true },
  { manner: 'reverted' },
  { manner: 'late-paste', isDone: true },
  { manner: 'no-paste' },
  { manner: 'scroller', isDone: true },
  { manner: 'twin', isDone: true, isCold: true },
  { manner: 'wakes', isDone: true, isCold: true },
];

/** @param getStage the stage that the file's `beforeAll` sets */
export function keepsToManners(
  getStage: () => EditorStage,
  editor: string,
  manners: readonly MannerCase[],
): void {
  const fitting = manners.filter(
    ({ manner, isCold }) =>
      !(/^(?:redrawn|scroller)$/.test(manner) && isInFrame(editor)) &&
      !(isCold && editor === 'input'),
  );
  it.each(fitting)(
    `editor ${editor} in ${browserName} on a page of this manner: $manner`,
    async ({ manner, isDone, isCold }) => {
      const stage = getStage();
      const text = textFor(editor, TEXT);
      await stage.open(editor, `?page=${manner}${isCold ? '' : '&draft=Mine'}`);
      if (!isCold) {
        await stage.clickInto();
        await stage.press('End');
      }
      if (manner === 'scroller') {
        await stage.page.evaluate(() => void window.dispatchEvent(new Event('scroll-away')));
      }
      const answer = await stage.insert(text);
      await pause(manner === 'late-paste' ? 500 : 100);
      if (isDone) expect(answer).toMatchObject({ done: true });
      await expectHonest(stage, answer, { own: isCold ? '' : 'Mine', text });
    },
  );
}

/** The practice pages read some boxes without the special spaces that a browser or the editor puts in by itself. */
function asItsModel(editor: string, text: string): string {
  const soft = /^(?:ce-|ckeditor5|squire|rooster|tinymce|ckeditor4)/.test(editor)
    ? text.replaceAll('\u00a0', ' ')
    : textFor(editor, text);
  return editor.startsWith('ce-') ? soft.replaceAll('\u200b', '') : soft;
}

export function keepsSigns(getStage: () => EditorStage, editor: string): void {
  it.each(SIGNS)(
    `editor ${editor} in ${browserName} takes each character of %j, or none`,
    async (text) => {
      const stage = getStage();
      await stage.open(editor);
      await stage.clickInto();
      const answer = await stage.insert(text);
      if (!answer.done) expect(answer).toMatchObject({ why: 'signs' });
      await stage.expectModel(answer.done ? asItsModel(editor, text) : '');
    },
  );
}

/** What stands in the toast: its root is closed to pages, and open to the extension. */
const toastText = (stage: EditorStage) =>
  stage.browser.inExtension<string>(`(async () => {
    const [tab] = await browser.tabs.query({ url: 'https://editors.example/*' });
    const read = () => {
      const toast = document.querySelector('[data-vigil-part="toast"]');
      const root = toast && (toast.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(toast));
      return root?.querySelector('[role="status"]').textContent ?? '';
    };
    const target = { tabId: tab.id };
    const [{ result }] = await browser.scripting.executeScript({ target, func: read });
    return result;
  })()`);

const untilSaid = (stage: EditorStage, words: RegExp) =>
  until(async () => words.test(await toastText(stage)), `the toast to say ${words}`, 4000);

async function insertByPopup(stage: EditorStage): Promise<void> {
  const popup = await stage.browser.clickToolbarIcon(stage.page);
  await openPeru(popup, 'post');
  expect(await pressAndHear(popup, '#post-insert')).toBe('');
  await stage.page.bringToFront();
}

export function tellsAtTheBox(getStage: () => EditorStage): void {
  it(`the toast at the box in ${browserName} says that the text is in, and Undo there takes out exactly that`, async () => {
    const stage = getStage();
    await stage.open('textarea', '?draft=Mine');
    await stage.clickInto();
    await stage.press('End');
    await insertByPopup(stage);
    await untilSaid(stage, /^The text is in the box\. Read it/);
    expect(await stage.page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    const place = await stage.page.evaluate(() => {
      const { right, top, height } = (
        document.querySelector('[data-vigil-part="toast"]') as Element
      ).getBoundingClientRect();
      return { x: right - 30, y: top + height / 2 };
    });
    await pause(600);
    await stage.page.mouse.click(place.x, place.y);
    await untilSaid(stage, /is out again/);
    await stage.expectModel('Mine');
    await stage.type('x');
    await stage.expectModel('Minex');
  });

  it(`a text in ${browserName} that its page takes out at the person’s first key is told there`, async () => {
    const stage = getStage();
    await stage.open('textarea', '?draft=Mine');
    await stage.clickInto();
    await stage.page.evaluate(() => {
      const box = window.practice.boxes.main?.element() as HTMLTextAreaElement;
      box.addEventListener('keydown', () =>
        setTimeout(() => Object.assign(box, { value: 'Mine' })),
      );
    });
    await insertByPopup(stage);
    await untilSaid(stage, /^The text is in the box/);
    await stage.type('x');
    await untilSaid(stage, /took the text out of the box again/);
  });
}

export function outlastsAFight(getStage: () => EditorStage, editors: string[]): void {
  it.each(editors)(
    `editor %s in ${browserName} whose page takes the text out for five seconds: told once, own words whole`,
    async (editor) => {
      const stage = getStage();
      await stage.open(editor, '?page=fights&draft=Mine');
      await stage.clickInto();
      const answer = await stage.insert(TEXT);
      expect(answer).toMatchObject({ done: false });
      await pause(5200);
      await stage.expectModel('Mine');
    },
  );
}
