import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeru } from '../../../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { keepSender, openLetter } from '../../letter-steps.ts';
import { forgetView } from '../../page-steps.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

describe(`a window of any size, in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
    await forgetView(stage);
    await keepSender(stage);
  });
  afterAll(async () => {
    await stage.browser.closePages();
    await forgetView(stage);
  });

  /** How far the sheets stand out of their column to the right, and whether the page scrolls sideways. */
  const outOf = (page: Page) =>
    page.evaluate(() => {
      const room = document.querySelector('.sheets-room')?.getBoundingClientRect();
      const ends = [...document.querySelectorAll('.sheet')].map(
        (sheet) => sheet.getBoundingClientRect().right,
      );
      const { scrollWidth, clientWidth } = document.documentElement;
      return { sheets: Math.max(...ends) - (room?.right ?? 0), page: scrollWidth - clientWidth };
    });

  it.each([320, 480, 800, 1100, 1400])(
    'shows whole sheets of paper, %i pixels wide, and as large as paper on request',
    async (width) => {
      const page = await openLetter({ stage, folder: '' }, 'es', 'din');
      await page.setViewport({ width, height: 900 });
      for (const what of ['letter', 'envelope', 'labels', 'fax']) {
        await page.click(`input[name=printed][value=${what}]`);
        await page.waitForFunction(() => {
          const room = document.querySelector('.sheets-room')?.getBoundingClientRect().right ?? 0;
          return [...document.querySelectorAll('.sheet')].every(
            (one) => one.getBoundingClientRect().right <= room + 1,
          );
        });
        expect((await outOf(page)).page).toBeLessThanOrEqual(0);
      }
      if (await page.$('#sheets-size')) {
        await page.click('#sheets-size');
        expect((await outOf(page)).sheets).toBeGreaterThan(0);
        expect((await outOf(page)).page).toBeLessThanOrEqual(0);
      } else expect(width).toBeGreaterThan(1100);
      await page.close();
    },
  );

  it('leads back to the list with the browser’s own button, and forward to the action again', async () => {
    await forgetView(stage);
    const page = await stage.browser.openExtensionTab('popup.html');
    await page.waitForSelector('button.line');
    await page.evaluate(() => document.querySelector<HTMLElement>('button.line')?.click());
    await page.waitForSelector('#action-title');
    await page.goBack();
    await page.waitForSelector('button.line');
    expect(new URL(page.url()).pathname).toBe('/popup.html');
    await page.goForward();
    await page.waitForSelector('#action-title');
    // Its own button takes the step back, too: no second press is needed to leave.
    await page.click('.view-back');
    await page.waitForSelector('button.line');
    expect(await page.evaluate(() => history.state)).toBeNull();
    await page.close();
  });

  it('says under an open popup that the page has changed', async () => {
    await forgetView(stage);
    const page = await stage.browser.open('https://x.com/compose/post');
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    expect(await popup.evaluate(`document.querySelector('#page-moved')`)).toBeNull();
    await page.goto('https://bsky.app/');
    await popup.waitFor(`document.querySelector('#page-moved')`, 'the words');
    await popup.waitFor(
      `!document.querySelector('#post-network option')?.textContent.includes('(')`,
      'no network as the tab’s',
    );
  });
});
