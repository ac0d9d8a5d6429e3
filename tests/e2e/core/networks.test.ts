import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '../../../scripts/stage/editor-stage.ts';
import { NETWORKS } from '../../../scripts/stage/networks.ts';
import { choose, chooseText, openPeru, pressAndHear } from '../../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { peruPost } from '../../../scripts/stage/texts.ts';
import { countPost } from '../../../utils/posts/counting/count.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import {
  expectModel,
  expectNamed,
  expectNothingSent,
  focusEnd,
  forget,
  forgetView,
  insertPost,
  model,
  openPage,
  undo,
} from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';
import { tryHere } from '../try-here.ts';

/** ProseMirror takes changes within half a second for one; a person on the way to the icon needs longer. */
const UNDO_STEP = 600;

/** One language in each browser. */
const LANGUAGE = browserName === 'chromium' ? 'es' : 'en';

/** What an empty box and one with paragraphs do depends on the editor more than on the browser. */
const WITH_PARAGRAPHS = tryHere(Object.keys(NETWORKS), (network) => network === 'x');

describe.each(Object.entries(NETWORKS))(`network %s in ${browserName}`, (network, address) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  beforeEach(() => forgetView(stage));
  afterEach(() => page.close());

  it.each([LANGUAGE])('takes the %s post into its editor’s own model', async (language) => {
    page = await openPage(stage, address);
    await expectNamed(page, network);
    expect(await insertPost(stage, page, { language })).toBe('');
    const text = peruPost(network, language);
    await expectModel(page, text);
    expect(await page.evaluate(() => window.practice.sendEnabled())).toBe(true);
    const shown = await page.evaluate(() => window.practice.counter());
    const known = networkById(network);
    // Mastodon shows what is left, the others what is there.
    if (shown !== null && known) {
      const { count } = countPost(text, known);
      expect(network === 'mastodon' ? known.limit - shown : shown).toBe(count);
    }
    await expectNothingSent(page);
  });

  const isTriedHere = WITH_PARAGRAPHS.includes(network);
  it.runIf(isTriedHere)('goes back with one undo', async () => {
    page = await openPage(stage, `${address}?focus=1`);
    await insertPost(stage, page, { language: 'es', message: 1 });
    await expectModel(page, peruPost(network, 'es', 1));
    await undo(page);
    await expectModel(page, '');
  });

  it('lets the person type on at the end, and keeps the draft that stood there', async () => {
    page = await openPage(stage, address);
    await focusEnd(page);
    await page.keyboard.type('Please read: ');
    await insertPost(stage, page, { language: 'en' });
    const whole = `Please read: ${peruPost(network, 'en')}`;
    await expectModel(page, whole);
    await page.keyboard.type(' Thanks');
    await expectModel(page, `${whole} Thanks`);
    await expectNothingSent(page);
  });

  it.runIf(isTriedHere)('takes only the insertion back from a draft', async () => {
    page = await openPage(stage, address);
    await focusEnd(page);
    await page.keyboard.type('Mine.');
    await pause(UNDO_STEP);
    await insertPost(stage, page, { language: 'en', message: 1 });
    await expectModel(page, `Mine. ${peruPost(network, 'en', 1)}`);
    await undo(page);
    await expectModel(page, 'Mine.');
  });

  it.runIf(isTriedHere)('keeps the paragraphs of a text that the person wrote', async () => {
    page = await openPage(stage, address);
    const text = 'First line\nsecond line\n\nA paragraph & <b>no bold</b>\n\n\nÁrbol “q” 👩‍👩‍👧';
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    await chooseText(popup, 0);
    await popup.evaluate(`(() => {
      const area = document.querySelector('#post-text');
      area.value = ${JSON.stringify(text)};
      area.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    expect(await pressAndHear(popup, '#post-insert')).toBe('');
    await expectModel(page, text);
    await forget(stage, 'draft/');
  });
});

describe(`any network in ${browserName}`, () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  beforeEach(() => forgetView(stage));
  afterEach(() => page.close());

  it('recognises a Mastodon server of any name by its page', async () => {
    page = await openPage(stage, 'https://our-village.example/publish');
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    expect(await popup.evaluate(`document.querySelector('#post-network').value`)).toBe('mastodon');
  });

  it('counts against a Mastodon server’s own limit', async () => {
    page = await openPage(stage, 'https://our-village.example/publish?limit=1111&draft=Hola');
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    const said = await popup.evaluate<string>(`document.querySelector('#post-count').title`);
    expect(said).toMatch(/of 1,111 characters/);
  });

  it('puts a long text in as posts in a row, one at a time', async () => {
    page = await openPage(stage, NETWORKS.x);
    const text = Array.from({ length: 12 }, (_, at) => `Sentence ${at} has some words in it.`).join(
      ' ',
    );
    const openPost = async () => {
      const popup = await stage.browser.clickToolbarIcon(page);
      await openPeru(popup, 'post');
      await choose(popup, '#post-language', 'en');
      await chooseText(popup, 0);
      return popup;
    };
    const popup = await openPost();
    await popup.evaluate(`(() => {
      const area = document.querySelector('#post-text');
      area.value = ${JSON.stringify(text)};
      area.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await popup.waitFor(`document.querySelector('#fix-thread')`, 'the offer to cut it');
    await popup.click('#fix-thread');
    await popup.waitFor(`document.querySelector('[aria-current="step"]')`, 'the posts');
    expect(await pressAndHear(popup, '#post-insert')).toBe('');
    const first = await model(page);
    expect(first).toMatch(/^Sentence 0 .*\. 1\/2$/);
    const again = await openPost();
    const next = `document.querySelector('[aria-current="step"]')?.textContent`;
    await again.waitFor(`${next}?.endsWith('2/2')`, 'the second post');
    const rest = await again.evaluate<string>(next);
    expect(`${first} ${rest}`.replaceAll(/ \d\/2/g, '')).toBe(text);
    await forget(stage, 'draft/');
  });

  it('uses an account that the person added, and keeps it', async () => {
    page = await openPage(stage, NETWORKS.bluesky);
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    await choose(popup, '#post-language', 'en');
    await chooseText(popup, 1);
    await popup.click('.accounts summary');
    const field = '[data-target="dina-boluarte"]';
    await popup.type(field, 'dina.example.org');
    await popup.evaluate(`document.querySelector('${field}').blur()`);
    const text = `document.querySelector('#post-text').value`;
    await popup.waitFor(`${text}.includes('@dina.example.org needs')`, 'the account');
    expect(await insertPost(stage, page, { language: 'en', message: 1 })).toBe('');
    await page.waitForFunction(() =>
      window.practice.boxes.main?.model().includes('@dina.example.org needs'),
    );
    await forget(stage, 'account/');
  });
});
