import { expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import { type EditorStage, pause, textFor } from '../../scripts/stage/editor-stage.ts';
import { closePopup, openPeru, pressAndHear } from '../../scripts/stage/popup-steps.ts';
import type { Place } from '../practice/shared/editor-page.ts';
import type { Manner } from '../practice/shared/page-manners.ts';
import type { PlainManner } from '../practice/shared/plain-manners.ts';
import { timeOnThread } from './own-time.ts';
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

/** A chat stands beside a field of one line in which the person writes: they say which is meant. */
const isLeftToPerson = (editor: string, manner: string) =>
  editor === 'input' && manner === 'scroller';

interface MannerCase {
  manner: Manner | PlainManner;
  text?: string;
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

export const PLAIN_MANNERS: MannerCase[] = [
  { manner: 'restyled', isDone: true },
  { manner: 'expands', isDone: true, isCold: true },
  { manner: 'hinted', isDone: true, isCold: true },
];

export const RICH_MANNERS: MannerCase[] = [
  { manner: 'checked', isDone: true },
  { manner: 'pictures', isDone: true, text: 'Free Mirela 🕊️ now.\n\nSecond line 🕊️ of it.' },
  { manner: 'corrects', isDone: true },
];

/** Where a box stands, and the direction of its page. */
export interface Standing {
  place?: Place;
  dir?: 'rtl';
}

/** @param getStage the stage that the file's `beforeAll` sets */
export function keepsToManners(
  getStage: () => EditorStage,
  editor: string,
  manners: readonly MannerCase[],
  { place = 'page', dir }: Standing = {},
): void {
  const fitting = manners.filter(
    ({ manner, isCold }) =>
      !(/^(?:redrawn|scroller)$/.test(manner) && isInFrame(editor)) &&
      !(isCold && editor === 'input'),
  );
  it.each(fitting)(
    `editor ${editor} in ${browserName} on a page of this manner: $manner (${place}${dir ? `, ${dir}` : ''})`,
    async ({ manner, isDone, isCold, text: wanted = TEXT }) => {
      const stage = getStage();
      const text = textFor(editor, wanted);
      const where = `&place=${place}${dir ? `&dir=${dir}` : ''}`;
      await stage.open(editor, `?page=${manner}${where}${isCold ? '' : '&draft=Mine'}`);
      if (!isCold) {
        await stage.clickInto();
        await stage.press('End');
      }
      if (manner === 'scroller') {
        await stage.page.evaluate(() => void window.dispatchEvent(new Event('scroll-away')));
      }
      const answer = await stage.insert(text);
      await pause(manner === 'late-paste' ? 500 : 100);
      if (isDone && !isLeftToPerson(editor, manner)) expect(answer).toMatchObject({ done: true });
      await expectHonest(stage, answer, { own: isCold ? '' : 'Mine', text });
    },
  );
}

/** The practice pages read some boxes without the special spaces that a browser or the editor puts in by itself. */
function asItsModel(editor: string, text: string): string {
  const soft = /^(?:ce-|ckeditor5|squire|rooster|tinymce|ckeditor4)/.test(editor)
    ? text.replaceAll('\u00a0', ' ')
    : textFor(editor, text);
  // Squire's own data have no zero-width spaces: it holds its caret with them (`getHTML`).
  return editor === 'squire' ? soft.replaceAll('\u200b', '') : soft;
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

export const untilSaid = (stage: EditorStage, words: RegExp) =>
  until(async () => words.test(await toastText(stage)), `the toast to say ${words}`, 4000);

export async function insertByPopup(stage: EditorStage): Promise<void> {
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

/** Most that a fight may take of the page's thread, in milliseconds. */
const MOST_OF_A_FIGHT_MS = 100;

export function outlastsAFight(getStage: () => EditorStage, editors: string[]): void {
  it.each(editors)(
    `editor %s in ${browserName} whose page takes the text out for five seconds: told once, own words whole, little of its time`,
    async (editor) => {
      const stage = getStage();
      await stage.open(editor, '?page=fights&draft=Mine');
      await stage.clickInto();
      const fight = async () => {
        const answer = await stage.insert(textFor(editor, TEXT));
        expect(answer).toMatchObject({ done: false });
        await pause(5200);
      };
      if (browserName === 'chromium') {
        const ms = await timeOnThread(stage.page, fight);
        if (process.env.TMP_SHOW) console.log(`OURTIME ${editor} ${ms.toFixed(1)}`);
        // There is work of ours to be seen in it.
        expect(ms).toBeGreaterThan(0.2);
        expect(ms).toBeLessThan(MOST_OF_A_FIGHT_MS);
      } else await fight();
      await stage.expectModel('Mine');
    },
  );
}

/** Presses Insert and closes the popup before the page can have said how it ended, as an impatient person does. */
async function insertAndLeave(stage: EditorStage): Promise<void> {
  const popup = await stage.browser.clickToolbarIcon(stage.page);
  await openPeru(popup, 'post');
  await popup.click('#post-insert');
  await pause(120);
  expect(await popup.closed()).toBe(false);
  await closePopup(popup);
  await stage.page.bringToFront();
}

const storedAttempts = (stage: EditorStage) =>
  stage.browser.inExtension<{ how: string; kind: string }[]>(
    `browser.storage.local.get().then((all) =>
      Object.keys(all).filter((key) => key.startsWith('attempt/')).map((key) => all[key]))`,
  );

/** Presses Insert and closes the popup in the same task. */
async function insertAndVanish(stage: EditorStage): Promise<void> {
  const popup = await stage.browser.clickToolbarIcon(stage.page);
  await openPeru(popup, 'post');
  await popup.waitFor(`document.querySelector('#post-insert')`, 'the button');
  // Expected: the popup closes before this command can be answered.
  await popup
    .evaluate(`(document.querySelector('#post-insert').click(), window.close())`)
    .catch(() => undefined);
  await until(() => popup.closed(), 'the popup to close');
  await stage.page.bringToFront();
}

export function outlivesThePopup(getStage: () => EditorStage): void {
  it.each([true, false])(
    `a popup in ${browserName} that is closed in the task of the press: the text goes in, once, and is kept; worker ended before: %s`,
    async (isEnded) => {
      const stage = getStage();
      await stage.open('textarea', '?draft=Mine');
      await stage.clickInto();
      await stage.press('End');
      if (isEnded) await stage.browser.killWorker();
      await insertAndVanish(stage);
      await untilSaid(stage, /^The text is in the box/);
      expect(await stage.model()).toMatch(/^Mine .{20}/);
      await until(async () => (await storedAttempts(stage)).length === 1, 'the attempt to be kept');
      const held = await stage.model();
      await pause(1500);
      expect(await stage.model()).toBe(held);
    },
  );

  it(`a popup in ${browserName} that is closed in the task of the press: a refusal is told at the box and by the next popup`, async () => {
    const stage = getStage();
    await stage.open('textarea', '?readonly=1&draft=Mine');
    await stage.clickInto();
    await insertAndVanish(stage);
    const said = `document.querySelector('.notice')?.textContent ?? ''`;
    const isNoted = () =>
      stage.browser.inExtension<boolean>(
        `browser.storage.session.get('notTaken').then(({ notTaken }) => Boolean(notTaken))`,
      );
    await until(isNoted, 'the refusal to be noted');
    const next = await stage.browser.clickToolbarIcon(stage.page);
    await next.waitFor(`/the text did not get into the box/.test(${said})`, 'the refusal');
  });

  it(`a popup in ${browserName} that is closed early: the text goes in, is told at the box, and is kept`, async () => {
    const stage = getStage();
    await stage.open('ce-true', '?page=late-paste&draft=Mine');
    await stage.clickInto();
    await stage.press('End');
    await insertAndLeave(stage);
    await untilSaid(stage, /^The text is in the box/);
    expect(await stage.model()).toMatch(/^Mine .{20}/);
    await until(async () => (await storedAttempts(stage)).length === 1, 'the attempt to be kept');
    expect(await storedAttempts(stage)).toMatchObject([{ kind: 'post', how: 'inserted' }]);
  });

  it(`a popup in ${browserName} that is closed early: a refusal is told at the box and by the next popup, once`, async () => {
    const stage = getStage();
    await stage.open('textarea', '?page=fights&draft=Mine');
    await stage.clickInto();
    await insertAndLeave(stage);
    await untilSaid(stage, /did not take the text/);
    await stage.expectModel('Mine');
    expect(await storedAttempts(stage)).toEqual([]);
    // It opens where the person was.
    const said = `document.querySelector('.notice')?.textContent ?? ''`;
    const next = await stage.browser.clickToolbarIcon(stage.page);
    await next.waitFor(`/the text did not get into the box/.test(${said})`, 'the refusal');
    const third = await stage.browser.clickToolbarIcon(stage.page);
    await third.waitFor(`document.querySelector('#post-insert')`, 'the open action');
    expect(await third.evaluate(said)).toBe('');
  });
}

/** Presses Insert twice at once, as who double-clicks everything. */
export function goesInOnce(getStage: () => EditorStage, editors: string[]): void {
  it.each(editors)(
    `editor %s in ${browserName}: Insert pressed twice at once puts the text in once`,
    async (editor) => {
      const stage = getStage();
      await stage.open(editor, '?draft=Mine');
      await stage.clickInto();
      await stage.press('End');
      const popup = await stage.browser.clickToolbarIcon(stage.page);
      await openPeru(popup, 'post');
      await popup.waitFor(`document.querySelector('#post-insert')`, 'the button');
      const text = await popup.evaluate<string>(`document.querySelector('#post-text').value`);
      const twice = `for (let turn = 0; turn < 2; turn += 1) document.querySelector('#post-insert').click()`;
      await popup.evaluate(`(() => { ${twice} })()`);
      await until(() => popup.closed(), 'the popup to close', 8000);
      await stage.page.bringToFront();
      await pause(600);
      await stage.expectModel(textFor(editor, `Mine ${text}`));
    },
  );
}
