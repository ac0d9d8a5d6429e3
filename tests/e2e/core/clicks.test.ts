import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PopupView } from '../../../scripts/browsers/browser-under-test.ts';
import { until } from '../../../scripts/browsers/deadline.ts';
import { NETWORKS } from '../../../scripts/stage/networks.ts';
import { peru } from '../../../scripts/stage/peru.ts';
import { JANUARY_29, type Stage } from '../../../scripts/stage/stage.ts';
import { peruLetter, peruPost } from '../../../scripts/stage/texts.ts';
import { axeFaults } from '../axe.ts';
import { keepPeruWithEmails, OpenMessage } from '../open-message.ts';
import { expectModel, forget, forgetView, openPage } from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

const LINE = `[data-action="${peru.id}"]`;
const MAIN = '.bar-main';
const LETTER_TAB = `browser.tabs.query({}).then((all) => all.some(({ url }) => url?.includes('letter.html')))`;

describe(`how many presses it takes in ${browserName}`, () => {
  let stage: Stage;
  let presses: number;
  const keep = (values: Record<string, unknown>) =>
    stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(values)})`);
  beforeAll(async () => {
    stage = await sharedStage();
    await stage.setToday(JANUARY_29);
  });
  beforeEach(async () => {
    presses = 0;
    await forgetView(stage);
    await keep({ panelHabit: '' });
  });
  afterEach(async () => {
    await stage.browser.closePages();
    await forget(stage, 'deed');
  });

  async function press(popup: PopupView, selector: string): Promise<void> {
    await popup.waitFor(`document.querySelector('${selector}')`, selector);
    await popup.click(selector);
    presses += 1;
  }
  /** The toolbar's icon, and the action in the list. */
  async function openAction(page: Page): Promise<PopupView> {
    const popup = await stage.browser.clickToolbarIcon(page);
    presses += 1;
    await press(popup, LINE);
    return popup;
  }

  it('3: a post into the box in front', async () => {
    const page = await openPage(stage, NETWORKS.x);
    await press(await openAction(page), MAIN);
    await expectModel(page, peruPost('x', 'en'));
    expect(presses).toBe(3);
  });

  // Firefox without a display gives a popup no focus, and no driver presses a key of the browser’s own: the icon’s
  // click stands for it.
  it.runIf(browserName === 'chromium')('3 by keys: the popup’s own, Enter, Enter', async () => {
    const page = await openPage(stage, NETWORKS.x);
    const popup = await stage.browser.clickToolbarIcon(page);
    await popup.waitFor(`document.activeElement?.matches('.list-search')`, 'the search');
    await popup.waitFor(`document.querySelector('${LINE}')`, 'the action');
    await popup.press('\n');
    await popup.waitFor(`document.activeElement?.matches('#post-insert.bar-main')`, 'the button');
    await popup.press('\n');
    await expectModel(page, peruPost('x', 'en'));
  });

  it('3: a letter into the message in front', async () => {
    await keepPeruWithEmails(stage);
    const message = await OpenMessage.open(stage, { address: 'https://mail.google.com/mail/u/0/' });
    await press(await openAction(message.page), MAIN);
    await message.expectModel(peruLetter('es').subject, 'subject');
    expect(presses).toBe(3);
    await keep({ [`action/${peru.id}`]: peru });
  });

  it('3: a letter onto the clipboard, of who writes letters', async () => {
    await keep({ panelHabit: 'letter' });
    const popup = await openAction(await stage.browser.open('https://plain.example/'));
    await press(popup, '#letter-copy');
    await popup.waitFor(`document.querySelector('.notice-done')`, 'the word that it is copied');
    expect(presses).toBe(3);
  });

  it('4: a letter onto paper', async () => {
    await keep({ panelHabit: 'letter' });
    const popup = await openAction(await stage.browser.open('https://plain.example/'));
    await press(popup, MAIN);
    // The fourth is the page's own button, after which the browser's dialog comes.
    await until(() => stage.browser.inExtension<boolean>(LETTER_TAB), 'the letter’s page');
    expect(presses).toBe(3);
  });

  it('3: a letter in the mail that the person uses, and nothing open', async () => {
    await keepPeruWithEmails(stage);
    await keep({ panelHabit: 'letter', mailService: 'gmail' });
    const page = await stage.browser.open('https://plain.example/');
    await press(await openAction(page), MAIN);
    const isOpened = async () =>
      (await page.browser().pages()).some((one) =>
        /^https:\/\/mail\.google\.com.*body=/.test(one.url()),
      );
    await until(isOpened, 'the message');
    expect(presses).toBe(3);
    await keep({ [`action/${peru.id}`]: peru, mailService: 'program' });
  });

  it('Enter twice: who opens an action with the keyboard stands on what it does', async () => {
    const page = await stage.browser.openExtensionTab('popup.html');
    await page.waitForSelector(LINE);
    await page.focus(LINE);
    await page.keyboard.press('Enter');
    await page.waitForSelector(MAIN);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('bar-main');
    const named = await page.$eval(MAIN, (button) =>
      (button.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );
    expect(named).toMatch(/^18 killed during protests 37 days left/);
    await page.keyboard.press('Escape');
    await page.waitForSelector(LINE);
  });

  it('has no fault that axe finds, in any panel and on the letter’s page', async () => {
    const page = await stage.browser.openExtensionTab('popup.html');
    await page.waitForSelector(LINE);
    await page.click(LINE);
    await page.waitForSelector('#tab-post');
    for (const panel of ['post', 'letter', 'about']) {
      await page.click(`#tab-${panel}`);
      await page.waitForSelector(`#tab-${panel}[aria-selected=true]`);
      expect(await axeFaults(page), panel).toEqual([]);
    }
    const query = new URLSearchParams({ action: peru.id, language: 'es' });
    const letter = await stage.browser.openExtensionTab(`letter.html?${query}`);
    await letter.waitForSelector('.sheet');
    expect(await axeFaults(letter), 'the letter’s page').toEqual([]);
  });
});
