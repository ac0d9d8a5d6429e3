import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { NETWORKS } from '../../../../scripts/stage/networks.ts';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { forget, forgetView, model, openPage } from '../../page-steps.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

const HELD = `browser.extension.getViews().find(
  ({ location, document }) => location.pathname === '/sidepanel.html' && document.body)`;

describe(`the panel beside the page in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterEach(async () => {
    await stage.browser.closePages();
    await forgetView(stage);
    await forget(stage, 'deed');
  });

  /** Evaluates in another page of the extension, which sees the panel. */
  const inPanel = <T>(expression: string) =>
    stage.browser.inExtension<T>(`((view) => ${expression})(${HELD})`);
  const waitInPanel = (expression: string, what: string) =>
    until(() => inPanel<boolean>(`!!view && !!(${expression})`), what);
  const find = (selector: string) => `view.document.querySelector('${selector}')`;

  async function openPanelOn(page: Page): Promise<void> {
    const popup = await stage.browser.clickToolbarIcon(page);
    await popup.waitFor(`document.querySelector('#open-panel')`, 'the list');
    await popup.click('#open-panel');
    await waitInPanel(find('[data-action="105/22-1"]'), 'the list in the panel');
    await until(() => popup.closed(), 'the popup to close');
  }

  it('stays while a post goes in, follows the tab in front, and says which click lets it in', async () => {
    const page = await openPage(stage, NETWORKS.x as string);
    await openPanelOn(page);
    await inPanel(`${find('[data-action="105/22-1"]')}.click()`);
    await waitInPanel(find('.bar-main'), 'the action in the panel');
    await waitInPanel(`!${find('#panel-shut')}`, 'the page that may be read');
    await inPanel(`${find('.bar-main')}.click()`);
    await until(async () => (await model(page)) !== '', 'the post in the page');
    await waitInPanel(`${find('.panel-note .notice-done')}`, 'the word that it is done');
    const other = await stage.browser.open('https://plain.example/');
    await waitInPanel(find('#panel-shut'), 'the word that the page is shut');
    expect(await inPanel(`!!${find('#post-copy')}`)).toBe(true);
    await other.close();
    await page.bringToFront();
    await waitInPanel(`!${find('#panel-shut')}`, 'the first page again');
  });
});
