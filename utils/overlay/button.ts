import type { Box } from '../compose/box.ts';
import { focusedBox, type ShadowOf } from '../compose/find.ts';
import { forShadow, type Overlay, openOverlay } from './host.ts';
import { placeAtCorner, rectOf } from './place.ts';

export interface ButtonOptions {
  /** is this one of the site's compose boxes? */
  isComposer(box: Box): boolean;
  label: string;
  /** inner width and height of the mark, drawn with SVG path data in a square of 24 */
  mark: string;
  onPress(): void;
  /** false once the extension that put it here has gone */
  isAlive(): boolean;
  shadowOf: ShadowOf;
}

const SIZE = 28;
/** How often a shown button looks whether its extension is still there, in milliseconds: no event tells. */
const PULSE = 2000;

const CSS = forShadow(`
  button {
    all: initial; display: grid; place-items: center; cursor: pointer; box-sizing: border-box;
    inline-size: ${SIZE}px; block-size: ${SIZE}px; border-radius: 50%; color-scheme: light dark;
    background: light-dark(#0b5c6b, #7fd0df); border: 1px solid light-dark(#ffffff, #0d2226);
    box-shadow: 0 1px 4px rgb(0 0 0 / 35%);
  }
  button:hover { filter: brightness(1.1); }
  svg { fill: light-dark(#ffffff, #0d2226); inline-size: 18px; block-size: 18px; pointer-events: none; }
  @media (forced-colors: active) { button { border-color: ButtonText; } }
`);

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Shows a small button at the compose box that has the focus, and takes it away when the focus has gone.
 * Costs a page nothing but one listener while nobody writes; follows dialogs, replies and single-page
 * navigation by itself, as each begins with a focus.
 * @returns what ends it and leaves the page as it was
 */
export function offerButton(options: ButtonOptions): () => void {
  const { isComposer, isAlive, shadowOf } = options;
  let shown: { box: Box; overlay: Overlay; stop(): void } | undefined;

  const hide = () => {
    shown?.stop();
    shown?.overlay.remove();
    shown = undefined;
  };
  const end = () => {
    hide();
    document.removeEventListener('focusin', look, true);
    document.removeEventListener('focusout', lookLater, true);
  };
  function look() {
    if (!isAlive()) return end();
    const box = focusedBox({ shadowOf });
    if (box === shown?.box) return;
    hide();
    if (box && isComposer(box)) shown = show(box, options, hide, end);
  }
  // A focus that moves on leaves nothing behind for a moment.
  function lookLater() {
    setTimeout(look);
  }
  document.addEventListener('focusin', look, true);
  document.addEventListener('focusout', lookLater, true);
  look();
  return end;
}

function show(box: Box, options: ButtonOptions, hide: () => void, end: () => void) {
  const overlay = openOverlay(box, CSS, { onPress: options.onPress });
  const button = document.createElement('button');
  button.type = 'button';
  button.title = options.label;
  button.setAttribute('aria-label', options.label);
  // The focus stays in the box; the keyboard has its own shortcut.
  button.tabIndex = -1;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', options.mark);
  svg.append(path);
  button.append(svg);
  overlay.root.append(button);

  const move = () => {
    const view = document.documentElement;
    const rtl = getComputedStyle(box).direction === 'rtl';
    const { x, y } = placeAtCorner(
      rectOf(box),
      SIZE,
      { width: view.clientWidth, height: window.innerHeight },
      rtl,
    );
    overlay.moveTo(x, y);
  };
  move();
  const size = new ResizeObserver(move);
  size.observe(box);
  // Tells of a box that was taken out or hidden, too.
  const sight = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting) move();
    else if (!box.isConnected || !box.checkVisibility()) hide();
  });
  sight.observe(box);
  addEventListener('scroll', move, { capture: true, passive: true });
  addEventListener('resize', move, { passive: true });
  const pulse = setInterval(() => {
    if (!options.isAlive()) end();
  }, PULSE);
  return {
    box,
    overlay,
    stop: () => {
      size.disconnect();
      sight.disconnect();
      clearInterval(pulse);
      removeEventListener('scroll', move, { capture: true });
      removeEventListener('resize', move);
    },
  };
}
