/** JavaScript source that runs inside extension documents, the same in both browsers. */

/**
 * Lets one expression use `await` and `browser` in either browser; the result comes back as JSON
 * text.
 */
export function asJson(expression: string): string {
  return `(async (browser) => JSON.stringify((await (${expression}\n)) ?? null))(
    globalThis.browser ?? globalThis.chrome)`;
}

/**
 * Where to click: the middle of the element, once it stands still, is enabled, and is what the
 * mouse would hit.
 * A point taken during a layout change would land on the neighbour, so no point is given then.
 */
export function clickPoint(selector: string): string {
  return `(async () => {
    const element = document.querySelector(${JSON.stringify(selector)});
    if (!element || element.disabled) return null;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const before = element.getBoundingClientRect();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const now = element.getBoundingClientRect();
    if (!now.width || !now.height || before.x !== now.x || before.y !== now.y) return null;
    const x = now.x + now.width / 2;
    const y = now.y + now.height / 2;
    const hit = element.getRootNode().elementFromPoint(x, y);
    const label = hit?.closest('label')?.control === element;
    return hit && (element.contains(hit) || label) ? { x, y } : null;
  })()`;
}

/** Focuses the element; false while it does not exist. */
export function focusOn(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    if (!element || element.disabled) return false;
    element.focus();
    return document.activeElement === element;
  })()`;
}

/** Resolves after the events sent so far were handled and drawn. */
export const drawn =
  'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))))';
