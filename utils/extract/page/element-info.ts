import type { Stacked } from './stacking.ts';

/** Sizes in CSS pixels up to which a box that cuts off what is larger than it shows nothing. */
const MAX_EMPTY_BOX = 4;
const NOTHING_CLIPPED =
  /inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0(?:px|%)?|ellipse\(0|polygon\((?:0(?:px|%)? 0(?:px|%)?(?:, )?)+\)|rect\(0(?:px)?(?:, | )0(?:px)?(?:, | )0(?:px)?(?:, | )0/;

/** What is known of an element, from the root down. */
export interface ElementInfo extends Stacked {
  element: Element;
  style: CSSStyleDeclaration;
  parent: ElementInfo | undefined;
  /** how opaque it is with all around it */
  alpha: number;
  isGone: boolean;
  /** is it cut away in a box of no size? For what stands in the flow, and what is placed absolutely or fixed in it. */
  cut: [flow: boolean, absolute: boolean, fixed: boolean];
  /** the box that cuts off or scrolls what is beyond its edges */
  clipper: ElementInfo | undefined;
}

/** What is known of an element, by its style and by what is known of its parent. */
export function readInfo(
  element: Element,
  parent: ElementInfo | undefined,
  style: CSSStyleDeclaration,
  place: number,
): ElementInfo {
  const { position, display, zIndex, transform, filter, opacity } = style;
  const isPositioned = position !== 'static';
  const isFrame = transform !== 'none' || filter !== 'none';
  const [flow, absolute, fixed] = parent?.cut ?? [false, false, false];
  const isCut = position === 'absolute' ? absolute : position === 'fixed' ? fixed : flow;
  const cuts = isCut || cutsAll(element, style);
  const clips = !isRoot(element) && display !== 'contents' && style.overflow !== 'visible';
  const info: ElementInfo = {
    ...{ element, style, parent, place, isPositioned },
    z: zIndex === 'auto' ? undefined : Number(zIndex),
    isContext: Number(opacity) < 1 || isFrame || position === 'fixed' || position === 'sticky',
    alpha: (parent?.alpha ?? 1) * (display === 'contents' ? 1 : Number(opacity)),
    isGone:
      Boolean(parent?.isGone) ||
      display === 'none' ||
      style.contentVisibility === 'hidden' ||
      /opacity\(0(?:%|\))/.test(filter),
    cut: [cuts, isPositioned || isFrame ? cuts : absolute, isFrame ? cuts : fixed],
    clipper: undefined,
  };
  info.clipper = clips ? info : findClipper(info);
  return info;
}

/** The box around it that cuts it off; what is placed is cut off only by boxes that it is placed in. */
function findClipper({ parent, style }: ElementInfo): ElementInfo | undefined {
  if (style.position === 'fixed') return undefined;
  let clipper = parent?.clipper;
  while (style.position === 'absolute' && clipper && !clipper.isPositioned)
    clipper = clipper.parent?.clipper;
  return clipper;
}

/** Is nothing that stands in this box to be seen, because it cuts all of it away? */
function cutsAll(element: Element, style: CSSStyleDeclaration): boolean {
  const { clip, clipPath, overflow, display, position } = style;
  if (NOTHING_CLIPPED.test(clipPath)) return true;
  const [top, right, bottom, left] = (/^rect\((.+)\)$/.exec(clip)?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number.parseFloat) as [number, number, number, number];
  // What is not placed is not clipped by this old property.
  if (/absolute|fixed/.test(position) && (right - left <= 1 || bottom - top <= 1)) return true;
  if (overflow === 'visible' || /^(?:inline|contents)$/.test(display) || isRoot(element))
    return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= MAX_EMPTY_BOX || height <= MAX_EMPTY_BOX;
}

const isRoot = ({ localName }: Element) => localName === 'html' || localName === 'body';
