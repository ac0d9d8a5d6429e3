import type { Box } from '../compose/box.ts';
import { focusedBox, type ShadowOf } from '../compose/find.ts';
import { here } from '../compose/true-document.ts';
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
  const end = () => {
    hide();
    over.abort();
  };
  const update = () => {
    if (over.signal.aborted) return;
    if (!isAlive()) return end();
    const box = focusedBox({ shadowOf });
    if (box === shown?.box) return;
    hide();
    if (box && isComposer(box)) shown = showButton(box, { ...options, onHidden: hide, end });
  };
  // While the focus moves, no element has it for a moment.
  const updateLater = () => setTimeout(update);
  const listening = { capture: true, signal: over.signal };
  here.addEventListener('focusin', update, listening);
  here.addEventListener('focusout', updateLater, listening);
  update();
  return end;
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
    const view = { width: here.documentElement.clientWidth, height: window.innerHeight };
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
  // A composer that slides or grows in is elsewhere at the end.
  for (const type of ['transitionend', 'animationend']) {
    addEventListener(type, move, { ...passive, capture: true });
  }
  const aliveCheck = setInterval(() => {
    if (!isAlive()) end();
  }, ALIVE_CHECK_MS);
  return {
    box,
    remove: () => {
      over.abort();
      resizes.disconnect();
      visibility.disconnect();
      clearInterval(aliveCheck);
      overlay.remove();
    },
  };
}

function drawButton({ label, icon }: Pick<ButtonOptions, 'label' | 'icon'>): HTMLButtonElement {
  const button = here.createElement('button');
  button.type = 'button';
  button.title = label;
  button.setAttribute('aria-label', label);
  // The focus stays in the box; the keyboard has its own shortcut.
  button.tabIndex = -1;
  const svg = here.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = here.createElementNS(SVG, 'path');
  path.setAttribute('d', icon);
  svg.append(path);
  button.append(svg);
  return button;
}
