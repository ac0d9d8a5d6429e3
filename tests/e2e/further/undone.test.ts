import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/deadline.ts';
import { openPeru } from '../../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { pressWithControl } from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

describe(`a text that was undone in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });

  it.each([
    ['x', 'https://x.com/compose/post'],
    ['bluesky', 'https://bsky.app/'],
  ])('is not asked about on %s', async (_name, address) => {
    const page = await stage.browser.open(address);
    await page.waitForFunction(() => Boolean(window.practice?.boxes.main?.element()));
    const model = () => page.evaluate(() => window.practice.boxes.main?.model() ?? '');
    const before = await model();
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    await popup.click('#post-insert');
    await until(() => popup.closed(), 'the popup to close', 8000);
    await until(async () => (await model()) !== before, 'the text', 4000);
    const kept = () =>
      stage.browser.inExtension(
        `browser.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('attempt/')))`,
      ) as Promise<string[]>;
    await until(async () => (await kept()).length === 1, 'the question', 4000);
    await pressWithControl(page, 'z');
    await until(async () => (await model()) === before, 'the undo', 4000);
    await until(async () => (await kept()).length === 0, 'no question', 4000);
    expect(await kept()).toEqual([]);
    await page.close();
  });
});
