import type { Browser, Page } from 'puppeteer-core';
import { withDeadline } from './deadline.ts';

/** Runs one expression with the browser's own privileges, in its window. */
export type ChromeScript = <T>(expression: string) => Promise<T>;

interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Tree {
  contexts: { context: string; url: string }[];
}

type Evaluated =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Puppeteer has no public way to send a BiDi command it does not know; `connection` is what it uses
 * itself.
 */
function bidi(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection;
}

/**
 * The toolbar and the popup belong to the browser's window, which plain BiDi hides.
 * Firefox shows it under 'moz:scope' when started with --remote-allow-system-access.
 */
export async function connectChrome(browser: Browser): Promise<ChromeScript> {
  const connection = bidi(browser);
  const tree = await withDeadline(
    connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }),
    'the list of browser windows',
  );
  const { contexts } = tree.result as Tree;
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml')) ?? contexts[0];
  if (!window) throw new Error('Firefox shows no browser window');

  return async <T>(expression: string): Promise<T> => {
    const answer = await withDeadline(
      connection.send('script.evaluate', {
        expression: `(async () => JSON.stringify((await (${expression}\n)) ?? null))()`,
        target: { context: window.context },
        awaitPromise: true,
      }),
      expression.slice(0, 200),
    );
    const evaluated = answer.result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return JSON.parse(evaluated.result.value ?? 'null') as T;
  };
}

/** Page.goto would wait for a load event that Firefox never reports for extension pages. */
export async function navigate(browser: Browser, page: Page, url: string): Promise<void> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const going = bidi(browser).send('browsingContext.navigate', { context, url, wait: 'none' });
  await withDeadline(going, `going to ${url}`);
}
