import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { PopupView } from '../../scripts/browsers/browser-under-test.ts';
import { until } from '../../scripts/browsers/deadline.ts';
import { pause, textFor } from '../../scripts/stage/editor-stage.ts';
import { openPeru, pressAndHear } from '../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../scripts/stage/stage.ts';
import { OWN } from '../practice/mean/kinds.ts';
import { focusEnd, forgetView, model, openPage } from './page-steps.ts';
import { browserName } from './shared-stage.ts';

/** With pictures that pages like to draw. */
export const WITH_EMOJI = [
  'Free 🕊️ Mirela now: ✊ día 12, “held” since spring.',
  '',
  'Second line 🙏🕊️ of it, and more of it.',
].join('\n');

/** Lines, a blank one, signs and accents; its words stand nowhere else. */
const TEXT = [
  'Free Mirela now: día 12, “held” #FreeMirela since spring.',
  '',
  'Second line of it, and more of it.',
  'Third line.',
].join('\n');

/**
 * What must come of it. `in`: the text, as it is; `form`: the same words, in the page's form; `out`: never called inserted for
 * good, be it refused or told afterwards; `unseen`: the same, on a page that keeps a part out of sight; `honest`: any of
 * these, as long as what is said is so; `left`: the page has no box any more; `told-at-key`: gone at the person's next key;
 * `asked`: the page has the next key, in a dialog.
 */
export type Fate = 'in' | 'form' | 'out' | 'unseen' | 'honest' | 'left' | 'told-at-key' | 'asked';

/** What the toast says of a text that is not there. */
const LOST = /took the text out|did not take the text|not exactly/;

/** What the box holds, if its page still has it. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const box = window.practice.boxes.main;
    return box?.element()?.isConnected ? box.model() : '';
  });

const letters = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

/** What the toast at the box says: its root is closed to pages, and open to the extension. */
const toastText = (stage: Stage) =>
  stage.browser.inExtension<string>(`(async () => {
    const [tab] = await browser.tabs.query({ url: ['https://mean.example/*', 'https://editors.example/*'] });
    const read = () => {
      const toast = document.querySelector('[data-vigil-part="toast"]');
      const root = toast && (toast.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(toast));
      return root?.querySelector('[role="status"]').textContent ?? '';
    };
    const [{ result }] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: read });
    return result;
  })()`);

async function writePost(popup: PopupView, text: string): Promise<void> {
  await popup.waitFor(`document.querySelector('#post-text')`, 'the post');
  await popup.evaluate(`(() => {
    const box = document.querySelector('#post-text');
    box.value = ${JSON.stringify(text)};
    box.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await popup.waitFor(`document.querySelector('#post-insert:not(:disabled)')`, 'the button');
}

/** The boxes that are not meant hold nothing. */
const others = (page: Page) =>
  page.evaluate(() =>
    Object.entries(window.practice.boxes)
      .filter(([name]) => name !== 'main')
      .map(([, box]) => box.model())
      .join(''),
  );

interface MeanCase {
  fate: Fate;
  isCold?: boolean;
  text?: string;
  /** what stood there before */
  own?: string;
  /** the editor whose page behaves so */
  editor?: string;
}

async function press(stage: Stage, page: Page, text: string): Promise<string> {
  const popup = await stage.browser.clickToolbarIcon(page);
  await openPeru(popup, 'post');
  await writePost(popup, text);
  const said = await pressAndHear(popup, '#post-insert');
  await page.bringToFront();
  return said;
}

export function isHonestOn(
  getStage: () => Stage,
  kind: string,
  { fate, isCold = false, text: wanted = TEXT, own = OWN, editor }: MeanCase,
): void {
  const name = editor ? `${kind}, ${editor}` : kind;
  const place = editor ? `editors.example/${editor}/` : 'mean.example/';
  it(`a page that is mean to its box (${name}) in ${browserName}: what is said is so, own words stay${isCold ? '; not clicked before' : ''}`, async () => {
    const stage = getStage();
    await forgetView(stage);
    const text = editor ? textFor(editor, wanted) : wanted;
    const draft = editor ? `&draft=${own}` : '';
    const page = await openPage(stage, `https://${place}?page=${kind}${draft}`);
    if (!isCold) await focusEnd(page);
    const said = await press(stage, page, text);
    await pause(1000);
    const toast = await toastText(stage);
    const held = await standing(page);
    const shown = JSON.stringify({ said, toast, held });
    const isIn = said === '' && !LOST.test(toast);
    if (fate === 'left') {
      expect(isIn || held !== '', shown).toBe(false);
      return;
    }
    expect(await others(page), shown).toBe('');
    expect(letters(held).includes(letters(own)), `own words: ${shown}`).toBe(true);
    const times = letters(held).split(letters(text)).length - 1;
    // Nothing takes it back, and the person was told that it stands there, but not as meant.
    const isLeft = !isIn && /not exactly/.test(said + toast) && fate === 'honest';
    if (isLeft) return;
    expect(times, shown).toBe(isIn ? 1 : 0);
    expect(held.split('Third line').length, shown).toBeLessThan(3);
    if (!isIn && fate !== 'unseen') expect(held, shown).not.toMatch(/Free .{0,3}Mirela now/);
    if (fate === 'in') expect(isIn && held.includes(text), shown).toBe(true);
    if (fate === 'form') expect(isIn, shown).toBe(true);
    if (fate === 'out' || fate === 'unseen') expect(isIn, shown).toBe(false);
    if (isIn && !held.includes(text)) expect(toast, shown).toMatch(/The page changed/);
    if (!isIn || fate === 'asked') return;
    await page.keyboard.type('x', { delay: 8 });
    const next = letters(held).replace(letters(text), `${letters(text)}x`);
    if (fate === 'told-at-key') {
      await until(async () => LOST.test(await toastText(stage)), `it to be told: ${shown}`, 2000);
      return;
    }
    await until(async () => letters(await model(page)) === next, `the next key: ${shown}`, 2000);
    if (held.includes(text)) expect(await model(page)).toContain(`${text}x`);
  });
}

export function leavesForeignFrameAlone(getStage: () => Stage, kind: string): void {
  it(`a frame of another host ${kind} in ${browserName}: the page’s own box gets nothing, and the person is told`, async () => {
    const stage = getStage();
    await forgetView(stage);
    const page = await stage.browser.open(`https://mean.example/?page=${kind}`);
    const frame = await page.waitForFrame(
      (one) => one.url().startsWith('https://mastodon.social'),
      {
        timeout: 10_000,
      },
    );
    await frame.waitForFunction(() => window.practice?.boxes.main?.element());
    const box = await frame.evaluateHandle(() => window.practice.boxes.main?.element());
    await (box.asElement() as ElementHandle<Element>).click();
    expect(await press(stage, page, TEXT)).toMatch(/may not enter.* is copied/);
    await pause(300);
    expect(await others(page)).toBe('');
    expect(await frame.evaluate(() => window.practice.boxes.main?.model())).toBe('');
  });
}
