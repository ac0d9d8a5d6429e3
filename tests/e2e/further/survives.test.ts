import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PopupView } from '../../../scripts/browsers/browser-under-test.ts';
import { until } from '../../../scripts/browsers/deadline.ts';
import { choose, openPeru } from '../../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { forget, forgetView } from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

const POST = 'A post in my own words.';
const LETTER = 'A letter in my own words.';
const value = (selector: string) => `document.querySelector('${selector}')?.value`;
const top = `document.querySelector('.view-main').scrollTop`;
const HELD = `browser.extension.getViews().find(
  ({ location, document }) => location.pathname === '/sidepanel.html' && document.body)`;

describe(`what the person wrote and chose, in ${browserName}`, () => {
  let stage: Stage;
  let far = 0;
  const click = async () =>
    stage.browser.clickToolbarIcon(await stage.browser.open('https://plain.example/'));
  const write = (popup: PopupView, selector: string, text: string) =>
    popup.evaluate(`(() => {
      const box = document.querySelector('${selector}');
      box.value = ${JSON.stringify(text)};
      box.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
  /** Without a click by its place, which would scroll the tabs into view. */
  const turnTo = async (popup: PopupView, panel: 'post' | 'letter' | 'about') => {
    const tab = `document.querySelector('#tab-${panel}')`;
    await popup.waitFor(tab, 'the open action');
    await popup.evaluate(`${tab}.click()`);
    await popup.waitFor(`${tab}.ariaSelected === 'true'`, `the ${panel} panel`);
  };
  const inPanel = <T>(expression: string) =>
    stage.browser.inExtension<T>(`((view) => ${expression})(${HELD})`);
  const panelHas = (selector: string, words: string) =>
    until(
      () =>
        inPanel<boolean>(
          `!!view?.document.querySelector('${selector}')?.value?.includes('${words}')`,
        ),
      `${words} in the panel`,
    );

  beforeAll(async () => {
    stage = await sharedStage();
    await forgetView(stage);
    const popup = await click();
    await openPeru(popup, 'post');
    await choose(popup, '#post-network', 'bluesky');
    await choose(popup, '#post-language', 'es');
    await write(popup, '#post-text', POST);
    await openPeru(popup, 'letter');
    await popup.waitFor(`document.querySelector('#letter-body, #letter-meant')`, 'the letter');
    if (await popup.evaluate(`document.querySelector('#letter-meant')?.ariaPressed === 'true'`))
      await popup.click('#letter-meant');
    await popup.waitFor(`document.querySelector('#letter-body')`, 'the letter to write in');
    await write(popup, '#letter-body', LETTER);
    await openPeru(popup, 'about');
    await popup.evaluate(`(document.querySelector('.view-main').scrollTop = 160)`);
    far = await popup.evaluate<number>(top);
    // It is kept after a pause.
    await popup.waitFor(
      `browser.storage.session.get('readTo').then(({ readTo }) => readTo?.tops?.about === ${far})`,
      'the place to be kept',
    );
  });
  afterAll(async () => {
    await stage.browser.closePages();
    await forgetView(stage);
    await forget(stage, 'draft');
    await stage.browser.inExtension(
      `browser.storage.local.remove(['postNetwork', 'postLanguage', 'panelHabit'])`,
    );
  });

  it('is there when the popup opens again, where it was closed', async () => {
    const popup = await click();
    await popup.waitFor(
      `document.querySelector('#tab-about')?.ariaSelected === 'true'`,
      'the panel',
    );
    await popup.waitFor(`${top} === ${far}`, 'the place in the story');
    await turnTo(popup, 'post');
    expect(await popup.evaluate(value('#post-text'))).toBe(POST);
  });

  it('is there after the panels have changed', async () => {
    const popup = await click();
    await turnTo(popup, 'post');
    await popup.waitFor(`${value('#post-text')} === '${POST}'`, 'the post');
    await turnTo(popup, 'letter');
    await popup.waitFor(
      `${value('#letter-body')}?.includes('${LETTER}') ||
        document.querySelector('.panel').textContent.includes('${LETTER}')`,
      'the letter',
    );
    await turnTo(popup, 'post');
    expect(
      await popup.evaluate(
        `[${value('#post-text')}, ${value('#post-network')}, ${value('#post-language')}]`,
      ),
    ).toEqual([POST, 'bluesky', 'es']);
    await turnTo(popup, 'about');
    expect(far).toBeGreaterThan(0);
    await popup.waitFor(`${top} === ${far}`, 'the place in the story');
  });

  it('is there in the panel beside the page, and what is written there is in the popup', async () => {
    await forgetView(stage);
    const popup = await click();
    await popup.waitFor(`document.querySelector('#open-panel')`, 'the list');
    await popup.click('#open-panel');
    await until(
      () => inPanel<boolean>(`!!view?.document.querySelector('[data-action="105/22-1"]')`),
      'the list in the panel',
    );
    await inPanel(`view.document.querySelector('[data-action="105/22-1"]').click()`);
    await until(() => inPanel<boolean>(`!!view.document.querySelector('#tab-post')`), 'the action');
    await inPanel(`view.document.querySelector('#tab-post').click()`);
    await panelHas('#post-text', POST);
    expect(await inPanel(`view.document.querySelector('#post-network').value`)).toBe('bluesky');
    await inPanel(`((box) => {
      box.value = 'Written in the panel.';
      box.dispatchEvent(new view.Event('input', { bubbles: true }));
    })(view.document.querySelector('#post-text'))`);
    await until(
      () =>
        stage.browser.inExtension<boolean>(
          `browser.storage.local.get(null).then((all) => JSON.stringify(all).includes('Written in the panel.'))`,
        ),
      'the words to be kept',
    );
    await forgetView(stage);
    const again = await click();
    await openPeru(again, 'post');
    expect(await again.evaluate(value('#post-text'))).toBe('Written in the panel.');
  });
});
