import type { Box } from '../compose/box.ts';
import { focusedBox, type ShadowOf, unseenFocus } from '../compose/find.ts';
import { isRendered } from '../compose/visible.ts';
import { followPlace } from './follow-place.ts';
import { forShadow, openOverlay } from './host.ts';
import { placeAtCorner, rectOf } from './place.ts';

export interface ButtonOptions {
  /** is this one of the site's compose boxes? */
  isComposer(box: Box): boolean;
  label: string;
  /** SVG path data in a square of 24 */
  icon: string;
  onPress(): void;
  /** false once the extension that put it here has gone */
  isAlive(): boolean;
  shadowOf: ShadowOf;
}

/** In pixels. */
const BUTTON_SIZE = 28;
/** How often a shown button checks whether its extension still exists, in milliseconds: browsers fire no event. */
const ALIVE_CHECK_MS = 2000;

const CSS = forShadow(`
  button {
    all: initial; display: grid; place-items: center; cursor: pointer; box-sizing: border-box;
    inline-size: ${BUTTON_SIZE}px; block-size: ${BUTTON_SIZE}px; border-radius: 50%; color-scheme: light dark;
    background: light-dark(#12414d, #9ad9e4); border: 1px solid light-dark(#ffffff, #0a2026);
    box-shadow: 0 1px 4px rgb(0 0 0 / 35%);
  }
  button:hover { filter: brightness(1.1); }
  svg { fill: light-dark(#ffffff, #0a2026); inline-size: 18px; block-size: 18px; pointer-events: none; }
  @media (forced-colors: active) { button { border-color: ButtonText; } }
`);

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Shows a small button at the compose box that has the focus, and takes it away when the focus has gone.
 * While nobody writes, it costs the page only two listeners. It follows dialogs, replies and single-page navigation by
 * itself, as each begins with a focus.
 * @returns a function that removes the button and its listeners
 */
export function offerButton(options: ButtonOptions): () => void {
  const { isComposer, isAlive, shadowOf } = options;
  const over = new AbortController();
  let shown: ShownButton | undefined;

  const hide = () => {
    shown?.remove();
    shown = undefined;
  };
  let endWaiting: () => void = () => undefined;
  const waitForBox = () => {
    const unseen = unseenFocus({ shadowOf });
    if (unseen) endWaiting = untilSeen(unseen, () => update());
  };
  const end = () => {
    hide();
    endWaiting();
    over.abort();
  };
  const update = () => {
    if (over.signal.aborted) return;
    if (!isAlive()) return end();
    endWaiting();
    const box = focusedBox({ shadowOf });
    if (!box) waitForBox();
    if (box === shown?.box) return;
    hide();
    if (box && isComposer(box)) shown = showButton(box, { ...options, onHidden: hide, end });
  };
  // While the focus moves, no element has it for a moment.
  const updateLater = () => setTimeout(update);
  const listening = { capture: true, signal: over.signal };
  document.addEventListener('focusin', update, listening);
  document.addEventListener('focusout', updateLater, listening);
  update();
  return end;
}

/** A composer that slides or grows in is elsewhere at the end. */
const MOTION_ENDS = ['transitionend', 'transitioncancel', 'animationend', 'animationcancel'];

/**
 * Calls back each time that a box which has the focus, but is not drawn yet, may be: it has grown, or something in its
 * page has come to rest. @returns what ends it
 */
function untilSeen(box: Box, onChange: () => void): () => void {
  const over = new AbortController();
  const tell = () => {
    if (!over.signal.aborted) onChange();
  };
  const resizes = new ResizeObserver((_, observer) => {
    if (isRendered(box)) tell();
    else if (over.signal.aborted) observer.disconnect();
  });
  resizes.observe(box);
  const { ownerDocument: page } = box;
  for (const type of MOTION_ENDS) {
    page.addEventListener(type, tell, { capture: true, passive: true, signal: over.signal });
  }
  // What a script animates ends without an event.
  for (const animation of page.getAnimations?.() ?? [])
    animation.finished.then(tell, () => undefined);
  return () => {
    over.abort();
    resizes.disconnect();
  };
}

interface ShownButton {
  box: Box;
  remove(): void;
}

interface ShowOptions extends ButtonOptions {
  /** called when the box was removed or hidden */
  onHidden(): void;
  end(): void;
}

function showButton(box: Box, options: ShowOptions): ShownButton {
  const { isAlive, onPress, onHidden, end } = options;
  const overlay = openOverlay(box, CSS, { onPress });
  overlay.root.append(drawButton(options));

  const move = () => {
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const isRtl = getComputedStyle(box).direction === 'rtl';
    const { x, y } = placeAtCorner(rectOf(box), BUTTON_SIZE, view, isRtl);
    overlay.moveTo(x, y);
  };
  move();
  const resizes = new ResizeObserver(move);
  resizes.observe(box);
  // Also reports a box that was removed or hidden.
  const visibility = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting) move();
    else if (!box.isConnected || !box.checkVisibility()) onHidden();
  });
  visibility.observe(box);
  const over = new AbortController();
  const passive = { passive: true, signal: over.signal };
  addEventListener('scroll', move, { ...passive, capture: true });
  addEventListener('resize', move, passive);
  // A keyboard on the screen moves what is seen, and not the page.
  for (const type of ['scroll', 'resize'])
    globalThis.visualViewport?.addEventListener(type, move, passive);
  for (const type of MOTION_ENDS) addEventListener(type, move, { ...passive, capture: true });
  const endFollowing = followPlace(box, move);
  const aliveCheck = setInterval(() => {
    if (!isAlive()) end();
  }, ALIVE_CHECK_MS);
  return {
    box,
    remove: () => {
      over.abort();
      resizes.disconnect();
      endFollowing();
      visibility.disconnect();
      clearInterval(aliveCheck);
      overlay.remove();
    },
  };
}

function drawButton({ label, icon }: Pick<ButtonOptions, 'label' | 'icon'>): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = label;
  button.setAttribute('aria-label', label);
  // The focus stays in the box; the keyboard has its own shortcut.
  button.tabIndex = -1;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', icon);
  svg.append(path);
  button.append(svg);
  return button;
}
