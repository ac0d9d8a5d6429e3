import { blend, type Colour, readColour } from './contrast.ts';
import type { Stacked } from './stacking.ts';

/** Largest width or height, in CSS pixels, of a clipping box that shows nothing. */
const MAX_EMPTY_BOX = 4;
const CLIPS_EVERYTHING =
  /inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0(?:px|%)?|ellipse\(0|polygon\((?:0(?:px|%)? 0(?:px|%)?(?:, )?)+\)|rect\(0(?:px)?(?:, | )0(?:px)?(?:, | )0(?:px)?(?:, | )0/;

/** What is known about an element and everything around it. */
export interface ElementInfo extends Stacked {
  element: Element;
  style: CSSStyleDeclaration;
  parent: ElementInfo | undefined;
  /** how opaque it is with all around it */
  alpha: number;
  /** what lies behind its text; undefined: a picture, or unknown */
  ground: Colour | undefined;
  /** does it, or something around it, hide it with all of its content? */
  isGone: boolean;
  /** is it what content with a fixed position stands in? */
  isContainer: boolean;
  /** does a box without size cut it away? */
  isCut: boolean;
  /** the panel around it that is closed, and that people can open */
  panel: ElementInfo | undefined;
  /** the box that cuts off or scrolls its content at the edges */
  clipper: ElementInfo | undefined;
}

/** What is known before an element is read; the canvas lies behind the whole page. */
type Before = Pick<ElementInfo, 'parent' | 'style' | 'place'> & { canvas: Colour | undefined };

/** Reads what is known about an element from its style and from its parent's. */
export function readElementInfo(
  element: Element,
  { parent, style, place, canvas }: Before,
): ElementInfo {
  const { position, display, zIndex, transform, filter, opacity } = style;
  const isPositioned = position !== 'static';
  const isContainer = transform !== 'none' || filter !== 'none';
  const box = findBox(parent, position);
  const clips = !isRoot(element) && display !== 'contents' && style.overflow !== 'visible';
  const info: ElementInfo = {
    ...{ element, style, parent, place, isPositioned, isContainer },
    z: zIndex === 'auto' ? undefined : Number(zIndex),
    isContext: Number(opacity) < 1 || isContainer || position === 'fixed' || position === 'sticky',
    alpha: (parent?.alpha ?? 1) * (display === 'contents' ? 1 : Number(opacity)),
    ground: groundOf(style, parent ? parent.ground : canvas),
    isGone:
      Boolean(parent?.isGone) ||
      display === 'none' ||
      style.contentVisibility === 'hidden' ||
      /opacity\(0(?:%|\))/.test(filter),
    // What lies in a closed panel has no size.
    isCut: Boolean(box?.isCut) || (!parent?.panel && cutsAll(element, style)),
    ...{ panel: parent?.panel, clipper: box?.clipper },
  };
  if (clips) info.clipper = info;
  return info;
}

/** A panel that people can open, as it is around what lies in it: whatever hides it now hides only the panel. */
export function openPanel(info: ElementInfo): ElementInfo {
  const { parent, isGone, alpha, isCut, style } = info;
  if (!isGone && alpha >= 0.01 && !isCut && style.visibility === 'visible') return info;
  return {
    ...info,
    ...{ isGone: parent?.isGone ?? false, alpha: parent?.alpha ?? 1, panel: info },
    isCut: parent?.isCut ?? false,
  };
}

/** Mixes an element's background with what lies under it. */
function groundOf(
  { backgroundColor, backgroundImage }: CSSStyleDeclaration,
  under: Colour | undefined,
): Colour | undefined {
  const colour = backgroundImage === 'none' ? readColour(backgroundColor) : undefined;
  if (!colour || colour[3] > 0.99) return colour;
  return under && blend(colour, under);
}

/** Finds the box around an element that its position refers to, and that can cut it off (CSS 2, 10.1). */
function findBox(parent: ElementInfo | undefined, position: string): ElementInfo | undefined {
  let box = parent;
  if (position === 'fixed') while (box && !box.isContainer) box = box.parent;
  if (position === 'absolute')
    while (box && !box.isContainer && !box.isPositioned) box = box.parent;
  return box;
}

/** Does this box cut all of its content away? */
function cutsAll(element: Element, style: CSSStyleDeclaration): boolean {
  const { clip, clipPath, overflow, display, position } = style;
  if (CLIPS_EVERYTHING.test(clipPath)) return true;
  const [top, right, bottom, left] = (/^rect\((.+)\)$/.exec(clip)?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number.parseFloat) as [number, number, number, number];
  // This old property only clips elements with a position.
  if (/absolute|fixed/.test(position) && (right - left <= 1 || bottom - top <= 1)) return true;
  if (overflow === 'visible' || /^(?:inline|contents)$/.test(display) || isRoot(element))
    return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= MAX_EMPTY_BOX || height <= MAX_EMPTY_BOX;
}

const isRoot = ({ localName }: Element) => localName === 'html' || localName === 'body';
