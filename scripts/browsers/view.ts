import type { PopupView } from './browser-under-test.ts';
import { until } from './deadline.ts';
import { clickPoint, drawn, focusOn } from './expressions.ts';

/** What a browser has to offer for one document; the rest of a PopupView is the same everywhere. */
export interface Document {
  evaluate<T>(expression: string): Promise<T>;
  clickAt(x: number, y: number): Promise<void>;
  pressKeys(text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  closed(): Promise<boolean>;
}

export function viewOf(document: Document): PopupView {
  async function waitFor(expression: string, what: string, ms = 10_000): Promise<void> {
    try {
      await until(
        async () => {
          if (await document.closed()) return 'closed';
          return (await document.evaluate<boolean>(`!!(${expression}\n)`)) && 'yes';
        },
        what,
        ms,
      );
    } catch (error) {
      const text = await document
        .evaluate<string>('document.body.innerText.slice(0, 600)')
        .catch(() => '(cannot be read)');
      throw new Error(`${(error as Error).message}. The document shows:\n${text}`);
    }
    if (await document.closed()) throw new Error(`The popup closed while waiting for ${what}`);
  }

  async function click(selector: string): Promise<void> {
    const point = await until(
      () => document.evaluate<{ x: number; y: number } | null>(clickPoint(selector)),
      `${selector} to be clickable`,
      5_000,
    );
    await document.clickAt(point.x, point.y);
    await waitUntilDrawn(document);
  }

  return {
    evaluate: (expression) => document.evaluate(expression),
    waitFor,
    click,
    async type(selector, text) {
      // Firefox sends keys to a popup that it opened by itself only once it has been clicked.
      await click(selector);
      const focus = focusOn(selector);
      await until(() => document.evaluate(focus), `${selector} to take the focus`, 5_000);
      await document.pressKeys(text);
      await waitUntilDrawn(document);
    },
    async press(text) {
      await document.pressKeys(text);
      await waitUntilDrawn(document);
    },
    screenshot: (file) => document.screenshot(file),
    closed: () => document.closed(),
  };
}

/**
 * The click may have closed the popup (or led the tab away); that is the caller's business, not an
 * error.
 */
async function waitUntilDrawn(document: Document): Promise<void> {
  await document.evaluate(drawn).catch(() => undefined);
}
