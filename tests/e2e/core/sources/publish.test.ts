import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import { actionOf } from '../../../utils/feeds/actions.ts';
import { readStored } from '../../add-steps.ts';
import { browserName } from '../../shared-stage.ts';

const ADDRESS = 'https://feeds.example/group.json';
const mine = actionOf('5/23', {
  ...{ deadline: '2023-02-10', issued: '2023-01-10', title: { en: 'A case of the group' } },
});

declare global {
  interface Window {
    /** texts of the files that the page saved */
    savedFiles: string[];
  }
}

/** Keeps what a page saves, which a browser would write into its download folder. */
const KEEP_FILES = `(() => {
  window.savedFiles = [];
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    void blob.text().then((text) => window.savedFiles.push(text));
    return make(blob);
  };
})()`;

// Nothing here depends on the browser but the saved file, and Chromium's can be read.
describe.skipIf(browserName !== 'chromium')('a source that a group publishes', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(browserName, { granted: ['https://feeds.example/*'] });
    await begin();
  });
  afterAll(() => stage?.close());
  afterEach(() => stage.browser.closePages());

  /** A browser in which nothing was done yet, but that the host was allowed: a new start would take that back. */
  const begin = async () => {
    await stage.browser.closePages();
    await stage.browser.inExtension('browser.storage.local.clear()');
    await stage.setToday(JANUARY_29);
    await stage.browser.inExtension(`browser.runtime.sendMessage({ vigil: 'ensure-catalogue' })`);
  };
  const open = async (): Promise<Page> => {
    const page = await stage.browser.openExtensionTab('options.html#publish', KEEP_FILES);
    await page.waitForSelector('#publish summary');
    if (!(await page.$('#publish details[open]'))) await page.click('#publish summary');
    return page;
  };
  const write = async (page: Page, field: string, text: string) => {
    await page.click(`#publish-${field}`, { count: 3 });
    await page.keyboard.type(text);
  };
  const saved = (page: Page) =>
    until(() => page.evaluate(() => window.savedFiles.shift()), 'the file to be saved', 10_000);

  it('is made in the settings, and followed by the address that they hand out', async () => {
    await stage.browser.inExtension(
      `browser.runtime.sendMessage(${JSON.stringify({ vigil: 'keep', action: mine })})`,
    );
    const page = await open();
    await write(page, 'title', 'Group of Bern');
    await write(page, 'publisher', 'Group 1');
    await write(page, 'url', ADDRESS);
    await page.click('#publish-make');
    const file = await saved(page);
    const address = await page.$eval('#publish-address', (one) => (one as HTMLInputElement).value);
    expect(address).toMatch(/^https:\/\/feeds\.example\/group\.json#key=[\w-]{43}$/);
    await page.click('#publish-save-key');
    const key = await saved(page);
    // The backup has the action, but not the key.
    const backup = await stage.browser.inExtension<string>(
      `browser.runtime.sendMessage({ vigil: 'export' })`,
    );
    const { secret } = JSON.parse(key ?? '{}') as { secret: string };
    expect(secret).toHaveLength(43);
    expect(backup).toContain('A case of the group');
    expect(backup).not.toContain(secret);
    expect(file).not.toContain(secret);

    // Somebody else's browser, in which nothing of it is known.
    await begin();
    stage.feeds.set(ADDRESS, { kind: 'body', body: file ?? '' });
    const other = await stage.browser.openExtensionTab('options.html');
    await other.waitForSelector('#feed-address');
    await other.type('#feed-address', address);
    await other.click('#follow');
    const source = `[data-source="${ADDRESS}"]`;
    await other.waitForSelector(source, { timeout: 15_000 });
    const said = await other.$eval(source, (one) => one.textContent ?? '');
    expect(said).toContain('Group of Bern');
    expect(said).toContain('Signed.');
    expect(await readStored(stage, 'action/5/23')).toMatchObject({
      title: { en: 'A case of the group' },
    });
  });
});
