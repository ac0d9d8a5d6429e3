import type { Page } from 'puppeteer-core';
import type { PopupView } from '../browsers/browser-under-test.ts';
import { inventedFeed } from '../stage/invented.ts';
import { JANUARY_29, type Stage } from '../stage/stage.ts';

/** The list of them is only followed where its host was granted before. */
export const FEED_HOST = 'https://feeds.example/*';
const FEED = 'https://feeds.example/invented.json';

/** Follows the invented cases, and opens the popup with them and the Peru action beside X's composer. */
export async function openList(stage: Stage): Promise<{ page: Page; popup: PopupView }> {
  const { browser, feeds } = stage;
  await stage.setToday(JANUARY_29);
  feeds.set(FEED, { kind: 'body', body: inventedFeed() });
  const options = await browser.openExtensionPage('options.html');
  await options.waitFor(`document.querySelector('#feed-address')`, 'the field');
  await options.type('#feed-address', FEED);
  await options.click('#follow');
  await options.waitFor(`document.querySelector('[data-source="${FEED}"]')`, 'the source');
  await browser.closePages();
  const page = await browser.open('https://x.com/compose/post');
  const popup = await browser.clickToolbarIcon(page);
  await popup.waitFor(`document.querySelectorAll('.line').length > 4`, 'the list');
  // A ring around the search would be the first thing that one sees.
  await popup.evaluate('document.activeElement.blur()');
  return { page, popup };
}
