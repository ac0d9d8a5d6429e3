import { browser } from 'wxt/browser';

/**
 * While everything is erased, no page of Vigil may write: what it shows belongs to what goes. Each page holds a lock (Web
 * Locks API) as long as it may write. The worker says that it is about to erase; each page lets its last writing end, gives
 * the lock back and writes no more; the worker erases once nobody holds it, and the pages are drawn anew afterwards.
 */
const PAGES = 'pages';
const SAID = 'erasing';
/** Longest that is waited for pages, in milliseconds: one that hangs must not keep what is to be erased. */
const PATIENCE = 3000;
/** Longest that pages then wait, in milliseconds, until one that hangs comes to itself. */
const LONGEST_HANGING = 60_000;

/** What this page is writing. */
const underWay = new Set<Promise<unknown>>();
/** until this page may write again; nothing where it may */
let pause: Promise<void> | undefined;
/** does this page ask for the erasure, so that it stays and says how it ended? */
let isAsking = false;

/** Until this page may write: at once; after an erasure that it asked for; never in a page from before another one. */
export async function untilKept(): Promise<void> {
  while (pause) await pause;
}

/** Writes as soon as this page may; an erasure waits until it is written. */
export function whileKept<T>(work: () => Promise<T>): Promise<T> {
  if (pause) return untilKept().then(() => whileKept(work));
  const writing = work();
  underWay.add(writing);
  const end = () => void underWay.delete(writing);
  writing.then(end, end);
  return writing;
}

/** Holds the pages' lock until `leave` is called. */
let leave: () => void = () => undefined;
const hold = () =>
  new Promise<void>((done) => {
    leave = done;
  });
const askLock = (work: () => Promise<void> | undefined) =>
  navigator.locks.request(PAGES, { mode: 'shared' }, work);

/** Lets an erasure begin, and waits for its end. */
async function letErase(redraw: () => void): Promise<void> {
  const stays = isAsking;
  let goOn: () => void = () => undefined;
  pause = new Promise((done) => {
    goOn = done;
  });
  await Promise.allSettled(underWay);
  leave();
  await askLock(() => undefined);
  if (!stays) return redraw();
  void askLock(hold);
  pause = undefined;
  goOn();
}

/** To be said once by each page: when everything is erased, it writes no more and is drawn anew. */
export function leaveWhenErased(redraw = () => location.reload()): void {
  browser.runtime.onMessage.addListener((message: { vigil?: unknown } | null) => {
    if (message?.vigil === SAID && !pause) letErase(redraw).catch(console.error);
    return undefined;
  });
  navigator.locks
    .request(PAGES, { mode: 'shared', ifAvailable: true }, (lock) => {
      if (lock) return hold();
      // It was opened in the midst of an erasure, and may have read what goes.
      letErase(redraw).catch(console.error);
      return undefined;
    })
    .catch(console.error);
}

/** Has the worker erase everything; this page stays. */
export async function askErasure(): Promise<void> {
  isAsking = true;
  try {
    await browser.runtime.sendMessage({ vigil: 'erase' });
  } finally {
    isAsking = false;
  }
}

/**
 * In the worker: works while no page writes. It waits `PATIENCE` for them, and then works all the same. What a page that
 * hung writes when it comes to itself goes, too: before any page writes again, the work is done once more.
 *
 * @param again the same work, when whoever asked has had the answer
 */
export async function whileNoPageWrites(
  work: () => Promise<void>,
  again: () => Promise<void>,
): Promise<void> {
  // Expected: there may be no page that hears it.
  const tell = () => browser.runtime.sendMessage({ vigil: SAID }).catch(() => undefined);
  void tell();
  const hanging = new AbortController();
  const begun = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => begun.resolve(false), PATIENCE);
  let isLate = false;
  const alone = navigator.locks.request(PAGES, { signal: hanging.signal }, () => {
    begun.resolve(true);
    return isLate ? again() : work();
  });
  isLate = !(await begun.promise);
  clearTimeout(timer);
  if (!isLate) return void (await alone);
  const limit = setTimeout(() => hanging.abort(), LONGEST_HANGING);
  // Expected: a page that never comes to itself writes nothing either.
  alone.catch(() => undefined).finally(() => clearTimeout(limit));
  await work();
}
