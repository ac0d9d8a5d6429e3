import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { axeFaults } from '../../axe.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

const text = 'document.body.innerText';

describe(`discreet mode, in ${browserName}`, () => {
  let stage: Stage;
  const window = () =>
    stage.browser.inExtension<{ title: string; badge: string; popup: string }>(`(async () => ({
      title: await browser.action.getTitle({}),
      badge: await browser.action.getBadgeText({}),
      popup: await browser.action.getPopup({}),
    }))()`);
  const switchIt = async (to: string) => {
    const page = await stage.browser.openExtensionPage('safety.html');
    const open = `document.querySelector('#neutral-open')`;
    await page.waitFor(`document.querySelector('#discreet:enabled') || ${open}`, 'the page');
    if (await page.evaluate(`!!${open}`)) await page.click('#neutral-open');
    await page.waitFor(`document.querySelector('#discreet:enabled')`, 'the switch');
    await page.click('#discreet');
    await page.waitFor(`document.querySelector('.notice-done')`, to);
    // The page can be left at once, as each that is opened from now on.
    await page.waitFor(`document.querySelectorAll('#quick-exit').length === 1`, 'a way out');
  };
  beforeAll(async () => {
    stage = await sharedStage();
    await stage.browser.inExtension(
      `browser.storage.local.set({ telling: { badge: true, notify: false, names: false } })`,
    );
    await switchIt('that it is on');
  });
  afterAll(() => stage.browser.inExtension(`browser.storage.local.remove('isDiscreet')`));

  it('shows no name and no number anywhere in the window, before the second press', async () => {
    // The worker hears of the switch, and then changes the toolbar.
    await expect.poll(window).toMatchObject({ title: 'Notes', badge: '' });
    const shown = await window();
    expect(shown.popup).toMatch(/\/notes\.html$/);
    const popup = await stage.browser.clickToolbarIcon(
      await stage.browser.open('https://plain.example/'),
    );
    await popup.waitFor(`document.querySelector('#neutral-open')`, 'the neutral screen');
    expect(await popup.evaluate(`document.title + ${text}`)).not.toMatch(/vigil|action|peru/i);
    await popup.click('#neutral-open');
    await popup.waitFor(`document.querySelector('.list')`, 'the list');
    expect(await popup.evaluate('document.title')).toBe('Notes');
  });

  it.each(['options', 'welcome', 'safety', 'review', 'letter'])(
    'keeps the name out of the tab of %s.html',
    async (name) => {
      const page = await stage.browser.openExtensionTab(`${name}.html`);
      await page.waitForSelector('#neutral-open');
      expect(await page.evaluate(`document.title + ${text}`)).not.toMatch(/vigil|action|urgent/i);
      expect(await axeFaults(page)).toEqual([]);
      await page.click('#neutral-open');
      await page.waitForSelector('#quick-exit');
      expect(await page.title()).toBe('Notes');
    },
  );

  it('leaves a page with Shift three times, and going back does not show it', async () => {
    const page = await stage.browser.openExtensionTab('safety.html');
    await page.waitForSelector('#neutral-open');
    await page.click('#neutral-open');
    await page.waitForSelector('#quick-exit');
    const steps = await page.evaluate('history.length');
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForFunction(`location.href === 'about:blank'`);
    expect(await page.evaluate('history.length')).toBe(steps);
  });

  it('ends with all that was chosen before', async () => {
    await switchIt('that it is off');
    await expect.poll(window).toMatchObject({ title: 'Vigil', badge: '1' });
    const page = await stage.browser.openExtensionPage('safety.html');
    await page.waitFor(`document.querySelector('#discreet:enabled')`, 'the page at once');
    expect(await page.evaluate('document.title')).not.toBe('Notes');
  });
});
