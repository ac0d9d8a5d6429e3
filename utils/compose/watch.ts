import { type Box, isBox, isVisible } from './box.ts';

export interface WaitOptions {
  /** longest to wait, in milliseconds */
  deadline: number;
  /** give up earlier when nothing moved for so long, in milliseconds */
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
    const late = setTimeout(finish, deadline);
    let still = quiet === undefined ? undefined : setTimeout(finish, quiet);
    function check() {
      if (condition()) return finish();
      if (still === undefined) return;
      clearTimeout(still);
      still = setTimeout(finish, quiet);
    }
    function finish() {
      clearTimeout(late);
      clearTimeout(still);
      observer.disconnect();
      root.removeEventListener('input', check, true);
      signal?.removeEventListener('abort', finish);
      resolve(condition());
    }
    // The parents, too: some editors, and React at a new key, replace the box as they render.
    const inside = { childList: true, characterData: true, subtree: true, attributes: true };
    observer.observe(box.parentNode ?? box, inside);
    for (let at = box.parentNode?.parentNode; at; at = at.parentNode) {
      observer.observe(at, { childList: true });
    }
    root.addEventListener('input', check, true);
    signal?.addEventListener('abort', finish, { once: true });
  });
}

const looks = (box: Element) =>
  ['class', 'role', 'aria-label', 'data-testid', 'name']
    .map((name) => box.getAttribute(name))
    .join('|');

/**
 * Follows a box that a page may replace by its like while it renders.
 * @returns a function that gives the box, or the one that stands for it now; with no such one, the old,
 *   which is no longer connected then
 */
export function trackBox(box: Box): () => Box {
  const { parentElement } = box;
  const homes: Element[] = [];
  for (let at = parentElement; at; at = at.parentElement) homes.push(at);
  const look = looks(box);
  let at = box;
  return () => {
    if (at.isConnected) return at;
    const home = homes.find(({ isConnected }) => isConnected);
    const twins = [...(home?.querySelectorAll(box.localName) ?? [])]
      .filter(isBox)
      .filter((one) => isVisible(one) && looks(one) === look);
    const [twin] = twins;
    if (twin && twins.length === 1) at = twin;
    return at;
  };
}
