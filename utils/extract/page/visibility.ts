import { blend, type Colour, contrastOf, readColour, UNSEEN } from './contrast.ts';
import { isAbove, type Layer, layerOf, type Stacked } from './stacking.ts';

/** `unsure`: perhaps nobody sees it; it is kept, and the person is told. */
export type Verdict = 'seen' | 'unsure' | 'hidden';

/** What a live page shows. Text that can be seen is never called hidden. */
export interface Visibility {
  /** is nothing in this element to be seen, whatever stands in it? */
  hides(element: Element): boolean;
  judge(text: Text): Verdict;
}

/** Sizes in CSS pixels up to which a letter, or a box that cuts off what is larger than it, shows nothing. */
const SMALLEST_LETTER = 2;
const SMALLEST_BOX = 4;
/** Longest that boxes are looked for, in milliseconds. */
const LONGEST_SEARCH = 600;
/** Most boxes that a text is compared with. */
const MOST_BOXES = 200;
/** Share of the window from which on a box over a text is a banner or a dialog, which will go again. */
const LARGE = 0.5;

const NOTHING_CLIPPED =
  /inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0(?:px|%)?|ellipse\(0|polygon\((?:0(?:px|%)? 0(?:px|%)?(?:, )?)+\)|rect\(0(?:px)?(?:, | )0(?:px)?(?:, | )0(?:px)?(?:, | )0/;
const PICTURES = new Set(['img', 'picture', 'video', 'canvas', 'svg', 'iframe', 'object', 'embed']);

/** What is known of an element, from the root down. */
interface Known extends Stacked {
  element: Element;
  style: CSSStyleDeclaration;
  parent: Known | undefined;
  /** how opaque it is with all around it */
  alpha: number;
  isGone: boolean;
  /** is it cut away in a box of no size? For what stands in the flow, and what is placed absolutely or fixed in it. */
  cut: [flow: boolean, absolute: boolean, fixed: boolean];
  /** the box that cuts off or scrolls what is beyond its edges */
  clipper: Known | undefined;
}

/** Plain numbers: the browser's own rectangles are slow to ask. */
type Rect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'width' | 'height'>;

interface Box {
  known: Known;
  rect: Rect;
  layer: Layer;
}

/** Looks at a page as it is drawn now, without touching it. */
export function makeVisibility(page: Document): Visibility {
  const view = page.defaultView as Window;
  const root = page.documentElement;
  const all = new Map<Element, Known>();
  const range = page.createRange();
  let grounds: { boxes: Box[]; isWhole: boolean } | undefined;
  let covers: Box[] | undefined;

  /** Everything about an element, after everything around it; not by recursion, pages can be nested deep. */
  function know(element: Element): Known {
    const missing: Element[] = [];
    for (let at: Element | null = element; at && !all.has(at); at = at.parentElement)
      missing.push(at);
    for (const at of missing.reverse()) {
      const parent = at.parentElement ? all.get(at.parentElement) : undefined;
      all.set(at, lookAt(at, parent, view.getComputedStyle(at), all.size));
    }
    return all.get(element) as Known;
  }

  /** The boxes of the page that are worth a comparison, as far as there is time to look for them. */
  function findBoxes(fits: (known: Known) => boolean): { boxes: Box[]; isWhole: boolean } {
    const found: Box[] = [];
    const end = performance.now() + LONGEST_SEARCH;
    const elements = page.body?.getElementsByTagName('*') ?? [];
    let isWhole = true;
    for (let at = 0; at < elements.length && isWhole; at += 1) {
      isWhole = performance.now() < end;
      const known = know(elements[at] as Element);
      if (known.isGone || known.alpha < 0.1 || !fits(known)) continue;
      const rect = toRect(known.element.getBoundingClientRect());
      if (rect.width * rect.height >= 4) found.push({ known, rect, layer: layerOf(known) });
    }
    return { boxes: largest(found), isWhole };
  }

  /** Does it show anything but the letters in it? */
  function hasOwnGround(known: Known): boolean {
    const { backgroundImage, backgroundColor } = known.style;
    if (PICTURES.has(known.element.localName) || backgroundImage !== 'none') return true;
    return (readColour(backgroundColor)?.[3] ?? 1) > 0.1 || hasPseudoGround(known);
  }

  /** Can it hide what lies under it? Banners and dialogs will go again. */
  function canCover(known: Known): boolean {
    const { position, backgroundColor, visibility } = known.style;
    if (!(/^(?:absolute|relative)$/.test(position) || known.isContext)) return false;
    if (/^(?:fixed|sticky)$/.test(position) || visibility !== 'visible') return false;
    if ((readColour(backgroundColor)?.[3] ?? 0) < 0.99 || known.alpha < 0.99) return false;
    const { width, height } = known.element.getBoundingClientRect();
    return width * height < view.innerWidth * view.innerHeight * LARGE;
  }

  function hasGround(element: Element, pseudo: string): boolean {
    const { content, backgroundColor, backgroundImage } = view.getComputedStyle(element, pseudo);
    if (content === 'none' || content === 'normal') return false;
    return backgroundImage !== 'none' || (readColour(backgroundColor)?.[3] ?? 1) > 0.1;
  }

  /** Is it of the colour of the ground behind it? */
  function judgeColour(known: Known, rect: Rect): Verdict {
    const { style } = known;
    const fill = readColour(style.webkitTextFillColor || style.color);
    if (!fill || /text/.test(style.backgroundClip)) return 'seen';
    const ink: Colour = [fill[0], fill[1], fill[2], fill[3] * known.alpha];
    const ground = findGround(known);
    if (!ground) return ink[3] < 0.03 ? 'hidden' : 'seen';
    if (contrastOf(blend(ink, ground), ground) >= UNSEEN) return 'seen';
    const hasEdge =
      style.textShadow !== 'none' || Number.parseFloat(style.webkitTextStrokeWidth) > 0;
    if (hasEdge) return 'unsure';
    grounds ??= findBoxes(hasOwnGround);
    // Something else may lie behind it: a picture, a coloured box beside it.
    const isOnOther =
      ink[3] >= 0.03 &&
      grounds.boxes.some(
        (box) =>
          overlap(box.rect, rect) &&
          (!box.known.element.contains(known.element) || hasPseudoGround(box.known)) &&
          !isOfColour(box.known, ink),
      );
    return isOnOther || !grounds.isWhole ? 'unsure' : 'hidden';
  }

  const hasPseudoGround = ({ element }: Known) =>
    ['::before', '::after'].some((name) => hasGround(element, name));

  /** Is this box nothing but an area of that colour? */
  function isOfColour(known: Known, ink: Colour): boolean {
    const ground = readColour(known.style.backgroundColor);
    if (!ground || ground[3] < 0.99 || PICTURES.has(known.element.localName)) return false;
    if (known.style.backgroundImage !== 'none' || hasPseudoGround(known)) return false;
    return contrastOf(blend(ink, ground), ground) < UNSEEN;
  }

  /** The nearest opaque ground with what lies over it; nothing where it is a picture or cannot be known. */
  function findGround(known: Known): Colour | undefined {
    const over: Colour[] = [];
    let base: Colour | undefined;
    for (let at: Known | undefined = known; at && !base; at = at.parent) {
      const colour = readColour(at.style.backgroundColor);
      if (at.style.backgroundImage !== 'none' || !colour) return undefined;
      if (colour[3] > 0.99) base = colour;
      else if (colour[3] > 0) over.push(colour);
    }
    // Without any, it is the browser's own paper, which is white in light pages only.
    if (!base && /dark/.test(view.getComputedStyle(root).colorScheme)) return undefined;
    return over.reduceRight((under, colour) => blend(colour, under), base ?? [255, 255, 255, 1]);
  }

  function judgePlace(known: Known, rect: Rect): Verdict {
    if (rect.width <= 1 || rect.height <= SMALLEST_LETTER) {
      // A fold that says itself that it can be opened.
      return known.element.closest('details:not([open])') ? 'unsure' : 'hidden';
    }
    const { scrollX, scrollY } = view;
    const isRightToLeft = view.getComputedStyle(root).direction === 'rtl';
    const isOutside =
      rect.bottom + scrollY <= 0 ||
      (!isRightToLeft && rect.right + scrollX <= 0) ||
      (!isRightToLeft && rect.left + scrollX >= Math.max(root.scrollWidth, view.innerWidth));
    const { clipper } = known;
    if (!clipper) return isOutside ? 'hidden' : 'seen';
    // Its own box, out of which an indent has pushed it.
    if (isOutside && clipper === known) return 'hidden';
    // A row of pictures or a fold may bring it in.
    const edge = clipper.element.getBoundingClientRect();
    const scrolls = /auto|scroll/.test(clipper.style.overflowX + clipper.style.overflowY);
    return isOutside || (!scrolls && !overlap(edge, rect)) ? 'unsure' : 'seen';
  }

  function isCovered(known: Known, rect: Rect): boolean {
    covers ??= findBoxes(canCover).boxes;
    if (covers.length === 0) return false;
    const layer = layerOf(known);
    return covers.some(
      (box) =>
        box.rect.left <= rect.left + 1 &&
        box.rect.right >= rect.right - 1 &&
        box.rect.top <= rect.top + 1 &&
        box.rect.bottom >= rect.bottom - 1 &&
        !box.known.element.contains(known.element) &&
        isAbove(box.layer, layer),
    );
  }

  return {
    hides: (element) => {
      const { isGone, alpha } = know(element);
      return isGone || alpha < 0.01;
    },
    judge: (text) => {
      const parent = text.parentElement;
      if (!parent) return 'seen';
      const known = know(parent);
      const { style } = known;
      if (style.visibility !== 'visible' || known.cut[0]) return 'hidden';
      if (Number.parseFloat(style.fontSize) <= SMALLEST_LETTER) return 'hidden';
      range.selectNodeContents(text);
      const rect = toRect(range.getBoundingClientRect());
      const verdicts = [judgePlace(known, rect)];
      if (verdicts[0] === 'seen') verdicts.push(judgeColour(known, rect));
      if (!verdicts.includes('hidden') && isCovered(known, rect)) return 'hidden';
      return (
        verdicts.find((one) => one === 'hidden') ?? verdicts.find((one) => one !== 'seen') ?? 'seen'
      );
    },
  };
}

function lookAt(
  element: Element,
  parent: Known | undefined,
  style: CSSStyleDeclaration,
  place: number,
): Known {
  const { position, display, zIndex, transform, filter, opacity } = style;
  const isPositioned = position !== 'static';
  const isFrame = transform !== 'none' || filter !== 'none';
  const [flow, absolute, fixed] = parent?.cut ?? [false, false, false];
  const isCut = position === 'absolute' ? absolute : position === 'fixed' ? fixed : flow;
  const cuts = isCut || cutsAll(element, style);
  const clips = !isRoot(element) && display !== 'contents' && style.overflow !== 'visible';
  const known: Known = {
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
  known.clipper = clips ? known : findClipper(known);
  return known;
}

/** The box around it that cuts it off; what is placed is cut off only by boxes that it is placed in. */
function findClipper({ parent, style }: Known): Known | undefined {
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
  return width <= SMALLEST_BOX || height <= SMALLEST_BOX;
}

const isRoot = ({ localName }: Element) => localName === 'html' || localName === 'body';

const toRect = ({ left, right, top, bottom, width, height }: DOMRect): Rect => ({
  ...{ left, right, top, bottom, width, height },
});

const overlap = (one: Rect, other: Rect) =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;

const largest = (boxes: Box[]) =>
  boxes
    .sort((a, b) => b.rect.width * b.rect.height - a.rect.width * a.rect.height)
    .slice(0, MOST_BOXES);
