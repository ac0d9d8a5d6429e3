import { type InputHandlers, ownInput } from './own-input.ts';

interface Overlay {
  root: ShadowRoot;
  /** puts its top left corner here, in pixels of the window */
  moveTo(x: number, y: number): void;
  remove(): void;
}

/** The elements that stand in a page; `overlay.css` shows both. */
export type OverlayName = 'vigil-overlay' | 'vigil-toast';
const FOCUS = ['focusin', 'focusout', 'focus', 'blur'] as const;
const EDITS = ['beforeinput', 'input', 'change', 'paste', 'copy', 'cut'] as const;

/** The page's modal dialog in front, if one is open: everything outside of it is inert, ours included. */
function modalInFront(near: Element | null | undefined): Element | undefined {
  const around = near?.closest('dialog:modal') ?? document.activeElement?.closest('dialog:modal');
  return around ?? [...document.querySelectorAll('dialog:modal')].at(-1);
}

/**
 * Opens a place for our elements in somebody's page: a closed shadow root in the top layer. It does not move the page's
 * elements, and no page can reach in.
 * The page does not learn of its focus and presses: dialogs would take a press for one outside and close, or fetch the
 * focus back.
 * @param near the page's element that it belongs to
 */
export function openOverlay(
  near: Element | undefined,
  css: string,
  handlers: InputHandlers,
  name: OverlayName = 'vigil-overlay',
): Overlay {
  const host = document.createElement(name);
  // `display` comes from the extension's own sheet (overlay.css), which Firefox takes away together with
  // the extension: no dead button stays.
  host.style.cssText =
    'all: initial; display: none; position: fixed; inset: auto; left: 0; top: 0; margin: 0; padding: 0; border: 0; background: none; overflow: visible; z-index: 2147483647';
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);

  const over = new AbortController();
  /** the element that the page gave the focus to while ours was open */
  let pageFocus: EventTarget | null = null;
  const show = (home: Element) => {
    home.append(host);
    host.showPopover();
  };
  // A modal dialog that opens meanwhile takes the focus. Our element would stay visible, but nobody could reach it.
  const followModal = () => {
    const modal = modalInFront(null);
    if (over.signal.aborted || !modal || modal.contains(host)) return;
    show(modal);
    root.querySelector('input')?.focus();
  };
  const hideFocus = (event: Event) => {
    if (event.type === 'focusin' && event.target !== host) pageFocus = event.target;
    const isOurs = event.target === host || (event as FocusEvent).relatedTarget === host;
    if (!isOurs) return;
    event.stopImmediatePropagation();
    if (event.type === 'focusout') setTimeout(followModal);
  };
  for (const type of FOCUS) {
    window.addEventListener(type, hideFocus, { capture: true, signal: over.signal });
  }
  for (const type of EDITS) host.addEventListener(type, (event) => event.stopPropagation());
  const endInput = ownInput({ host, root, near, ...handlers });
  show(modalInFront(near) ?? document.documentElement);
  return {
    root,
    moveTo: (x, y) => {
      host.style.left = `${Math.round(x)}px`;
      host.style.top = `${Math.round(y)}px`;
    },
    remove: () => {
      const hadFocus = root.activeElement !== null;
      host.remove();
      over.abort();
      endInput();
      if (hadFocus) (pageFocus as HTMLElement | null)?.focus();
    },
  };
}

/** Adapts our sheets to a shadow root: `:root` becomes the host, and `rem` does not depend on the page's font size. */
export function forShadow(css: string): string {
  return css
    .replaceAll(':root', ':host')
    .replace(/([\d.]+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);
}

/** Removes the elements that an earlier version of the extension left in the page, as its scripts are gone. */
export function removeLeftovers(): void {
  for (const host of document.querySelectorAll('vigil-overlay, vigil-toast')) host.remove();
}
