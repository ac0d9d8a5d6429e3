import type { Box } from '../compose/box.ts';
import { documentOf, here } from '../compose/true-document.ts';
import { forShadow, openOverlay } from './host.ts';
import { placeAround, type Rect, rectOf } from './place.ts';

/** How long it stands, in milliseconds. */
const TOAST_MS = 5000;

const CSS = forShadow(`
  .toast {
    all: initial; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 8px; align-items: center;
    box-sizing: border-box; inline-size: max-content; max-inline-size: min(400px, calc(100vw - 16px));
    padding: 8px 8px 8px 12px; border-radius: 8px; color-scheme: light dark;
    background: light-dark(#1c1f23, #f0eee9); color: light-dark(#f0eee9, #1a1917);
    box-shadow: 0 4px 18px rgb(0 0 0 / 25%); font: 14px/1.4 system-ui, sans-serif;
  }
  p { margin: 0; user-select: none; }
  svg { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.8; }
  button {
    all: unset; box-sizing: border-box; cursor: pointer; padding: 4px 12px; min-block-size: 30px;
    border: 1px solid currentColor; border-radius: 6px; white-space: nowrap;
  }
  [hidden] { display: none; }
  @media (forced-colors: active) { .toast { border: 1px solid CanvasText; } }
  @media (prefers-reduced-motion: no-preference) { .toast { animation: in 120ms; } }
  @keyframes in { from { opacity: 0; } }
`);

/** What it says, and what can be pressed there. */
interface ToastText {
  text: string;
  /** BCP 47 tag of the interface */
  language: string;
  button?: { label: string; onPress(): void };
}

export interface Toast {
  /** says something else, for as long again */
  say(text: ToastText): void;
  remove(): void;
  /** can it still be read? */
  stands(): boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

function drawIcon(): SVGElement {
  const svg = here.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = here.createElementNS(SVG, 'path');
  path.setAttribute('d', 'm4.5 10.5 3.6 3.6L15.6 6');
  svg.append(path);
  return svg;
}

/** As many buttons and fields as a page's message may have around it; more are not looked at. */
const MOST_BUTTONS = 400;
/**
 * What the person presses, as a suggested name under the box, and the other fields that they look at: to whom a letter
 * goes, and about what.
 */
const NOT_COVERED =
  'button, [role="option"], [role="button"], [type="submit"], input:not([type="hidden"]), textarea, [contenteditable=""], [contenteditable="true"]';

/** The box, and the frames of the page's own origin around it, each in its own page. */
function* withFrames(box: Box): Generator<Element> {
  let at: Element | null | undefined = box;
  while (at) {
    yield at;
    at = documentOf(at).defaultView?.frameElement;
  }
}

/** The page's own buttons and other fields that can be seen: in the box's dialog or page, and in those around its frame. */
function buttonsNear(box: Box): Rect[] {
  return [...withFrames(box)]
    .map((one) => one.closest('dialog, [role="dialog"]') ?? documentOf(one).body)
    .flatMap((room) => [...room.querySelectorAll(NOT_COVERED)])
    .filter((one) => !one.contains(box) && !box.contains(one))
    .slice(0, MOST_BUTTONS)
    .map((button) => rectOf(button as HTMLElement))
    .filter(({ left, right, top, bottom }) => right > left && bottom > top);
}

/**
 * Says at a box what became of it, for five seconds. It takes no focus, is spoken once, and stands where it covers
 * neither the box nor the page's own buttons, if there is such a place.
 */
export function showToast(box: Box, first: ToastText): Toast {
  let press: (() => void) | undefined;
  const onPress = (element: Element) => {
    if (element.closest('button')) press?.();
  };
  const overlay = openOverlay(box, CSS, { onPress, part: 'toast' });
  const toast = here.createElement('div');
  toast.className = 'toast';
  toast.dataset.toast = '';
  const words = here.createElement('p');
  // It stands there before its words do, as only what changes in it is spoken.
  words.setAttribute('role', 'status');
  const button = here.createElement('button');
  button.type = 'button';
  // The focus stays in the box; Control and Z do the same there.
  button.tabIndex = -1;
  toast.append(drawIcon(), words, button);
  overlay.root.append(toast);

  let limit: ReturnType<typeof setTimeout> | undefined;
  let isShown = true;
  const remove = () => {
    isShown = false;
    clearTimeout(limit);
    overlay.remove();
  };
  const place = () => {
    const { width, height } = toast.getBoundingClientRect();
    const view = { width: here.documentElement.clientWidth, height: window.innerHeight };
    const { x, y } = placeAround(rectOf(box), { width, height }, view, {
      buttons: buttonsNear(box),
      isRtl: box.matches(':dir(rtl)'),
    });
    overlay.moveTo(x, y);
  };
  const say = ({ text, language, button: shown }: ToastText) => {
    words.textContent = text;
    toast.lang = language;
    button.hidden = !shown;
    button.textContent = shown?.label ?? '';
    press = shown?.onPress;
    place();
    clearTimeout(limit);
    limit = setTimeout(remove, TOAST_MS);
  };
  say(first);
  return { say, remove, stands: () => isShown };
}
