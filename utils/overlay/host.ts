/** What a page's events are turned into, before the page itself sees them. */
export interface Watch {
  /** a real press of a mouse button or finger on this element of ours */
  onPress(element: Element): void;
  onKey?(event: KeyboardEvent): void;
}

export interface Overlay {
  root: ShadowRoot;
  /** puts its top left corner here, in pixels of the window */
  moveTo(x: number, y: number): void;
  remove(): void;
}

const NAME = 'vigil-overlay';
const FOCUS = ['focusin', 'focusout', 'focus', 'blur'] as const;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'touchstart',
  'touchend',
] as const;
const EDITS = ['beforeinput', 'input', 'change', 'paste', 'copy', 'cut'] as const;

/**
 * A place for something of ours in somebody's page: a closed shadow root in the top layer, so that it moves
 * nothing of the page's, and no page can reach in.
 * The page does not learn that it has the focus or is pressed: dialogs would take that for a press outside
 * and close, or fetch the focus back.
 * Only trusted events count, so that no page can press for the person.
 * @param near what it belongs to; a modal dialog makes everything outside of it inert
 */
export function openOverlay(near: Element | undefined, css: string, watch: Watch): Overlay {
  const host = document.createElement(NAME);
  // `display` comes from the extension's own sheet (overlay.css), which Firefox takes away together with
  // the extension: no dead button stays.
  host.style.cssText =
    'all: initial; display: none; position: fixed; inset: auto; left: 0; top: 0; margin: 0; padding: 0; border: 0; background: none; overflow: visible; z-index: 2147483647';
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);

  const isOurs = (event: Event) =>
    event.target === host || (event as FocusEvent).relatedTarget === host;
  const hide = (event: Event) => {
    if (isOurs(event)) event.stopImmediatePropagation();
  };
  const press = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    const { clientX, clientY } = event as MouseEvent;
    const hit = root.elementFromPoint(clientX, clientY);
    // The focus stays where it is, but for a field of ours.
    if (event.type === 'mousedown' && hit?.localName !== 'input') event.preventDefault();
    if (event.type === 'click' && event.isTrusted && hit) watch.onPress(hit);
  };
  const key = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && event.isTrusted) watch.onKey?.(event as KeyboardEvent);
  };
  const stop = (event: Event) => event.stopPropagation();
  for (const type of FOCUS) window.addEventListener(type, hide, true);
  for (const type of PRESSES) window.addEventListener(type, press, true);
  for (const type of KEYS) window.addEventListener(type, key, true);
  for (const type of EDITS) host.addEventListener(type, stop);

  (near?.closest('dialog:modal') ?? document.documentElement).append(host);
  host.showPopover();
  return {
    root,
    moveTo: (x, y) => {
      host.style.left = `${Math.round(x)}px`;
      host.style.top = `${Math.round(y)}px`;
    },
    remove: () => {
      host.remove();
      for (const type of FOCUS) window.removeEventListener(type, hide, true);
      for (const type of PRESSES) window.removeEventListener(type, press, true);
      for (const type of KEYS) window.removeEventListener(type, key, true);
    },
  };
}

/** Our own sheets inside of a shadow root: its host is the root, and the page's root font size is not ours. */
export function forShadow(css: string): string {
  return css
    .replaceAll(':root', ':host')
    .replace(/([\d.]+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);
}

/** Takes away what an earlier version of the extension left in the page; its scripts are gone by then. */
export function removeLeftovers(): void {
  for (const host of document.querySelectorAll(NAME)) host.remove();
}
