import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeru, pressAndHear } from '../../../../scripts/stage/popup-steps.ts';
import { JANUARY_29, type Stage } from '../../../../scripts/stage/stage.ts';
import { forget, forgetView } from '../../page-steps.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

describe(`what was done, in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
    await stage.reset(JANUARY_29);
    await forgetView(stage);
  });
  afterAll(async () => {
    await forget(stage, 'deed');
    await forget(stage, 'attempt');
    await stage.browser.closePages();
  });

  /** Opened again until the worker has listed what left Vigil. */
  async function openAsked() {
    for (;;) {
      const popup = await stage.browser.openExtensionTab('popup.html');
      await popup.waitForSelector('.list');
      if (await popup.$('#ask-title')) return popup;
      await popup.close();
    }
  }

  it('is asked about after an insertion, stands in the record, is changed, removed, and undone', async () => {
    const plain = await stage.browser.open('https://plain.example/');
    await plain.click('#plain');
    const popup = await stage.browser.clickToolbarIcon(plain);
    await openPeru(popup, 'post');
    // It closes when it has seen that the text stays.
    expect(await pressAndHear(popup, '#post-insert')).toBe('');
    expect(await plain.$eval('#plain', (box) => (box as HTMLTextAreaElement).value)).toMatch(
      /\w{3}/,
    );

    const asked = await openAsked();
    expect(await asked.$eval('#ask-title', (one) => one.textContent)).toBe('Did you post it?');
    await asked.click('#ask-yes');
    await asked.waitForSelector('#ask-undo');

    const record = await stage.browser.openExtensionTab('record.html');
    await record.waitForSelector('.deed');
    const sum = () => record.$eval('.record-sum', (one) => one.textContent);
    expect(await sum()).toBe('1 post, for 1 case in 1 country.');
    await record.click('.deed-buttons button:first-child');
    await record.type('[name=note]', 'My own words');
    await record.click('.deed-form [type=submit]');
    await record.waitForSelector('.deed-note');
    await record.click('.deed-buttons button:last-child');
    await record.waitForFunction(`!document.querySelector('.deed')`);
    expect(await sum()).toBe('Nothing in this time.');
    await record.click('#record-undo');
    await record.waitForSelector('.deed-note');
    const again = await stage.browser.openExtensionTab('record.html');
    await again.waitForSelector('.deed-note');
    expect(await again.$eval('.deed-note', (one) => one.textContent)).toBe('My own words');
  });

  it('is asked about after a print', async () => {
    await forget(stage, 'deed');
    const paper = await stage.browser.openExtensionTab('letter.html?action=105%2F22-1&language=es');
    await paper.waitForSelector('#print');
    await paper.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    const asked = await openAsked();
    expect(await asked.$eval('#ask-title', (one) => one.textContent)).toBe(
      'Did you send the printed letter?',
    );
  });
});
