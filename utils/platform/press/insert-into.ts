import { browser } from 'wxt/browser';
import type {
  ComposeRequest,
  FillAnswer,
  FillRequest,
  InsertAnswer,
  InsertRequest,
} from '../messages.ts';
import { enterSheet } from '../overlay-sheet.ts';

/*
 * The way of a text into a tab, for the popup, and for the worker where the popup is gone. Both need the person's click
 * (`activeTab`) or the host's permission.
 */

const COMPOSE_SCRIPT = '/compose.js';

/** A frame that the browser lets us into; 0 is the page itself. */
interface Entered {
  send<Answer>(frameId: number, request: ComposeRequest): Promise<Answer>;
  /** all frames inside the page; it can reach the ones of its origin by itself */
  inner: number[];
}

/**
 * Puts the script into the page and its frames; frames that it may not enter are left out by the browser.
 * @returns nothing for a page that no extension may enter (stores, settings)
 */
async function enterFrames(tabId: number): Promise<Entered | undefined> {
  const target = { tabId, allFrames: true as const };
  try {
    const [entered, name] = await Promise.all([
      browser.scripting.executeScript({ target, files: [COMPOSE_SCRIPT] }),
      enterSheet(target),
    ]);
    return {
      send: (frameId, request) =>
        browser.tabs.sendMessage(tabId, { ...request, name }, { frameId }),
      inner: entered.map(({ frameId }) => frameId).filter((id) => id !== 0),
    };
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings).
    return undefined;
  }
}

/**
 * Asks the page and the frames of other origins that Vigil may enter. While such a frame has the focus, it alone is
 * written in; else the first whose page has a box, when the page itself has none.
 */
async function insertInFrames(
  { send, inner }: Entered,
  request: InsertRequest,
): Promise<InsertAnswer> {
  let answer = await send<InsertAnswer>(0, request);
  const asked = new Set<number>();
  while (!answer.done && answer.why === 'elsewhere') {
    const onlyAt = answer.frame ?? null;
    for (const frameId of inner.filter((id) => !asked.has(id))) {
      const next = await send<InsertAnswer>(frameId, { ...request, onlyAt });
      if (!next.done && next.why === 'none') continue;
      asked.add(frameId);
      answer = next;
      break;
    }
    if (!answer.done && answer.why === 'elsewhere' && (answer.frame ?? null) === onlyAt) break;
  }
  if (answer.done || answer.why !== 'none') return answer;
  for (const frameId of inner) {
    const next = await send<InsertAnswer>(frameId, request);
    if (next.done || next.why !== 'none') return next;
  }
  return answer;
}

/** Asks the page, and its frames where it has no message; gives the page's answer where no frame has one. */
async function fillInFrames({ send, inner }: Entered, request: FillRequest): Promise<FillAnswer> {
  const isThere = (answer: FillAnswer) =>
    Object.values(answer).some((one) => one.done || !/^(?:none|elsewhere)$/.test(one.why));
  const first = await send<FillAnswer>(0, request);
  if (isThere(first)) return first;
  for (const frameId of inner) {
    const answer = await send<FillAnswer>(frameId, request);
    if (isThere(answer)) return answer;
  }
  return first;
}

/** Puts text into the compose box of the tab. `closed`: no extension may write on this page. */
export async function insertInto(
  tabId: number,
  request: InsertRequest,
): Promise<InsertAnswer | { done: false; why: 'closed' }> {
  try {
    const entered = await enterFrames(tabId);
    if (!entered) return { done: false, why: 'closed' };
    return await insertInFrames(entered, request);
  } catch (error) {
    // The page went away while it was asked, or its script has a bug.
    console.error(error);
    return { done: false, why: 'closed' };
  }
}

/** Fills the fields of the mail that is being written in the tab. */
export async function fillInto(tabId: number, request: FillRequest): Promise<FillAnswer> {
  const isGone = () =>
    Object.fromEntries(
      request.fields.map(({ name }) => [name, { done: false, why: 'gone' } as const]),
    );
  try {
    const entered = await enterFrames(tabId);
    if (!entered) return isGone();
    return await fillInFrames(entered, request);
  } catch (error) {
    // The page went away while it was asked, or its script has a bug.
    console.error(error);
    return isGone();
  }
}
