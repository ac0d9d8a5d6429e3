import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import type { Stage } from '../../scripts/stage/stage.ts';
import type { SourceText } from '../../utils/extract/source-text.ts';
import { forgetReview } from './add-steps.ts';

/** What was read of a page, line by line, and the milliseconds from the click on. */
export interface Captured {
  source: SourceText;
  lines: string[];
  ms: number;
  /** how many elements the page has */
  nodes: number;
}

/** Adds a page by the popup. */
export async function capture(stage: Stage, url: string): Promise<Captured> {
  await forgetReview(stage);
  const front = await stage.browser.open(url);
  const nodes = await front.evaluate(() => document.querySelectorAll('*').length);
  const popup = await stage.browser.clickToolbarIcon(front);
  await popup.waitFor(`document.querySelector('#open-add')`, 'the list', 30_000);
  const start = performance.now();
  await popup.click('#open-add');
  await popup.click('#add-action');
  const { source } = await until(
    () =>
      stage.browser.inExtension<{ source: SourceText } | undefined>(
        `browser.storage.local.get('reviewSource').then((all) => all.reviewSource)`,
      ),
    'the page to be read',
    20_000,
  );
  const ms = performance.now() - start;
  await until(() => popup.closed(), 'the popup to close', 8000);
  await front.close();
  return { source, ms, nodes, lines: source.lines.map(({ text }) => text) };
}

export async function openReview(stage: Stage): Promise<Page> {
  const page = await stage.browser.openExtensionTab('review.html');
  await page.waitForSelector('.review-field, .source-line');
  return page;
}

/** A page of `huge.example`, by its path, and which warnings it brings. */
export type HugePage = [what: string, path: string, warnings: RegExp];

/** @param getStage the stage that the file's `beforeAll` sets */
export function readsInTime(getStage: () => Stage, cases: HugePage[]): void {
  it.each(cases)(
    'a page of %s is read in time',
    { timeout: 120_000 },
    async (_, path, warnings) => {
      const stage = getStage();
      const { source, lines, ms } = await capture(stage, `https://huge.example/${path}`);
      // It is cut after a second; injecting, handing over and keeping it come on top, on two busy cores.
      expect(ms).toBeLessThan(5000);
      expect([...source.warnings].sort().join()).toMatch(warnings);
      expect(lines).toContain('UA 67/33 Index: AFR 59/6667/2023 Uganda Date: 2 January 2023');
      const page = await openReview(stage);
      // The lines stand there before their fields are read.
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('[id="field-reference"]')?.value,
        { timeout: 10_000 },
      );
      expect(
        await page.$eval('[id="field-reference"]', (one) => (one as HTMLInputElement).value),
      ).toBe('UA 67/33');
      await page.close();
    },
  );
}
