import { type Box, isBox } from './box.ts';
import { isVisible } from './visible.ts';

export interface WaitOptions {
  /** longest to wait, in milliseconds */
  deadline: number;
  /** give up earlier when nothing changed for so long, in milliseconds */
  quiet?: number;
  signal?: AbortSignal | undefined;
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
    const deadlineTimer = setTimeout(finish, deadline);
    let quietTimer = quiet === undefined ? undefined : setTimeout(finish, quiet);
    function check() {
      if (condition()) return finish();
      if (quietTimer === undefined) return;
      clearTimeout(quietTimer);
      quietTimer = setTimeout(finish, quiet);
    }
    function finish() {
      clearTimeout(deadlineTimer);
      clearTimeout(quietTimer);
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

/** What identifies a box among its neighbours, and stays when a page draws it again. */
const traitsOf = (box: Element) =>
  ['class', 'role', 'aria-label', 'data-testid', 'name']
    .map((name) => box.getAttribute(name))
    .join('|');

/**
 * Follows a box that a page may replace by a similar one while it renders.
 * @returns a function that gives the box, or the only box that can be its replacement; else the old box, which is
 *   disconnected then
 */
export function trackBox(box: Box): () => Box {
  const ancestors: Element[] = [];
  for (let at = box.parentElement; at; at = at.parentElement) ancestors.push(at);
  const traits = traitsOf(box);
  let current = box;
  return () => {
    if (current.isConnected) return current;
    const ancestor = ancestors.find(({ isConnected }) => isConnected);
    const candidates = [...(ancestor?.querySelectorAll(box.localName) ?? [])]
      .filter(isBox)
      .filter((one) => isVisible(one) && traitsOf(one) === traits);
    const [candidate] = candidates;
    if (candidate && candidates.length === 1) current = candidate;
    return current;
  };
}
