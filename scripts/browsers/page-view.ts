import type { Page } from 'puppeteer-core';
import type { PopupView } from './browser-under-test.ts';
import { withDeadline } from './deadline.ts';
import { asJson } from './expressions.ts';
import { viewOf } from './view.ts';

export async function evaluateIn<T>(page: Page, expression: string): Promise<T> {
  const json = await withDeadline(page.evaluate(asJson(expression)), expression.slice(0, 200));
  return JSON.parse(json as string) as T;
}

/**
 * Input that closes its own document (window.close() in a click) breaks the command; only that is
 * forgiven.
 */
async function input(page: Page, work: Promise<void>): Promise<void> {
  try {
    await withDeadline(work, 'mouse or keyboard input');
  } catch (error) {
    const isGone = page.isClosed() || /closed|detached/i.test(String(error));
    if (!isGone) throw error;
  }
}

/** An extension document that Puppeteer sees as a page: everything in Chromium, tabs in Firefox. */
export function pageView(page: Page): PopupView {
  return viewOf({
    evaluate: (expression) => evaluateIn(page, expression),
    clickAt: (x, y) => input(page, page.mouse.click(x, y)),
    pressKeys: (text) => input(page, page.keyboard.type(text)),
    screenshot: async (file) => {
      await withDeadline(page.screenshot({ path: file as `${string}.png` }), `screenshot ${file}`);
    },
    closed: () => Promise.resolve(page.isClosed()),
  });
}
