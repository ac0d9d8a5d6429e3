import { type Box, boxAround, isBox } from './box.ts';
import { isVisible } from './visible.ts';

export interface WaitOptions {
  /** longest to wait, in milliseconds */
  deadline: number;
  /** give up earlier when nothing changed for so long, in milliseconds */
  quiet?: number;
  signal?: AbortSignal | undefined;
}

/** So much later than asked, a page was busy: its own turns have waited, too. In milliseconds. */
const BUSY_MS = 100;

/** Calls back after so many milliseconds; where the page was busy all that time, after as many again. @returns what ends it */
function alarm(act: () => void, ms: number): () => void {
  const due = performance.now() + ms;
  const onTime = () => {
    if (performance.now() - due > BUSY_MS) timer = setTimeout(act, ms);
    else act();
  };
  let timer = setTimeout(onTime, ms);
  return () => clearTimeout(timer);
}

/** Resolves as soon as the condition holds, after each change of the box; false when the time is over. */
export function untilBox(
  box: Box,
  condition: () => boolean,
  { deadline, quiet, signal }: WaitOptions,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (condition()) return resolve(true);
    const root = box.getRootNode();
    const observer = new MutationObserver(check);
    const over = new AbortController();
    const endDeadline = alarm(finish, deadline);
    let endQuiet = quiet === undefined ? undefined : alarm(finish, quiet);
    function check() {
      if (condition()) return finish();
      if (quiet === undefined) return;
      endQuiet?.();
      endQuiet = alarm(finish, quiet);
    }
    function finish() {
      endDeadline();
      endQuiet?.();
      observer.disconnect();
      over.abort();
      resolve(condition());
    }
    // The parents as well: some editors, and React with a new key, replace the box when they render.
    const inside = { childList: true, characterData: true, subtree: true, attributes: true };
    observer.observe(box.parentNode ?? box, inside);
    for (let at = box.parentNode?.parentNode; at; at = at.parentNode) {
      observer.observe(at, { childList: true });
    }
    root.addEventListener('input', check, { capture: true, signal: over.signal });
    signal?.addEventListener('abort', finish, { signal: over.signal });
  });
}

/** What names a box among its neighbours, and stays when a page draws it again. */
const NAMES = ['role', 'aria-label', 'data-testid', 'name'];

/** Tells whether another is drawn as this box was: `same`, or `alike` where only its classes differ, as with its state. */
function lookOf(box: Element): (other: Element) => 'same' | 'alike' | undefined {
  const names = NAMES.map((name) => box.getAttribute(name));
  const classes = box.getAttribute('class');
  const tokens = new Set(box.classList);
  const isNamed = names.some((name) => name !== null);
  return (other) => {
    if (NAMES.some((name, at) => other.getAttribute(name) !== names[at])) return undefined;
    if (other.getAttribute('class') === classes) return 'same';
    return isNamed || [...other.classList].some((one) => tokens.has(one)) ? 'alike' : undefined;
  };
}

/**
 * Follows a box that a page may replace by a similar one while it renders.
 * @returns a function that gives the box, or the only box that can be its replacement; else the old box, which is
 *   disconnected then
 */
export function trackBox(box: Box): () => Box {
  const holders: ParentNode[] = [];
  for (let at = box.parentElement; at; at = at.parentElement) holders.push(at);
  // In a shadow root, the root itself is what stays around a box that stands in nothing else.
  const root = box.getRootNode() as ShadowRoot | Document;
  holders.push(root);
  const look = lookOf(box);
  const slot = box.parentNode;
  const before = new Set<Node>(slot?.childNodes);
  /** A box of another look that the page has put there meanwhile, and given the focus. */
  const heir = (): Box | undefined => {
    const focused = root.activeElement && boxAround(root.activeElement);
    let at: Node | null | undefined = focused;
    while (at && at.parentNode !== slot) at = at.parentNode;
    return focused && at && !before.has(at) && focused.localName !== 'input' ? focused : undefined;
  };
  let current = box;
  return () => {
    if (current.isConnected) return current;
    const holder = holders.find((one) => (one as ParentNode & Node).isConnected);
    const boxes = [...(holder?.querySelectorAll(box.localName) ?? [])].filter(isBox);
    const visible = boxes.filter(isVisible);
    for (const wanted of ['same', 'alike'] as const) {
      const [candidate, ...others] = visible.filter((one) => look(one) === wanted);
      if (candidate && others.length === 0) current = candidate;
      if (candidate) return current;
    }
    current = heir() ?? current;
    return current;
  };
}
