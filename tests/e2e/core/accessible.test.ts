import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { axeFaults } from '../axe.ts';
import { browserName, sharedStage } from '../shared-stage.ts';
import { STATES } from '../states.ts';

// axe reads the page that the browser drew; the other browser draws the same elements and colours.
describe.runIf(browserName === 'chromium')('every state of every page, for everybody', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterEach(() => stage.browser.closePages());

  it.each(STATES.map((one) => [one.name, one] as const))(
    '%s has nothing against WCAG 2.2 AA, in light and dark',
    async (_, state) => {
      const page = await state.open(stage);
      await page.setViewport({ width: 480, height: 700 });
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await axeFaults(page), value).toEqual([]);
      }
    },
  );
});
