import {
  blend,
  type Colour,
  contrastOf,
  MIN_SEEN_CONTRAST,
  paints,
  readColour,
  readPaint,
} from './contrast.ts';
import { ElementInfo, openPanel } from './element-info.ts';
import { findPanels } from './panels.ts';
import { isAbove, type Layer, layerOf } from './stacking.ts';

/** `unsure`: perhaps nobody sees it; it is kept, and Vigil tells the person. */
export type Verdict = 'seen' | 'unsure' | 'hidden';

/** What a live page shows. Text that can be seen is never called hidden. */
export interface Visibility {
  /** does this element hide everything in it? */
  hides(element: Element): boolean;
  judge(node: Text | Element): Verdict;
  /** is text shown from its end to its beginning in this element? */
  turns(element: Element): boolean;
}

/** Largest font size, in CSS pixels, that nobody can see. */
const MAX_UNSEEN_LETTER = 2;
/** Longest time for finding boxes, in milliseconds. */
const MAX_SEARCH_TIME = 300;
/** Most boxes that are compared with a text. */
const MAX_BOXES = 200;
/** Share of the window from which on a box over a text is a banner or a dialog, which people close. */
const BANNER_SHARE = 0.5;
/** After how many boxes the search asks for the time. */
const CLOCK_STEP = 64;

const PICTURE_TAGS = new Set('img picture video canvas svg iframe object embed'.split(' '));

/** A rectangle of plain numbers: those of the browser are slow to read. */
type Rect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'width' | 'height'>;

interface Box {
  known: ElementInfo;
  rect: Rect;
  layer: Layer;
}

/** Judges what a page shows as it is drawn now, and changes nothing. */
export class PageVisibility implements Visibility {
  private readonly page: Document;
  private readonly view: Window;
  private readonly range: Range;
  private readonly known = new Map<Element, ElementInfo>();
  private readonly panels: ReadonlyMap<Element, Element>;
  private backgrounds: { boxes: Box[]; isComplete: boolean } | undefined;
  private covers: Box[] | undefined;
  private readonly canvas: Colour | undefined;
  /** where the page ends, as it is scrolled now */
  private readonly edges: { left: number; right: number; top: number; isRightToLeft: boolean };

  /** @param panels those that people can open; by default, those that controls name which the page shows */
  constructor(page: Document, panels?: ReadonlyMap<Element, Element>) {
    this.page = page;
    this.view = page.defaultView as Window;
    this.range = page.createRange();
    const root = page.documentElement;
    const { colorScheme, direction } = this.view.getComputedStyle(root);
    // Without any background, the browser's canvas shows, which is white only in light colour schemes.
    this.canvas = /dark/.test(colorScheme) ? undefined : [255, 255, 255, 1];
    const { scrollX, scrollY, innerWidth } = this.view;
    const right = Math.max(root.scrollWidth, innerWidth) - scrollX;
    this.edges = { left: -scrollX, right, top: -scrollY, isRightToLeft: direction === 'rtl' };
    const asDrawn = panels ? this : new PageVisibility(page, new Map());
    this.panels = panels ?? findPanels(page, (control) => asDrawn.judge(control) === 'seen');
  }

  /** Reads an element after everything around it. No recursion: pages can be nested deep. */
  private readElement(element: Element): ElementInfo {
    const missing: Element[] = [];
    for (let at: Element | null = element; at && !this.known.has(at); at = at.parentElement)
      missing.push(at);
    for (const at of missing.reverse()) {
      const parent = at.parentElement ? this.known.get(at.parentElement) : undefined;
      const [style, place] = [this.view.getComputedStyle(at), this.known.size];
      const before = { parent, style, place, canvas: this.canvas };
      const info = new ElementInfo(at, before);
      this.known.set(at, this.panels.has(at) ? openPanel(info, before) : info);
    }
    return this.known.get(element) as ElementInfo;
  }

  /** Finds the boxes of the page that fit, as far as the time allows. */
  private findBoxes(fits: (known: ElementInfo) => boolean): { boxes: Box[]; isComplete: boolean } {
    const found: { known: ElementInfo; rect: DOMRect; area: number }[] = [];
    const end = performance.now() + MAX_SEARCH_TIME;
    const elements = this.page.body?.getElementsByTagName('*') ?? [];
    let isComplete = true;
    for (let at = 0; at < elements.length && isComplete; at += 1) {
      isComplete = at % CLOCK_STEP > 0 || performance.now() < end;
      const known = this.readElement(elements[at] as Element);
      if (known.isGone || known.isFolded || known.alpha < 0.1 || !fits(known)) continue;
      const rect = known.element.getBoundingClientRect();
      const area = rect.width * rect.height;
      if (area >= 4) found.push({ known, rect, area });
    }
    const boxes = found
      .sort((a, b) => b.area - a.area)
      .slice(0, MAX_BOXES)
      .map(({ known, rect }) => ({ known, rect: toRect(rect), layer: layerOf(known) }));
    return { boxes, isComplete };
  }

  /** Does it show anything beside its text? */
  private hasOwnBackground(known: ElementInfo): boolean {
    const isPicture = PICTURE_TAGS.has(known.element.localName);
    return isPicture || paints(known.paint) || this.hasPseudoBackground(known);
  }

  /** Can it hide what lies under it? Banners and dialogs do not count, because people close them. */
  private canCover(known: ElementInfo): boolean {
    // Most elements have no background, so that nothing else of them is read.
    if ((known.backgroundColour?.[3] ?? 0) < 0.99 || known.alpha < 0.99) return false;
    const { position } = known;
    if (!(/^(?:absolute|relative)$/.test(position) || known.isContext)) return false;
    if (/^(?:fixed|sticky)$/.test(position) || known.style.visibility !== 'visible') return false;
    const { width, height } = known.element.getBoundingClientRect();
    return width * height < this.view.innerWidth * this.view.innerHeight * BANNER_SHARE;
  }

  /** Does it have the colour of its background? */
  private judgeColour(known: ElementInfo, rect: Rect): Verdict {
    const { style } = known;
    const fill = readColour(style.webkitTextFillColor || style.color);
    if (!fill) return 'seen';
    const ink: Colour = [fill[0], fill[1], fill[2], fill[3] * known.alpha];
    const { ground: background } = known;
    if (background ? isSeenOn(ink, background) : ink[3] >= 0.03) return 'seen';
    // The background shines through the letters.
    if (/text/.test(style.backgroundClip)) return 'seen';
    if (!background) return 'hidden';
    const hasEdge =
      style.textShadow !== 'none' || Number.parseFloat(style.webkitTextStrokeWidth) > 0;
    if (hasEdge) return 'unsure';
    this.backgrounds ??= this.findBoxes((known) => this.hasOwnBackground(known));
    // Something else may lie behind it: a picture, or a coloured box that is not around it.
    const isOnOther =
      ink[3] >= 0.03 &&
      this.backgrounds.boxes.some(
        (box) =>
          overlap(box.rect, rect) &&
          (!box.known.element.contains(known.element) || this.hasPseudoBackground(box.known)) &&
          !this.hasColour(box.known, ink),
      );
    return isOnOther || !this.backgrounds.isComplete ? 'unsure' : 'hidden';
  }

  private hasPseudoBackground({ element }: ElementInfo): boolean {
    return ['::before', '::after']
      .map((name) => this.view.getComputedStyle(element, name))
      .some((style) => !/^(?:none|normal)$/.test(style.content) && paints(readPaint(style)));
  }

  /** Is this box only an area of that colour? */
  private hasColour(known: ElementInfo, ink: Colour): boolean {
    const { colour: background, hasPicture } = known.paint;
    if (!background || background[3] < 0.99 || PICTURE_TAGS.has(known.element.localName))
      return false;
    if (hasPicture || this.hasPseudoBackground(known)) return false;
    return !isSeenOn(ink, background);
  }

  private judgePlace(known: ElementInfo, rect: Rect): Verdict {
    if (rect.width <= 1 || rect.height <= MAX_UNSEEN_LETTER) return 'hidden';
    const { left, right, top, isRightToLeft } = this.edges;
    const isBeside = !isRightToLeft && (rect.right <= left || rect.left >= right);
    const isOutside = rect.bottom <= top || isBeside;
    const { clipper } = known;
    if (!clipper) return isOutside ? 'hidden' : 'seen';
    // An indent has pushed the text out of its own box.
    if (isOutside && clipper === known) return 'hidden';
    // A carousel may bring it into view.
    const edge = clipper.element.getBoundingClientRect();
    const scrolls = /auto|scroll/.test(clipper.style.overflowX + clipper.style.overflowY);
    return isOutside || (!scrolls && !overlap(edge, rect)) ? 'unsure' : 'seen';
  }

  private isCovered(known: ElementInfo, rect: Rect): boolean {
    this.covers ??= this.findBoxes((known) => this.canCover(known)).boxes;
    if (this.covers.length === 0) return false;
    const over = this.covers.filter(
      (box) =>
        box.rect.left <= rect.left + 1 &&
        box.rect.right >= rect.right - 1 &&
        box.rect.top <= rect.top + 1 &&
        box.rect.bottom >= rect.bottom - 1 &&
        !box.known.element.contains(known.element),
    );
    if (over.length === 0) return false;
    const layer = layerOf(known);
    return over.some((box) => isAbove(box.layer, layer));
  }

  hides(element: Element): boolean {
    const { isGone, alpha } = this.readElement(element);
    return isGone || alpha < 0.01;
  }

  turns(element: Element): boolean {
    const { unicodeBidi, direction } = this.readElement(element).style;
    return direction === 'rtl' && /override/.test(unicodeBidi);
  }

  judge(node: Text | Element): Verdict {
    const element = node.nodeType === 3 ? node.parentElement : (node as Element);
    if (!element) return 'seen';
    const known = this.readElement(element);
    const { style, panel } = known;
    if (known.isGone || known.isCut) return 'hidden';
    if (style.visibility !== (panel?.style.visibility ?? 'visible')) return 'hidden';
    if (Number.parseFloat(style.fontSize) <= MAX_UNSEEN_LETTER) return 'hidden';
    // Nobody knows where what can be opened will be, but in which colour.
    const isClosed = panel !== undefined || known.isFolded || isFoldedText(node);
    if (isClosed) return this.judgeColour(known, NOWHERE) === 'seen' ? 'unsure' : 'hidden';
    if (node !== element) this.range.selectNodeContents(node);
    const rect = toRect((node === element ? element : this.range).getBoundingClientRect());
    const place = this.judgePlace(known, rect);
    const verdict = place === 'seen' ? this.judgeColour(known, rect) : place;
    return verdict !== 'hidden' && this.isCovered(known, rect) ? 'hidden' : verdict;
  }
}

const isSeenOn = (ink: Colour, ground: Colour) =>
  contrastOf(blend(ink, ground), ground) >= MIN_SEEN_CONTRAST;

/** Text right in closed `details`. */
const isFoldedText = ({ nodeType, parentElement }: Node) =>
  nodeType === 3 && parentElement?.matches('details:not([open])');

const NOWHERE: Rect = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 };

const toRect = ({ left, right, top, bottom, width, height }: DOMRect): Rect => ({
  left,
  right,
  top,
  bottom,
  width,
  height,
});

const overlap = (one: Rect, other: Rect) =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;
