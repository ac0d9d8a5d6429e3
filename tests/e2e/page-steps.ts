import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { choose, chooseText, openPeru, pressAndHear } from '../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../scripts/stage/stage.ts';
import { networkById } from '../../utils/posts/networks.ts';

/** How often a page is asked for what an event does not tell, in milliseconds. */
const POLLING = 20;

/** What the box's own editor holds. */
export const model = (page: Page, box = 'main') =>
  page.evaluate((name) => window.practice.boxes[name]?.model() ?? '(no such box)', box);

/** Waits until the editor's own model holds this, and shows both when it does not. */
export async function expectModel(page: Page, text: string, box = 'main'): Promise<void> {
  const holds = (name: string, meant: string) =>
    window.practice.boxes[name]?.model() === meant || undefined;
  // What it holds instead is shown below.
  await page
    .waitForFunction(holds, { timeout: 4000, polling: POLLING }, box, text)
    .catch(() => undefined);
  expect(await model(page, box)).toBe(text);
}

/** Waits until the page's own script has started the editor. */
export async function waitForBox(page: Page, box = 'main'): Promise<void> {
  const isThere = (name: string) => Boolean(window.practice?.boxes[name]?.element());
  await page.waitForFunction(isThere, { polling: POLLING }, box);
}

/** The network's record names the page's box: what finds the only box of any page makes up for a wrong selector. */
export async function expectNamed(page: Page, network: string): Promise<void> {
  const composer = networkById(network)?.composer ?? [];
  const naming = await page.evaluate(
    (all) => all.filter((one) => window.practice.boxes.main?.element().matches(one)),
    composer,
  );
  const wrong = `no composer selector of ${network} names the practice page’s box: ${composer.join(', ')}`;
  expect(naming, wrong).not.toEqual([]);
}

/** Opens a page whose editor has started. */
export async function openPage(stage: Stage, address: string): Promise<Page> {
  const page = await stage.browser.open(address);
  await waitForBox(page);
  return page;
}

/** Brings the caret to the end of the box. */
export const focusEnd = (page: Page, box = 'main') =>
  page.evaluate((name) => {
    const element = window.practice.boxes[name]?.element();
    element?.focus();
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(1e6, 1e6);
    else if (element?.isContentEditable) {
      getSelection()?.selectAllChildren(element);
      getSelection()?.collapseToEnd();
    }
  }, box);

export async function pressWithControl(page: Page, key: 'z' | 'v' | 'Home' | 'End'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

export const undo = (page: Page) => pressWithControl(page, 'z');

export async function expectNothingSent(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.practice.sent)).toBe(0);
}

/** Toolbar icon → action → language → Insert, until the popup is gone or has said why not. @returns what it says */
export async function insertPost(
  stage: Stage,
  page: Page,
  { language, message = 0 }: { language: string; message?: number },
): Promise<string> {
  const popup = await stage.browser.clickToolbarIcon(page);
  await openPeru(popup, 'post');
  await choose(popup, '#post-language', language);
  await chooseText(popup, message);
  return pressAndHear(popup, '#post-insert');
}

/** Begins where a person begins: with nothing open in the popup. */
export const forgetView = (stage: Stage) =>
  stage.browser.inExtension('browser.storage.session.clear()');

/**
 * Keeps the hosts' permissions when following fails, as while the person chooses from a page: Chromium grants none again
 * without a display.
 */
export const keepHosts = (stage: Stage, hosts: readonly string[]) =>
  stage.browser.inExtension(
    `browser.storage.local.set({ choosing: ${JSON.stringify(Object.fromEntries(hosts.map((host) => [host, 9e15])))} })`,
  );

/** Removes what is kept under keys that begin so, `draft/`. */
export const forget = (stage: Stage, prefix: string) =>
  stage.browser.inExtension(`browser.storage.local.get(null).then((all) =>
    browser.storage.local.remove(
      Object.keys(all).filter((key) => key.startsWith(${JSON.stringify(prefix)}))))`);
