import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { makeDocx } from '../../../make-docx.ts';
import { makePdf } from '../../../make-pdf.ts';
import { UGANDA } from '../../../uganda.ts';
import { openAddPage, waitForReview } from '../../add-steps.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

describe(`adding a long file in ${browserName}`, () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await sharedStage();
    folder = await mkdtemp(join(tmpdir(), 'vigil-add-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => stage.browser.closePages());

  it('stops reading when it is told to, and goes on with the next file', async () => {
    const { options, add, said } = await openAddPage(stage, folder);
    await add('long.docx', await makeDocx(Array.from({ length: 20_000 }, () => 'So long.')));
    await options.waitForSelector('progress');
    await options.click('#stop-reading');
    await said(/Stopped/);
    expect(await options.$('progress')).toBeNull();
    await add('many.pdf', makePdf(Array.from({ length: 3000 }, () => UGANDA)));
    await waitForReview(stage, 30_000);
    const page = await stage.browser.openExtensionTab('review.html');
    await page.waitForSelector('.review-field');
    expect(await page.evaluate(() => document.body.textContent)).toContain('The text was too long');
    await page.close();
    await options.close();
  });
});
