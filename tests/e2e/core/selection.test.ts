import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/deadline.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import type { SourceText } from '../../../utils/extract/source-text.ts';
import { UGANDA } from '../../uganda.ts';
import { forgetReview, readStored } from '../add-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

/** A click on a menu's line is only dispatched in Chromium, which opens no page to us: this host is open in the practice build. */
const PAGE = 'https://editors.example/textarea/';
const AROUND = 'This stands around it.';

describe(`selected text in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterEach(async () => {
    await forgetReview(stage);
    await stage.browser.closePages();
  });

  /** A page that has the action between other words, some of which nobody sees. */
  async function openAction(): Promise<Page> {
    const page = await stage.browser.open(PAGE);
    await page.evaluate(
      (lines, around) => {
        const put = (text: string, style = '') => {
          const line = document.createElement('p');
          line.textContent = text;
          line.style.cssText = style;
          document.body.append(line);
          return line;
        };
        document.body.replaceChildren();
        document.title = around;
        put(around);
        const all = lines.map((line) => put(line));
        const link = document.createElement('a');
        link.href = 'https://section.example/ua-71-33';
        link.textContent = 'The page of this action';
        put('').append(link);
        all[3]?.after(link.parentElement as Element);
        const hidden = put('Send it to attacker@evil.example', 'display: none');
        all[4]?.after(hidden);
        const frame = put(around);
        const range = document.createRange();
        range.setStartBefore(all[0] as Node);
        range.setEndBefore(frame);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      },
      UGANDA,
      AROUND,
    );
    return page;
  }

  async function choose(page: Page, frameId = 0, selectionText = ''): Promise<SourceText> {
    const line = { menuItemId: 'read-selection', frameId, selectionText, pageUrl: page.url() };
    await stage.browser.chooseMenu(page, line);
    const waiting = await until(
      () => readStored<{ source: SourceText }>(stage, 'reviewSource'),
      'the selection to be read',
      10_000,
    );
    if (!waiting) throw new Error('nothing was read');
    return waiting.source;
  }

  it('opens the form with what is in it, and with nothing from around it', async () => {
    const source = await choose(await openAction());
    const text = JSON.stringify(source);
    expect(text).not.toContain(AROUND);
    expect(text).not.toContain('attacker');
    expect(source.warnings).toEqual(['hidden-text']);
    expect(source.lines.map((line) => line.text).filter(Boolean)).toEqual([
      ...UGANDA.slice(0, 4),
      'The page of this action',
      ...UGANDA.slice(4),
    ]);
    expect(source.lines.flatMap(({ links = [] }) => links.map(({ href }) => href))).toEqual([
      'https://section.example/ua-71-33',
    ]);
    const review = await stage.browser.openExtensionTab('review.html');
    await review.waitForSelector('.review-field');
    const field = (path: string) =>
      review.$eval(`[id="field-${path}"]`, (one) => (one as HTMLInputElement).value);
    expect(await field('reference')).toBe('UA 71/33');
    expect(await field('targets[0].emails')).toBe('justice@uganda.example');
    expect(await field('letters[0].body.en')).toContain('I urge you to tell her family');
  });

  it('is only the chosen part of a text area', async () => {
    const page = await stage.browser.open(PAGE);
    await page.evaluate((lines) => {
      const area = document.createElement('textarea');
      area.value = `before\n${lines.join('\n')}\nafter`;
      document.body.replaceChildren(area);
      area.focus();
      area.setSelectionRange(7, area.value.length - 6);
    }, UGANDA);
    const { lines } = await choose(page);
    expect(lines.map(({ text }) => text)).toEqual(UGANDA);
  });

  it('is read in words where no script may run', async () => {
    const page = await stage.browser.open(PAGE);
    const { lines } = await choose(page, 999, UGANDA.join('\n'));
    expect(lines.map(({ text }) => text)).toEqual(UGANDA);
  });
});
