import type { ShadowOf } from '../compose/find.ts';
import { here } from '../compose/true-document.ts';
import { ownFocus } from './own-focus.ts';
import { type InputHandlers, ownInput } from './own-input.ts';
import { openRoom, type Room } from './room.ts';
import { type Place, watchSeen } from './seen.ts';

interface Overlay {
  root: ShadowRoot;
  /** puts its top left corner here, in pixels of the window; `same`: the person made it move by what they did in it */
  moveTo(x: number, y: number, how?: { same?: boolean }): void;
  /** makes a document of its own in it, with these styles, for what is read or typed there */
  addRoom(css: string, onReady: () => void): Room;
  /** gives an element of ours the focus, of which the page hears nothing */
  focus(element: HTMLElement | null): void;
  remove(): void;
}

interface OverlayOptions extends InputHandlers {
  part?: 'overlay' | 'toast';
}

/** By this style an element of ours in a closed root is known again: no page can look there, or ask for it. */
const OWN_STYLE = 'vigil';
let hostName = '';
/** What is shown from here on has this class: the sheet that lets it be seen was made for it (`overlay-sheet.ts`). */
export function nameHosts(name: string): void {
  hostName = name;
}

const EDITS = ['beforeinput', 'input', 'change', 'paste', 'copy', 'cut'] as const;

/** The page's modal dialog in front, if one is open: everything outside of it is inert, ours included. */
function modalInFront(near: Element | null | undefined): Element | undefined {
  const around = near?.closest('dialog:modal') ?? here.activeElement?.closest('dialog:modal');
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
  { part = 'overlay', ...handlers }: OverlayOptions,
): Overlay {
  const host = here.createElement('div');
  host.className = hostName;
  // For our tests, which could not find it otherwise; pages of a release are told nothing.
  if (import.meta.env.MODE !== 'production') host.dataset.vigilPart = part;
  // `display` comes from the extension's own sheet, which Firefox takes away together with
  // the extension: no dead button stays.
  host.style.cssText =
    'all: initial; display: none; position: fixed; inset: auto; left: 0; top: 0; margin: 0; padding: 0; border: 0; background: none; overflow: visible; z-index: 2147483647';
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const style = here.createElement('style');
  style.id = OWN_STYLE;
  style.textContent = css;
  root.append(style);

  let room: Room | undefined;
  let onRoom = () => {};
  let isOver = false;
  const show = (home: Element) => {
    home.append(host);
    host.showPopover();
  };
  // A modal dialog that opens meanwhile takes the focus. Our element would stay visible, but nobody could reach it.
  const followModal = () => {
    const modal = modalInFront(null);
    if (isOver || !modal || modal.contains(host)) return;
    show(modal);
    // In Chromium, a document of ours has begun anew before it could be seen, and has no size yet.
    if (room) onRoom();
    else root.querySelector('input')?.focus();
  };
  const focus = ownFocus(host, followModal);
  for (const type of EDITS) host.addEventListener(type, (event) => event.stopPropagation());
  const seen = watchSeen(host);
  const input = ownInput({ host, root, near, isSeen: seen.isSeen, ...handlers });
  show(modalInFront(near) ?? here.documentElement);
  return {
    root,
    moveTo: (x, y, how) => {
      const place: Place = { x: Math.round(x), y: Math.round(y) };
      const [left, top] = [`${place.x}px`, `${place.y}px`];
      if (host.style.left === left && host.style.top === top) return;
      Object.assign(host.style, { left, top });
      seen.putAt(place, how);
    },
    addRoom: (css, onReady) => {
      const ready = (view: Window | undefined) => {
        if (view) input.addRoom(view);
        onReady();
      };
      onRoom = onReady;
      room = openRoom(root, { css, onReady: ready });
      return room;
    },
    focus: focus.focus,
    remove: () => {
      const hadFocus = root.activeElement !== null;
      isOver = true;
      host.remove();
      focus.end();
      seen.end();
      input.end();
      if (hadFocus) focus.giveBack();
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
export function removeLeftovers(shadowOf: ShadowOf): void {
  for (const host of here.querySelectorAll('[popover="manual"]')) {
    if (shadowOf(host)?.firstElementChild?.id === OWN_STYLE) host.remove();
  }
}
