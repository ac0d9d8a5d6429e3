import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MORE_NETWORKS, NETWORKS, WITH_REPLIES } from '../../../scripts/stage/networks.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { peruPost } from '../../../scripts/stage/texts.ts';
import { countPost } from '../../../utils/posts/counting/count.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import {
  expectModel,
  expectNamed,
  expectNothingSent,
  focusEnd,
  forgetView,
  insertPost,
  model,
  openPage,
  undo,
  waitForBox,
} from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

describe(`further networks in ${browserName}`, () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  beforeEach(() => forgetView(stage));
  afterEach(() => page.close());

  it.each(Object.entries(MORE_NETWORKS))(
    `network %s in ${browserName} takes the post into its editor’s own model, counted as we count, and gives it back`,
    async (network, address) => {
      page = await openPage(stage, address);
      await expectNamed(page, network);
      expect(await insertPost(stage, page, { language: 'es', message: 1 })).toBe('');
      const text = peruPost(network, 'es', 1);
      await expectModel(page, text);
      await page.waitForFunction(() => window.practice.sendEnabled(), { timeout: 2000 });
      const shown = await page.evaluate(() => window.practice.counter());
      const known = networkById(network);
      if (shown !== null && known) {
        expect(shown).toBe(countPost(text, known).count);
      }
      await undo(page);
      await expectModel(page, '');
      await expectNothingSent(page);
    },
  );

  const all = Object.entries({ ...NETWORKS, ...MORE_NETWORKS });

  it.each(all.filter(([network]) => network in WITH_REPLIES))(
    `network %s in ${browserName} takes the post into a reply, and leaves the composer`,
    async (network, address) => {
      page = await openPage(stage, `${address}${WITH_REPLIES[network]}`);
      await waitForBox(page, 'reply');
      const reply = await page.evaluateHandle(() => window.practice.boxes.reply?.element());
      await (reply.asElement() as ElementHandle<Element>).click();
      expect(await insertPost(stage, page, { language: 'en', message: 1 })).toBe('');
      await expectModel(page, peruPost(network, 'en', 1), 'reply');
      expect(await model(page)).toBe('');
      await expectNothingSent(page);
    },
  );

  // Elsewhere a reply is written in the composer itself, behind the name of whom it answers.
  it.each(all.filter(([network]) => !(network in WITH_REPLIES)))(
    `network %s in ${browserName} takes the post behind the name that a reply begins with`,
    async (network, address) => {
      page = await openPage(stage, address);
      await focusEnd(page);
      await page.keyboard.type('@ana ');
      expect(await insertPost(stage, page, { language: 'en', message: 1 })).toBe('');
      await expectModel(page, `@ana ${peruPost(network, 'en', 1)}`);
      await expectNothingSent(page);
    },
  );
});
