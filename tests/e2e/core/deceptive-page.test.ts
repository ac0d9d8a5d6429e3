import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { capture, openReview } from '../capture-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

describe(`a page that was made to deceive, in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });

  it('loses what nobody sees, keeps what is seen, and says so', async () => {
    const { source, lines } = await capture(stage, 'https://hostile.example/');
    // Neither in a line nor in a link.
    expect(source.lines.filter((line) => JSON.stringify(line).includes('SECRET'))).toEqual([]);
    expect(lines.filter((line) => line.includes('SEEN'))).toHaveLength(14);
    expect([...source.warnings].sort()).toEqual([
      'deceptive-link',
      'direction-characters',
      'hidden-text',
      'mixed-scripts',
      'unsure-text',
    ]);
    const page = await openReview(stage);
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
});
