import { browser } from 'wxt/browser';
import type { ReaderProtocolMap } from '../../messages.ts';
import { thinHtml } from './thin-html.ts';

/** Longest that the room may take to open and to answer, in milliseconds: Chromium ends a worker that idles for 30 s. */
const MAX_WAIT = 10_000;
/** Longest that a room may take to close, in milliseconds. */
const MAX_CLOSING = 1000;
const PAGE = '/reader.html';

/** Chromium's documents without a window (MDN does not have them: developer.chrome.com, `offscreen`). */
interface Offscreen {
  createDocument(what: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}
const offscreenOf = () => (browser as unknown as { offscreen?: Offscreen }).offscreen;

interface Room {
  /** resolves when its page has loaded, and then its listener is there */
  opened: Promise<unknown>;
  close(): Promise<unknown>;
}

async function openOffscreen(offscreen: Offscreen): Promise<void> {
  const open = () =>
    offscreen.createDocument({
      url: browser.runtime.getURL(PAGE),
      reasons: ['DOM_PARSER', 'WORKERS'],
      justification: 'Reads the HTML of sources that the person follows',
    });
  try {
    await open();
  } catch {
    // Expected: a worker that died has left its room open, and there may only be one.
    await offscreen.closeDocument();
    await open();
  }
}

async function openFrame(frame: HTMLIFrameElement): Promise<void> {
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  frame.src = browser.runtime.getURL(PAGE);
  (document.body ?? document.documentElement).append(frame);
  await loaded;
}

/** Opens a room: Chromium's is a document without a window, Firefox's a frame in the background's own document. */
function openRoom(after: Promise<unknown>): Room {
  const offscreen = offscreenOf();
  if (offscreen) {
    const opened = after.then(() => openOffscreen(offscreen));
    return { opened, close: () => offscreen.closeDocument() };
  }
  const frame = document.createElement('iframe');
  return { opened: after.then(() => openFrame(frame)), close: async () => frame.remove() };
}

let room: Room | undefined;
let askings = 0;
/** the closing of an earlier room: there may only be one at a time */
let closing: Promise<unknown> = Promise.resolve();

function closeRoom(): void {
  const open = room;
  room = undefined;
  askings = 0;
  if (!open) return;
  const late = new Promise((done) => setTimeout(done, MAX_CLOSING));
  // Expected: it never opened, or the browser has closed it.
  const end = closing.then(() => open.close()).catch(() => undefined);
  closing = Promise.race([end, late]);
}

/**
 * Asks the reader room, which opens for it and closes after the last asking. One that does not answer in time is closed.
 * @returns undefined where nothing could be read; never throws
 */
export async function askReader<Name extends keyof ReaderProtocolMap>(
  vigil: Name,
  data: Parameters<ReaderProtocolMap[Name]>[0],
  patience = MAX_WAIT,
): Promise<ReturnType<ReaderProtocolMap[Name]> | undefined> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('The reader room is too slow')), patience);
  let mine: Room | undefined;
  try {
    room ??= openRoom(closing);
    mine = room;
    askings += 1;
    const answer = await Promise.race([ask(mine, { vigil, ...data }), late.promise]);
    if (mine === room) askings -= 1;
    if (mine === room && askings === 0) closeRoom();
    return (answer ?? undefined) as ReturnType<ReaderProtocolMap[Name]> | undefined;
  } catch (error) {
    // It did not open, took too long, or broke. Whoever else waits for it is told the same.
    console.error(error);
    if (mine === room) closeRoom();
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function ask({ opened }: Room, message: object): Promise<unknown> {
  await opened;
  return browser.runtime.sendMessage(message);
}

/** What a page holds; undefined where it could not be read in time. */
export const inspectPage = (html: string, url: string) =>
  askReader('read-page', { html: thinHtml(html), url });

/** The addresses of the items whose text is a whole call; undefined where nobody could look. */
export const judgeTexts = (texts: { url: string; html: string }[]) =>
  askReader('read-texts', { texts });
