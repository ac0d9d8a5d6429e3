import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/deadline.ts';

/** Where Vigil's buttons and picker stand in the page, as far as a page can see: not what is in them. */
export const overlays = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-vigil-part="overlay"]')]
      .map((host) => host.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  );

export async function waitForOverlays(page: Page, count: number): Promise<void> {
  await until(async () => (await overlays(page)).length === count, `${count} overlays`, 5000);
}

/** Waits until the picker has drawn its texts and taken the focus into its search field. */
export async function waitForPicker(page: Page): Promise<void> {
  const hasFocus = () => document.activeElement?.matches('[data-vigil-part="overlay"]') ?? false;
  await page.waitForFunction(hasFocus, { timeout: 5000 });
}
