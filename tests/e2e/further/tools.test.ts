import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { peru } from '../../../scripts/stage/peru.ts';
import { JANUARY_29, type Stage } from '../../../scripts/stage/stage.ts';
import { forgetView } from '../page-steps.ts';
import { sharedStage } from '../shared-stage.ts';

const LINE = `.group [data-action="${peru.id}"]`;
const LINK = 'https://sections.example/urgent/105-22';

describe('the tools of an action', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  beforeEach(async () => {
    await stage.reset(JANUARY_29);
    await forgetView(stage);
    await keep({ [`action/${peru.id}`]: { ...peru, source: { ...peru.source, url: LINK } } });
  });
  afterEach(() => stage.browser.closePages());

  const keep = (values: object) =>
    stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(values)})`);
  const kept = () =>
    stage.browser.inExtension<Record<string, unknown>>('browser.storage.local.get(null)');
  const openList = async (selector = LINE): Promise<Page> => {
    const page = await stage.browser.openExtensionTab('popup.html');
    await page.setViewport({ width: 320, height: 580 });
    await page.waitForSelector(selector);
    return page;
  };
  const openAction = async (): Promise<Page> => {
    const page = await openList();
    await page.click(LINE);
    await page.waitForSelector('#tool-more');
    return page;
  };
  const click = async (page: Page, ...selectors: string[]) => {
    for (const selector of selectors) {
      await page.waitForSelector(selector);
      await page.click(selector);
    }
  };
  const textOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => element.textContent ?? '');

  it('put it aside: it is back by Undo, by a press at the foot, and on its day', async () => {
    const page = await openAction();
    await click(page, '#tool-more', '#more-later', '#day-three', '#aside-undo');
    await click(page, LINE, '#tool-more', '#more-later', '#day-three');
    await page.waitForSelector('.list-putAside');
    expect(await page.$(LINE)).toBeNull();
    await click(page, '.list-putAside summary', `[data-back="${peru.id}"]`);
    await page.waitForSelector(LINE);
    await click(page, LINE, '#tool-more', '#more-later', '#day-three');
    await page.waitForSelector('.list-putAside');
    await page.close();
    await stage.setToday('2023-01-31');
    await (await openList('.list-putAside')).close();
    await stage.setToday('2023-02-01');
    const back = await openList();
    expect(await back.$('.list-putAside')).toBeNull();
  });

  it('remind of it above the list, on its day', async () => {
    const page = await openAction();
    await click(page, '#tool-remind', '#day-before');
    await page.waitForSelector('#own-remind');
    await page.close();
    await stage.setToday('2023-03-04');
    const before = await openList();
    expect(await before.$('.list-reminders')).toBeNull();
    await before.close();
    await stage.setToday('2023-03-05');
    const page2 = await openList(`.list-reminders [data-action="${peru.id}"]`);
    await click(page2, `[data-reminded="${peru.id}"]`);
    await page2.waitForFunction(() => !document.querySelector('.list-reminders'));
    expect((await kept()).reminders).toEqual({});
  });

  it('hold a note, which is there after closing, and are forgotten with all else', async () => {
    const page = await openAction();
    await click(page, '#tool-more', '#more-note', '#note-text');
    await page.keyboard.type('my group writes on Thursday');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('#tool-panel'));
    await page.close();
    await forgetView(stage);
    const again = await openAction();
    expect(await textOf(again, '#own-note')).toBe('my group writes on Thursday');
    await click(again, '#tool-remind', '#day-tomorrow');
    await again.waitForSelector('#own-remind');
    await click(again, '#tool-more', '#more-forget', '#forget-yes');
    await again.waitForSelector(LINE);
    const all = await kept();
    expect(Object.keys(all).filter((key) => key.includes(peru.id))).toEqual([`action/${peru.id}`]);
    expect(all.reminders).toEqual({});
  });

  it('are done by the keyboard alone, and Esc closes one and not the action', async () => {
    const page = await openAction();
    await page.focus('#tool-more');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#more-later');
    // The heading has the focus: the next are the cross, the first row.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#day-tomorrow');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.id === 'tool-more');
    expect(await page.$('#tool-panel')).toBeNull();
    expect(await page.$('#tab-about')).not.toBeNull();
  });

  it('share it with a code that is drawn here, and nothing is wider than the window', async () => {
    const page = await openAction();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await click(page, '#tool-share', '#share-qr summary');
    await page.waitForSelector('.qr');
    expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
    const wide = await page.$eval('#tool-panel', (panel) => panel.scrollWidth > panel.clientWidth);
    expect(wide).toBe(false);
    const small = await page.$$eval('#tool-panel button, .view-tools button', (buttons) =>
      buttons
        .filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width > 0 && (width < 24 || height < 24);
        })
        .map(({ id }) => id),
    );
    expect(small).toEqual([]);
  });
});
