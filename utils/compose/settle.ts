import type { Box } from './box.ts';
import { focusBox, giveFocus, isFocused, isFocusLost, isFocusTaken, setCaret } from './caret.ts';
import { type BoxState, caretIn, isIn, type Plan, planAround, stateOf } from './plan.ts';
import { readBox } from './read.ts';
import { documentOf } from './true-document.ts';
import { untilBox } from './watch.ts';

/** How long a text is watched before it is called inserted, in milliseconds. */
export const SETTLE_MS = 250;
/** A page that draws anew may show the box empty, or as it was, for so long. */
const FLICKER = { deadline: 600 };

interface Watched {
  boxNow(): Box;
  plan: Plan;
}

interface SettleOptions {
  ms: number;
  accept?: (() => boolean) | undefined;
  signal?: AbortSignal | undefined;
}

/** How often the focus was fetched back for a text. */
const fetches = new WeakMap<object, number>();
/** Most of these: no page is to be fought without an end. */
const MOST_FETCHES = 30;

const mayFetch = (watched: object) => (fetches.get(watched) ?? 0) < MOST_FETCHES;

/** Has the page taken the focus away before? */
export const isThievish = (watched: object): boolean => fetches.has(watched);

/** Notes that the focus was fetched back; a page that gives it away again at once gets its way. */
function noteFetch(watched: object, box: Box): void {
  fetches.set(watched, isFocused(box) ? (fetches.get(watched) ?? 0) + 1 : MOST_FETCHES);
}

/** Fetches a focus back that the page has taken, and the caret with it. @returns does the box have it? */
export function fetchFocus(watched: Watched): boolean {
  if (!mayFetch(watched)) return false;
  const box = watched.boxNow();
  giveFocus(box);
  noteFetch(watched, box);
  if (!isFocused(box)) return false;
  setCaret(box, caretIn(watched.plan, readBox(box).text));
  return true;
}

/**
 * Gives a box that its page has drawn anew the focus and the caret, and puts the caret behind the text where the page
 * moved it. A focus that the page took away is fetched back.
 * @param last the box as it was
 */
export async function tend(watched: Watched, last: Box): Promise<void> {
  const { boxNow, plan } = watched;
  const box = boxNow();
  // An element that leaves the page for a moment loses the focus, also when it comes back as the same.
  const isDrawnAnew = box !== last && isFocused(box);
  const isTaken = mayFetch(watched) && isFocusTaken(box);
  if (box.isConnected && (isFocusLost(box) || isDrawnAnew || isTaken)) {
    const coming = focusBox(box, 'end');
    // Now, as the page may take it again before the editor has heard of it.
    if (isTaken) noteFetch(watched, box);
    await coming;
    setCaret(box, caretIn(plan, readBox(box).text));
  } else if (isFocused(box)) {
    const { text, start } = readBox(box);
    const caret = caretIn(plan, text);
    if (start !== undefined && start !== caret) setCaret(box, caret);
  }
}

/**
 * Listens for what the person does in the page: from then on the text and the caret are theirs. In Firefox an editing command
 * of the page's is announced like the person's own typing; nobody types in a window without focus.
 */
export function hearPerson(box: Box, onAct: (event: Event) => void, signal: AbortSignal): void {
  const page = documentOf(box);
  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type !== 'beforeinput' || page.hasFocus()) onAct(event);
  };
  // Beside a box in a frame the person may go on in the page around.
  for (
    let at: Element | null | undefined = box;
    at;
    at = documentOf(at).defaultView?.frameElement
  ) {
    const view = documentOf(at).defaultView;
    for (const type of ['pointerdown', 'keydown', 'beforeinput']) {
      view?.addEventListener(type, hear, { capture: true, signal });
    }
  }
}

/**
 * Watches a text that stands there until its page has had the time to draw: drafts, corrections and undone states come
 * a moment later. It ends at once when the person goes on.
 * @returns what the box holds then
 */
export async function settle(watched: Watched, options: SettleOptions): Promise<BoxState> {
  const { boxNow } = watched;
  const { ms, accept, signal } = options;
  let state: BoxState = 'same';
  const look = () => {
    state = stateOf(boxNow(), watched.plan, accept);
    const anew = state === 'other' ? planAround(boxNow(), watched.plan) : undefined;
    if (!anew) return isIn(state);
    watched.plan = anew;
    state = 'exact';
    return true;
  };
  const over = new AbortController();
  signal?.addEventListener('abort', () => over.abort(), { signal: over.signal });
  hearPerson(boxNow(), () => over.abort(), over.signal);
  look();
  const end = performance.now() + ms;
  for (let left = ms; left > 0 && !over.signal.aborted; left = end - performance.now()) {
    const last = boxNow();
    const hasChanged = () => !look() || boxNow() !== last;
    if (await untilBox(last, hasChanged, { deadline: left, signal: over.signal })) {
      if (!(await untilBox(boxNow(), look, FLICKER))) break;
    }
    if (!over.signal.aborted) await tend(watched, last);
  }
  over.abort();
  return state;
}
