import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { forgetView } from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

/** Whatever would tell whoever looks at the window. */
const NAMES = /vigil|action|urgent|amnesty|peru|iran/i;

describe(`the browser’s window in discreet mode, in ${browserName}`, () => {
  let stage: Stage;
  const turn = async () => {
    const page = await stage.browser.openExtensionPage('safety.html');
    await page.waitFor(
      `document.querySelector('#discreet:enabled, #neutral-open')`,
      'the page or the neutral screen',
    );
    if (await page.evaluate(`!!document.querySelector('#neutral-open')`))
      await page.click('#neutral-open');
    await page.waitFor(`document.querySelector('#discreet:enabled')`, 'the switch');
    await page.click('#discreet');
    await page.waitFor(`document.querySelector('.notice-done')`, 'that it is switched');
    await stage.browser.closePages();
  };
  const window = () =>
    stage.browser.inExtension<Record<string, unknown>>(`(async () => ({
      title: await browser.action.getTitle({}),
      badge: await browser.action.getBadgeText({}),
      popup: await browser.action.getPopup({}),
      sidebar: (await browser.sidebarAction?.getTitle({})) ?? null,
      panel: (await browser.sidePanel?.getOptions({}))?.enabled ?? null,
      tabs: (await browser.tabs.query({})).map(({ title }) => title).filter((one) => one !== undefined),
    }))()`);
  beforeAll(async () => {
    stage = await sharedStage();
    await stage.browser.inExtension(
      `browser.storage.local.set({ telling: { badge: true, notify: true, names: true } })`,
    );
    await turn();
  });
  afterAll(async () => {
    await turn();
    await stage.browser.inExtension(`browser.storage.local.remove(['isDiscreet', 'telling'])`);
    await stage.browser.closePages();
  });

  it('names nothing over the toolbar, the panel and the sidebar, and counts nothing', async () => {
    const isFirefox = browserName === 'firefox';
    // The worker hears of the switch, and then changes the window.
    await expect.poll(window).toMatchObject({
      ...{ title: 'Notes', badge: '' },
      ...(isFirefox ? { sidebar: 'Notes' } : { panel: false }),
    });
    const shown = await window();
    expect(`${shown.title} ${shown.badge} ${shown.sidebar ?? ''}`).not.toMatch(NAMES);
  });

  it.each(['record', 'sidepanel', 'popup', 'options'])(
    'names nothing in the tab of %s.html, before the press and after it',
    async (name) => {
      const page = await stage.browser.openExtensionTab(`${name}.html`);
      await page.waitForSelector('#neutral-open');
      const looks = () =>
        page.evaluate(() => ({
          title: document.title,
          sign: document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.getAttribute('href'),
        }));
      expect(await page.evaluate('document.body.innerText')).not.toMatch(NAMES);
      expect(await looks()).toEqual({ title: 'Notes', sign: '/icon/notes-32.png' });
      await page.click('#neutral-open');
      await page.waitForSelector('#quick-exit');
      expect(await looks()).toEqual({ title: 'Notes', sign: '/icon/notes-32.png' });
      await page.close();
    },
  );

  it('opens a tab with a neutral name where it would open the panel in Chromium', async () => {
    if (browserName === 'firefox') return;
    await forgetView(stage);
    const popup = await stage.browser.clickToolbarIcon(
      await stage.browser.open('https://plain.example/'),
    );
    await popup.waitFor(`document.querySelector('#neutral-open')`, 'the neutral screen');
    await popup.click('#neutral-open');
    await popup.waitFor(`document.querySelector('#open-panel')`, 'the list');
    await popup.click('#open-panel');
    await expect.poll(async () => (await window()).tabs).toContain('Notes');
  });
});
