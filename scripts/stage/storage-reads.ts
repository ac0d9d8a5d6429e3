import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../browsers/browser-under-test.ts';

/** Runs before the page's own scripts: notes which keys are asked for, and when; and when something was drawn first. */
const COUNT_READS = `(() => {
  const reads = (window.vigilReads = []);
  const namesOf = (keys) => {
    if (keys === null || keys === undefined) return ['(everything)'];
    if (typeof keys === 'string') return [keys];
    return Array.isArray(keys) ? keys : Object.keys(keys);
  };
  const apis = new Set([window.browser, window.chrome].filter((api) => api?.storage));
  const areas = new Set([...apis].flatMap(({ storage }) => [storage.local, storage.session]));
  for (const area of areas) {
    const get = area.get.bind(area);
    area.get = (keys, ...rest) => {
      reads.push(...namesOf(keys).map((key) => ({ key, at: performance.now() })));
      return get(keys, ...rest);
    };
  }
  new MutationObserver((_, observer) => {
    // The frame that stands in the page itself shows nothing that is kept.
    if (!document.querySelector('#app > :not(.list-frame)')) return;
    window.vigilDrawn = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
})()`;

/** Opens one of the extension's pages in a tab and counts which stored items it reads. */
export function countReads(browser: BrowserUnderTest, path: string): Promise<Page> {
  return browser.openExtensionTab(path, COUNT_READS);
}

/** The keys, in their order, that the page asked for before it drew anything. */
export async function readsBeforeDrawing(page: Page): Promise<string[]> {
  await page.waitForFunction('window.vigilDrawn');
  return (await page.evaluate(
    'vigilReads.filter(({ at }) => at <= vigilDrawn).map(({ key }) => key)',
  )) as string[];
}
