import { blend, type Colour, contrastOf, readColour, UNSEEN } from './contrast.ts';
import { type ElementInfo, readInfo } from './element-info.ts';
import { isAbove, type Layer, layerOf } from './stacking.ts';

/** `unsure`: perhaps nobody sees it; it is kept, and the person is told. */
export type Verdict = 'seen' | 'unsure' | 'hidden';

/** What a live page shows. Text that can be seen is never called hidden. */
export interface Visibility {
  /** is nothing in this element to be seen, whatever stands in it? */
  hides(element: Element): boolean;
  judge(text: Text): Verdict;
}

/** Size in CSS pixels up to which nobody sees a letter. */
const MAX_UNSEEN_LETTER = 2;
/** Longest that boxes are looked for, in milliseconds. */
const MAX_SEARCH = 600;
/** Most boxes that a text is compared with. */
const MAX_BOXES = 200;
/** Share of the window from which on a box over a text is a banner or a dialog, which will go again. */
const BANNER_SHARE = 0.5;

const PICTURES = new Set(['img', 'picture', 'video', 'canvas', 'svg', 'iframe', 'object', 'embed']);

/** Plain numbers: the browser's own rectangles are slow to ask. */
type Rect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'width' | 'height'>;

interface Box {
  known: ElementInfo;
  rect: Rect;
  layer: Layer;
}

/** Looks at a page as it is drawn now, without touching it. */
export class PageVisibility implements Visibility {
  private readonly page: Document;
  private readonly view: Window;
  private readonly root: HTMLElement;
  private readonly range: Range;
  private readonly known = new Map<Element, ElementInfo>();
  private grounds: { boxes: Box[]; isWhole: boolean } | undefined;
  private covers: Box[] | undefined;

  constructor(page: Document) {
    this.page = page;
    this.view = page.defaultView as Window;
    this.root = page.documentElement;
    this.range = page.createRange();
  }

  /** Everything about an element, after everything around it; not by recursion, pages can be nested deep. */
  private infoOf(element: Element): ElementInfo {
    const missing: Element[] = [];
    for (let at: Element | null = element; at && !this.known.has(at); at = at.parentElement)
      missing.push(at);
    for (const at of missing.reverse()) {
      const parent = at.parentElement ? this.known.get(at.parentElement) : undefined;
      this.known.set(at, readInfo(at, parent, this.view.getComputedStyle(at), this.known.size));
    }
    return this.known.get(element) as ElementInfo;
  }

  /** The boxes of the page that are worth a comparison, as far as there is time to look for them. */
  private findBoxes(fits: (known: ElementInfo) => boolean): { boxes: Box[]; isWhole: boolean } {
    const found: Box[] = [];
    const end = performance.now() + MAX_SEARCH;
    const elements = this.page.body?.getElementsByTagName('*') ?? [];
    let isWhole = true;
    for (let at = 0; at < elements.length && isWhole; at += 1) {
      isWhole = performance.now() < end;
      const known = this.infoOf(elements[at] as Element);
      if (known.isGone || known.alpha < 0.1 || !fits(known)) continue;
      const rect = toRect(known.element.getBoundingClientRect());
      if (rect.width * rect.height >= 4) found.push({ known, rect, layer: layerOf(known) });
    }
    return { boxes: largest(found), isWhole };
  }

  /** Does it show anything but the letters in it? */
  private hasOwnGround(known: ElementInfo): boolean {
    const { backgroundImage, backgroundColor } = known.style;
    if (PICTURES.has(known.element.localName) || backgroundImage !== 'none') return true;
    return (readColour(backgroundColor)?.[3] ?? 1) > 0.1 || this.hasPseudoGround(known);
  }

  /** Can it hide what lies under it? Banners and dialogs will go again. */
  private canCover(known: ElementInfo): boolean {
    const { position, backgroundColor, visibility } = known.style;
    if (!(/^(?:absolute|relative)$/.test(position) || known.isContext)) return false;
    if (/^(?:fixed|sticky)$/.test(position) || visibility !== 'visible') return false;
    if ((readColour(backgroundColor)?.[3] ?? 0) < 0.99 || known.alpha < 0.99) return false;
    const { width, height } = known.element.getBoundingClientRect();
    return width * height < this.view.innerWidth * this.view.innerHeight * BANNER_SHARE;
  }

  private hasGround(element: Element, pseudo: string): boolean {
    const { content, backgroundColor, backgroundImage } = this.view.getComputedStyle(
      element,
      pseudo,
    );
    if (content === 'none' || content === 'normal') return false;
    return backgroundImage !== 'none' || (readColour(backgroundColor)?.[3] ?? 1) > 0.1;
  }

  /** Is it of the colour of the ground behind it? */
  private judgeColour(known: ElementInfo, rect: Rect): Verdict {
    const { style } = known;
    const fill = readColour(style.webkitTextFillColor || style.color);
    if (!fill || /text/.test(style.backgroundClip)) return 'seen';
    const ink: Colour = [fill[0], fill[1], fill[2], fill[3] * known.alpha];
    const ground = this.findGround(known);
    if (!ground) return ink[3] < 0.03 ? 'hidden' : 'seen';
    if (contrastOf(blend(ink, ground), ground) >= UNSEEN) return 'seen';
    const hasEdge =
      style.textShadow !== 'none' || Number.parseFloat(style.webkitTextStrokeWidth) > 0;
    if (hasEdge) return 'unsure';
    this.grounds ??= this.findBoxes((known) => this.hasOwnGround(known));
    // Something else may lie behind it: a picture, a coloured box beside it.
    const isOnOther =
      ink[3] >= 0.03 &&
      this.grounds.boxes.some(
        (box) =>
          overlap(box.rect, rect) &&
          (!box.known.element.contains(known.element) || this.hasPseudoGround(box.known)) &&
          !this.isOfColour(box.known, ink),
      );
    return isOnOther || !this.grounds.isWhole ? 'unsure' : 'hidden';
  }

  private hasPseudoGround({ element }: ElementInfo): boolean {
    return ['::before', '::after'].some((name) => this.hasGround(element, name));
  }

  /** Is this box nothing but an area of that colour? */
  private isOfColour(known: ElementInfo, ink: Colour): boolean {
    const ground = readColour(known.style.backgroundColor);
    if (!ground || ground[3] < 0.99 || PICTURES.has(known.element.localName)) return false;
    if (known.style.backgroundImage !== 'none' || this.hasPseudoGround(known)) return false;
    return contrastOf(blend(ink, ground), ground) < UNSEEN;
  }

  /** The nearest opaque ground with what lies over it; nothing where it is a picture or cannot be known. */
  private findGround(known: ElementInfo): Colour | undefined {
    const over: Colour[] = [];
    let base: Colour | undefined;
    for (let at: ElementInfo | undefined = known; at && !base; at = at.parent) {
      const colour = readColour(at.style.backgroundColor);
      if (at.style.backgroundImage !== 'none' || !colour) return undefined;
      if (colour[3] > 0.99) base = colour;
      else if (colour[3] > 0) over.push(colour);
    }
    // Without any, it is the browser's own paper, which is white in light pages only.
    if (!base && /dark/.test(this.view.getComputedStyle(this.root).colorScheme)) return undefined;
    return over.reduceRight((under, colour) => blend(colour, under), base ?? [255, 255, 255, 1]);
  }

  private judgePlace(known: ElementInfo, rect: Rect): Verdict {
    if (rect.width <= 1 || rect.height <= MAX_UNSEEN_LETTER) {
      // A fold that says itself that it can be opened.
      return known.element.closest('details:not([open])') ? 'unsure' : 'hidden';
    }
    const { scrollX, scrollY } = this.view;
    const isRightToLeft = this.view.getComputedStyle(this.root).direction === 'rtl';
    const isOutside =
      rect.bottom + scrollY <= 0 ||
      (!isRightToLeft && rect.right + scrollX <= 0) ||
      (!isRightToLeft &&
        rect.left + scrollX >= Math.max(this.root.scrollWidth, this.view.innerWidth));
    const { clipper } = known;
    if (!clipper) return isOutside ? 'hidden' : 'seen';
    // Its own box, out of which an indent has pushed it.
    if (isOutside && clipper === known) return 'hidden';
    // A row of pictures or a fold may bring it in.
    const edge = clipper.element.getBoundingClientRect();
    const scrolls = /auto|scroll/.test(clipper.style.overflowX + clipper.style.overflowY);
    return isOutside || (!scrolls && !overlap(edge, rect)) ? 'unsure' : 'seen';
  }

  private isCovered(known: ElementInfo, rect: Rect): boolean {
    this.covers ??= this.findBoxes((known) => this.canCover(known)).boxes;
    if (this.covers.length === 0) return false;
    const layer = layerOf(known);
    return this.covers.some(
      (box) =>
        box.rect.left <= rect.left + 1 &&
        box.rect.right >= rect.right - 1 &&
        box.rect.top <= rect.top + 1 &&
        box.rect.bottom >= rect.bottom - 1 &&
        !box.known.element.contains(known.element) &&
        isAbove(box.layer, layer),
    );
  }

  hides(element: Element): boolean {
    const { isGone, alpha } = this.infoOf(element);
    return isGone || alpha < 0.01;
  }

  judge(text: Text): Verdict {
    const parent = text.parentElement;
    if (!parent) return 'seen';
    const known = this.infoOf(parent);
    const { style } = known;
    if (style.visibility !== 'visible' || known.cut[0]) return 'hidden';
    if (Number.parseFloat(style.fontSize) <= MAX_UNSEEN_LETTER) return 'hidden';
    this.range.selectNodeContents(text);
    const rect = toRect(this.range.getBoundingClientRect());
    const verdicts = [this.judgePlace(known, rect)];
    if (verdicts[0] === 'seen') verdicts.push(this.judgeColour(known, rect));
    if (!verdicts.includes('hidden') && this.isCovered(known, rect)) return 'hidden';
    return (
      verdicts.find((one) => one === 'hidden') ?? verdicts.find((one) => one !== 'seen') ?? 'seen'
    );
  }
}

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
    .slice(0, MAX_BOXES);
