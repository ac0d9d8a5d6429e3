import { browser } from 'wxt/browser';
import type { ReaderProtocolMap } from '../messages.ts';

type Handlers = {
  [Name in keyof ReaderProtocolMap]: (
    data: Parameters<ReaderProtocolMap[Name]>[0],
  ) => Promise<ReturnType<ReaderProtocolMap[Name]>>;
};

/** The background's own page: Chromium's worker, and the page that Firefox makes around its script. */
const BACKGROUND = /^\/(?:background\.js|_generated_background_page\.html)$/;

/** Does a message come from this extension's own background, and not from its pages or from a script in a page? */
function isBackground({ id, url, tab }: { id?: string; url?: string; tab?: unknown }): boolean {
  if (id !== browser.runtime.id || tab || !url || !URL.canParse(url)) return false;
  const { origin, pathname } = new URL(url);
  return origin === new URL(browser.runtime.getURL('/')).origin && BACKGROUND.test(pathname);
}

/** Answers the background's questions in the reader room, and nobody else's. @returns a listener for `runtime.onMessage` */
export function answerInRoom(handlers: Handlers) {
  return (message: unknown, sender: object): Promise<unknown> | undefined => {
    if (typeof message !== 'object' || message === null || !isBackground(sender)) return undefined;
    const { vigil, ...data } = message as { vigil?: unknown };
    if (typeof vigil !== 'string' || !Object.hasOwn(handlers, vigil)) return undefined;
    return handlers[vigil as keyof Handlers](data as never);
  };
}
