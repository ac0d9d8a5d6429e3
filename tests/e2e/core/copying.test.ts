import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MORE_NETWORKS } from '../../../scripts/stage/networks.ts';
import { choose, closePopup, openPeru, readNotice } from '../../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { peruLetter } from '../../../scripts/stage/texts.ts';
import { expectModel, forget, forgetView, pressWithControl } from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

const NOTICE = `document.querySelector('.notice')?.textContent`;

describe(`the clipboard in ${browserName}`, () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  beforeEach(() => forgetView(stage));
  afterEach(() => page.close());

  it('takes a letter with its paragraphs, and Vigil keeps that it was sent', async () => {
    page = await stage.browser.open('https://plain.example/');
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'letter');
    await choose(popup, '#letter-language', 'es');
    await popup.click('#letter-copy');
    await popup.waitFor(`${NOTICE}?.includes('Copied')`, 'the word that it is copied');
    await popup.click('#sent-post');
    await popup.waitFor(`${NOTICE}?.includes('sent today by post')`, 'the word that it is sent');
    await popup.click('#tab-about');
    await popup.waitFor(
      `document.body.textContent.includes('Letter sent by post on')`,
      'the entry',
    );
    await closePopup(popup);
    const { body } = peruLetter('es');
    await page.bringToFront();
    await page.click('#plain');
    await pressWithControl(page, 'v');
    await expectModel(page, body);
    await page.click('#rich');
    await pressWithControl(page, 'v');
    const paragraphs = await page.$$eval('#rich p', (all) => all.map((one) => one.textContent));
    expect(paragraphs.filter(Boolean)).toEqual(body.split('\n\n'));
    await forget(stage, 'deed');
  });

  it('takes a picture where a post needs one', async () => {
    page = await stage.browser.open(MORE_NETWORKS.instagram);
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    await popup.click('#card-copy');
    await popup.waitFor(NOTICE, 'a word');
    expect(await readNotice(popup)).toMatch(/Image copied/);
    expect(
      await popup.evaluate(`document.querySelector('canvas').getAttribute('aria-label')`),
    ).toBe('Peru. 18 killed during protests. Write until 7 March 2023.');
  });
});
