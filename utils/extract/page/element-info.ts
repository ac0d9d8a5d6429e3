import { blend, type Colour, type Paint, readColour, readPaint } from './contrast.ts';
import type { Stacked } from './stacking.ts';

/** Largest width or height, in CSS pixels, of a clipping box that shows nothing. */
const MAX_EMPTY_BOX = 4;
const CLIPS_EVERYTHING =
  /inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0(?:px|%)?|ellipse\(0|polygon\((?:0(?:px|%)? 0(?:px|%)?(?:, )?)+\)|rect\(0(?:px)?(?:, | )0(?:px)?(?:, | )0(?:px)?(?:, | )0/;

/** What is known before an element is read; the canvas lies behind the whole page. */
interface Before {
  parent: ElementInfo | undefined;
  style: CSSStyleDeclaration;
  place: number;
  canvas: Colour | undefined;
}

/** What its text lies on, and what cuts it off. */
interface Surroundings {
  /** what lies behind its text; undefined: a picture, or unknown */
  ground: Colour | undefined;
  /** does a box without size cut it away? */
  isCut: boolean;
  /** the box that cuts off or scrolls its content at the edges */
  clipper: ElementInfo | undefined;
}

/**
 * What is known about an element and everything around it. Each value of a style is slow to read, and a page can have
 * tens of thousands of elements: what only few of them need is read when it is asked for.
 */
export class ElementInfo implements Stacked {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
  readonly parent: ElementInfo | undefined;
  readonly place: number;
  /** how opaque it is with all around it */
  readonly alpha: number;
  /** does it, or something around it, hide it with all of its content? */
  readonly isGone: boolean;
  /** the panel around it that is closed, and that people can open */
  readonly panel: ElementInfo | undefined;
  /** does it lie in closed `details`? Browsers lay that out when they are asked for it, each time anew */
  readonly isFolded: boolean;
  /** is it what content with a fixed position stands in? */
  readonly isContainer: boolean;
  private readonly canvas: Colour | undefined;
  private readonly opacity: number;
  private readonly display: string;
  private surroundings: Surroundings | undefined;
  private ownPosition: string | undefined;
  private ownPaint: Paint | undefined;
  private ownColour: Colour | undefined | null = null;

  /** @param closed the same element as it is now: a panel that people can open */
  constructor(element: Element, { parent, style, place, canvas }: Before, closed?: ElementInfo) {
    this.element = element;
    this.style = style;
    this.parent = parent;
    this.place = place;
    this.canvas = canvas;
    this.display = style.display;
    const { filter } = style;
    this.isFolded = Boolean(parent?.isFolded) || isFoldedIn(element);
    this.isContainer = filter !== 'none' || (!this.isFolded && style.transform !== 'none');
    this.opacity = Number(style.opacity);
    this.panel = closed ?? parent?.panel;
    const around = parent?.alpha ?? 1;
    this.alpha = closed || this.display === 'contents' ? around : around * this.opacity;
    this.isGone = Boolean(parent?.isGone) || (!closed && this.hidesAll(filter));
  }

  private hidesAll(filter: string): boolean {
    const { display, style } = this;
    if (display === 'none' || style.contentVisibility === 'hidden') return true;
    return filter !== 'none' && /opacity\(0(?:%|\))/.test(filter);
  }

  get position(): string {
    this.ownPosition ??= this.style.position;
    return this.ownPosition;
  }

  get isPositioned(): boolean {
    return this.position !== 'static';
  }

  get paint(): Paint {
    this.ownPaint ??= readPaint(this.style, this.backgroundColour);
    return this.ownPaint;
  }

  /** the colour alone: most elements have none, so that nothing else of their background is read */
  get backgroundColour(): Colour | undefined {
    if (this.ownColour === null) this.ownColour = readColour(this.style.backgroundColor);
    return this.ownColour;
  }

  get z(): number | undefined {
    const { zIndex } = this.style;
    return zIndex === 'auto' ? undefined : Number(zIndex);
  }

  get isContext(): boolean {
    return this.opacity < 1 || this.isContainer || /^(?:fixed|sticky)$/.test(this.position);
  }

  get ground(): Colour | undefined {
    return this.readSurroundings().ground;
  }

  get isCut(): boolean {
    return this.readSurroundings().isCut;
  }

  get clipper(): ElementInfo | undefined {
    return this.readSurroundings().clipper;
  }

  /** Reads them after those of everything around it. No recursion: pages can be nested deep. */
  private readSurroundings(): Surroundings {
    const missing: ElementInfo[] = [];
    for (let at: ElementInfo | undefined = this; at && !at.surroundings; at = at.parent)
      missing.push(at);
    for (const at of missing.reverse()) at.surroundings = at.findSurroundings();
    return this.surroundings as Surroundings;
  }

  private findSurroundings(): Surroundings {
    const { element, style, parent, display } = this;
    const box = findBox(parent, this.position);
    const overflows = style.overflowX === 'visible' && style.overflowY === 'visible';
    const clips = !overflows && display !== 'contents' && !isRoot(element);
    // What lies in a closed panel has no size, and what cuts the panel away is undone when it opens.
    const isCut = this.panel
      ? Boolean(this.panel.element === element ? parent?.isCut : box?.isCut)
      : Boolean(box?.isCut) || this.cutsAll(clips);
    return {
      ground: groundOf(this.paint, parent ? parent.ground : this.canvas),
      isCut,
      clipper: clips ? this : box?.clipper,
    };
  }

  /** Does this box cut all of its content away? @param clips does it clip at its edges? */
  private cutsAll(clips: boolean): boolean {
    const { clip, clipPath } = this.style;
    if (clipPath !== 'none' && CLIPS_EVERYTHING.test(clipPath)) return true;
    // This old property only clips elements with a position.
    if (/absolute|fixed/.test(this.position) && isEmptyClip(clip)) return true;
    if (!clips || this.isFolded || this.display === 'inline') return false;
    const { width, height } = this.element.getBoundingClientRect();
    return width <= MAX_EMPTY_BOX || height <= MAX_EMPTY_BOX;
  }
}

/** A panel that people can open, as it is around what lies in it: whatever hides it now hides only the panel. */
export function openPanel(info: ElementInfo, before: Before): ElementInfo {
  const { isGone, alpha, isCut, style } = info;
  if (!isGone && alpha >= 0.01 && !isCut && style.visibility === 'visible') return info;
  return new ElementInfo(info.element, before, info);
}

/** Mixes an element's background with what lies under it. */
function groundOf(
  { colour: own, hasPicture }: Paint,
  under: Colour | undefined,
): Colour | undefined {
  const colour = hasPicture ? undefined : own;
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

/** Does `rect(…)` of the old property show nothing? */
function isEmptyClip(clip: string): boolean {
  const [top, right, bottom, left] = (/^rect\((.+)\)$/.exec(clip)?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number.parseFloat) as [number, number, number, number];
  return right - left <= 1 || bottom - top <= 1;
}

const isRoot = ({ localName }: Element) => localName === 'html' || localName === 'body';

/** Is this what closed `details` hide, beside their summary? */
function isFoldedIn(element: Element): boolean {
  const around = element.parentElement;
  if (around?.localName !== 'details' || around.hasAttribute('open')) return false;
  return element !== [...around.children].find(({ localName }) => localName === 'summary');
}
