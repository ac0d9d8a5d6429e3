import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

const box = `document.querySelector('#practice-box').value`;
const BEFORE = 'My own words.';

describe(`the first page, in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });

  it('puts the practice text behind what was written, takes it back, and asks nobody', async () => {
    const page = await stage.browser.openExtensionPage('welcome.html');
    await page.waitFor(`document.querySelector('#practice-put')`, 'the practice action');
    await page.type('#practice-box', BEFORE);
    await page.click('#practice-put');
    await page.waitFor(`document.querySelector('#practice-back')`, 'what came of it');
    expect(await page.evaluate(box)).toMatch(/^My own words\. .+#Practice$/);
    await page.click('#practice-back');
    await page.waitFor(`${box} === ${JSON.stringify(BEFORE)}`, 'the box as it was');
    // Nothing of the practice counts as something that the person did.
    const { deedIds = [] } = await stage.browser.inExtension<{ deedIds?: string[] }>(
      `browser.storage.local.get('deedIds')`,
    );
    expect(deedIds).toEqual([]);
  });
});
