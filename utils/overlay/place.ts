import type { Box } from '../compose/box.ts';
import { selectionOf } from '../compose/read.ts';
import { documentOf } from '../compose/true-document.ts';

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far the frames of the same origin around an element move it, in pixels of the window. */
function frameOffset(element: Element): { x: number; y: number } {
  const offset = { x: 0, y: 0 };
  let view = documentOf(element).defaultView;
  while (view && view !== window && view.frameElement) {
    const frame = view.frameElement.getBoundingClientRect();
    offset.x += frame.left + view.frameElement.clientLeft;
    offset.y += frame.top + view.frameElement.clientTop;
    view = view.parent as Window & typeof globalThis;
  }
  return offset;
}

function moved(rect: DOMRect, { x, y }: { x: number; y: number }): Rect {
  return { left: rect.left + x, top: rect.top + y, right: rect.right + x, bottom: rect.bottom + y };
}

/** The place of a box, in pixels of the window. */
export function rectOf(box: Box): Rect {
  return moved(box.getBoundingClientRect(), frameOffset(box));
}

/** The place of the caret; the whole box for form fields, as they do not tell it. */
export function caretRect(box: Box): Rect {
  const selection = selectionOf(box);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!range || !box.contains(range.endContainer)) return rectOf(box);
  const rects = range.getClientRects();
  const last = rects[rects.length - 1];
  return last ? moved(last, frameOffset(box)) : rectOf(box);
}

/** The place for an element of this size: below the caret, else above, else over it; always inside the window. */
export function placeBeside(
  { left, top, bottom }: Rect,
  size: { width: number; height: number },
  view: { width: number; height: number },
): { x: number; y: number } {
  const gap = 6;
  const fitsBelow = bottom + gap + size.height <= view.height;
  const fitsAbove = top - gap - size.height >= 0;
  const y = fitsBelow ? bottom + gap : fitsAbove ? top - gap - size.height : gap;
  const x = Math.max(gap, Math.min(left, view.width - size.width - gap));
  return { x, y: Math.max(0, Math.min(y, view.height - size.height)) };
}

/** The place for the button: outside of the box's upper corner at its end, else inside. */
export function placeAtCorner(
  { left, right, top }: Rect,
  size: number,
  view: { width: number; height: number },
  isRtl = false,
): { x: number; y: number } {
  const gap = 4;
  const outside = isRtl ? left - gap - size : right + gap;
  const inside = isRtl ? left + gap : right - gap - size;
  const fits = outside >= 0 && outside + size <= view.width;
  const y = Math.max(gap, Math.min(top + gap, view.height - size - gap));
  return { x: fits ? outside : inside, y };
}

/** How much of two places is the same, in square pixels. */
function shared(one: Rect, other: Rect): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** A press on a button that lies under something is worse than some hidden words. */
const BUTTON_WEIGHT = 8;

/** How much of a box's width its text takes from where its lines begin; the rest is mostly free. */
const TEXT_PART = 0.5;

/** Where the lines of a box begin, which is what one reads first. */
function textOf({ left, right, top, bottom }: Rect, isRtl: boolean): Rect {
  const width = (right - left) * TEXT_PART;
  const sides = isRtl ? { left: right - width, right } : { left, right: left + width };
  return { ...sides, top, bottom };
}

/**
 * The place for an element of this size at a box: above it, below, beside it, else a corner of the window; the first
 * that covers neither the box nor a button, else the one that covers least. Over a box that fills the window, as a long
 * letter does, that is a corner where its lines end, the lower one first.
 */
export function placeAround(
  box: Rect,
  size: { width: number; height: number },
  view: { width: number; height: number },
  { buttons, isRtl = false }: { buttons: readonly Rect[]; isRtl?: boolean },
): { x: number; y: number } {
  const gap = 8;
  const last = { x: view.width - size.width - gap, y: view.height - size.height - gap };
  const right = [last, { x: last.x, y: gap }];
  const left = [
    { x: gap, y: last.y },
    { x: gap, y: gap },
  ];
  const text = textOf(box, isRtl);
  const near = [
    { x: box.left, y: box.top - gap - size.height },
    { x: box.left, y: box.bottom + gap },
    { x: box.right - size.width, y: box.bottom + gap },
    { x: box.right + gap, y: box.top },
    { x: box.left - gap - size.width, y: box.top },
  ].map(({ x, y }) => ({
    x: Math.max(0, Math.min(x, last.x)),
    y: Math.max(0, Math.min(y, last.y)),
  }));
  const cost = ({ x, y }: { x: number; y: number }) => {
    const own = { left: x, top: y, right: x + size.width, bottom: y + size.height };
    const covered = buttons.reduce((sum, button) => sum + shared(own, button), 0);
    return shared(own, box) + shared(own, text) + covered * BUTTON_WEIGHT;
  };
  const free = near.find((one) => cost(one) === 0);
  if (free) return free;
  let best = last;
  for (const one of [...(isRtl ? [...left, ...right] : [...right, ...left]), ...near]) {
    if (cost(one) < cost(best)) best = one;
  }
  return best;
}
