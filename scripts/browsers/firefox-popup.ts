import { writeFile } from 'node:fs/promises';
import type { PopupView } from './browser-under-test.ts';
import { until } from './deadline.ts';
import { asJson } from './expressions.ts';
import type { ChromeScript } from './firefox-chrome.ts';
import { viewOf } from './view.ts';

/*
 * Firefox' popup is a remote <browser> in a panel and not a tab, so WebDriver BiDi can neither list
 * it nor send it input. What works, all from the browser's window: a frame script evaluates in the
 * document (through a Sandbox, which the extension's CSP does not bind), and mouse and keys are
 * synthesized at the window, as WebDriver itself does for tabs. These events are trusted and carry
 * user activation.
 */

const events = `ChromeUtils.importESModule(
  'chrome://remote/content/shared/webdriver/Event.sys.mjs').event`;

/**
 * The popup is the same as long as its browsing context is; the <browser> element may be swapped
 * while it opens.
 */
function element(context: number): string {
  return `[...document.querySelectorAll('browser.webextension-popup-browser')]
    .find((b) => b.browsingContext?.id === ${context})`;
}

function frameScript(expression: string, channel: string): string {
  return `(async () => {
    try {
      const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const value = await Cu.evalInSandbox(${JSON.stringify(asJson(expression))}, box);
      sendAsyncMessage('${channel}', { value });
    } catch (error) {
      sendAsyncMessage('${channel}', { error: String(error) });
    }
  })()`;
}

let calls = 0;

/** Rejects when the popup goes away meanwhile, as its frame script will not answer any more. */
function evaluateScript(context: number, expression: string): string {
  const channel = `vigil-e2e-${++calls}`;
  const source = `data:text/javascript;charset=utf-8,${encodeURIComponent(frameScript(expression, channel))}`;
  return `new Promise((resolve, reject) => {
    const popup = ${element(context)};
    if (!popup) return reject(new Error('The popup is closed'));
    const manager = popup.messageManager;
    const watch = setInterval(() => {
      if (!popup.isConnected) finish(reject, new Error('The popup closed meanwhile'));
    }, 50);
    const finish = (respond, value) => {
      clearInterval(watch);
      manager.removeMessageListener('${channel}', listener);
      respond(value);
    };
    const listener = ({ data }) =>
      'error' in data ? finish(reject, new Error(data.error)) : finish(resolve, data.value);
    manager.addMessageListener('${channel}', listener);
    manager.loadFrameScript(${JSON.stringify(source)}, false);
  })`;
}

/** Waits for the popup in its open panel; `origin` ends in a slash. */
export async function findPopup(chrome: ChromeScript, origin: string): Promise<PopupView> {
  const context = await until(
    () =>
      chrome<number | null>(`[...document.querySelectorAll('browser.webextension-popup-browser')]
        .find((b) => b.closest('panel')?.state === 'open' &&
          b.currentURI?.spec.startsWith(${JSON.stringify(origin)}))?.browsingContext.id`),
    'the popup to open',
  );
  const view = viewOf({
    evaluate: async <T>(expression: string) =>
      JSON.parse(await chrome<string>(evaluateScript(context, expression))) as T,
    clickAt: (x, y) => chrome(clickScript(context, x, y)),
    pressKeys: (text) => chrome(keysScript(text)),
    screenshot: async (file) => {
      const url = await chrome<string>(screenshotScript(context));
      await writeFile(file, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    },
    closed: () => chrome<boolean>(`!${element(context)}`),
  });
  await view.waitFor('document.readyState === "complete" && document.body', 'the popup to load');
  return view;
}

/**
 * The callback of the asynchronous kind never comes when the click closes the popup, hence the
 * race.
 */
function clickScript(context: number, x: number, y: number): string {
  return `(async () => {
    const popup = ${element(context)};
    if (!popup) throw new Error('The popup is closed');
    const box = popup.getBoundingClientRect();
    for (const type of ['mousemove', 'mousedown', 'mouseup']) {
      const details = { type, asyncEnabled: true };
      if (type !== 'mousemove') Object.assign(details, { button: 0, clickCount: 1 });
      const sent = ${events}.synthesizeMouseAtPoint(box.x + ${x}, box.y + ${y}, details, window);
      await Promise.race([sent, new Promise((late) => setTimeout(late, 1000))]);
    }
  })()`;
}

/** \\uE007 is WebDriver's Enter. */
function keysScript(text: string): string {
  return `${events}.sendKeys(${JSON.stringify(text.replaceAll('\n', '\uE007'))}, window)`;
}

function screenshotScript(context: number): string {
  return `(async () => {
    const { currentWindowGlobal } = ${element(context)}.browsingContext;
    const bitmap = await currentWindowGlobal.drawSnapshot(null, window.devicePixelRatio, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    return canvas.toDataURL('image/png');
  })()`;
}
