import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import type { SourceText } from '../../utils/extract/source-text.ts';
import { JANUARY_29, type Stage, setStage } from './journey.ts';

describe.each(['chromium', 'firefox'] as const)(
  'a page that was made to deceive, in %s',
  (name) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await setStage(name);
      await stage.setToday(JANUARY_29);
    });
    afterAll(() => stage?.close());

    /** Adds the page by the popup. @returns what was read, and the milliseconds from the click on */
    const capture = async (url: string) => {
      await stage.browser.inExtension(
        `browser.storage.local.remove(['reviewSource', 'reviewEdits'])`,
      );
      const front = await stage.browser.open(url);
      const popup = await stage.browser.clickToolbarIcon(front);
      await popup.waitFor(`document.querySelector('#add-action')`, 'the list', 30_000);
      const start = performance.now();
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
      return { source, ms, lines: source.lines.map(({ text }) => text) };
    };
    const openReview = async (): Promise<Page> => {
      const page = await stage.browser.openExtensionTab('review.html');
      await page.waitForSelector('.review-field, .source-line');
      return page;
    };

    it('loses what nobody sees, keeps what is seen, and says so', async () => {
      const { source, lines } = await capture('https://hostile.example/');
      expect(lines.filter((line) => line.includes('SECRET'))).toEqual([]);
      expect(lines.filter((line) => line.includes('SEEN'))).toHaveLength(13);
      expect([...source.warnings].sort()).toEqual([
        'deceptive-link',
        'direction-characters',
        'hidden-text',
        'mixed-scripts',
        'unsure-text',
      ]);
      const page = await openReview();
      const said = await page.$$eval('.review-warning', (all) => all.map((one) => one.textContent));
      expect(said.length).toBeGreaterThanOrEqual(5);
      // Markup in a text is text: nothing of it was made, nothing ran.
      const title = await page.$eval(
        '[id="field-title.en"]',
        (one) => (one as HTMLInputElement).value,
      );
      expect(title).toContain('<img src=x onerror="globalThis.ran = 1">');
      expect(await page.$$eval('img, main script', (all) => all.length)).toBe(0);
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
      await page.close();
    });

    it.each([
      ['10 MB of text', 'text', /^cut$/],
      ['60,000 elements, each white on white beside a box', 'nodes', /^cut/],
      // Browsers themselves draw nothing that is much deeper.
      ['1,000 elements in one another', 'deep', /^$/],
    ])('of %s is read in time', { timeout: 120_000 }, async (_, path, warnings) => {
      const { source, lines, ms } = await capture(`https://huge.example/${path}`);
      expect(ms).toBeLessThan(12_000);
      expect([...source.warnings].sort().join()).toMatch(warnings);
      expect(lines).toContain('UA 67/33 Index: AFR 59/6667/2023 Uganda Date: 2 January 2023');
      const page = await openReview();
      expect(
        await page.$eval('[id="field-reference"]', (one) => (one as HTMLInputElement).value),
      ).toBe('UA 67/33');
      await page.close();
    });
  },
);
