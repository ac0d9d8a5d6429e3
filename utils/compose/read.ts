import { type Box, isField } from './box.ts';
import { normaliseText } from './compare.ts';
import { documentOf } from './true-document.ts';

/** What stands in a box, in the editor's own terms: a paragraph, block or line break is one `\n`. */
export interface BoxText {
  text: string;
  /** UTF-16 offsets of the selection in `text`; undefined when it is not in this box */
  start?: number | undefined;
  end?: number | undefined;
}

interface Point {
  node: Node;
  offset: number;
}

// By number and not by instanceof: a node of an iframe has its own window's constructors.
export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;
export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === 3;

const BLOCK =
  /^(?:address|article|blockquote|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|tr|ul)$/;

/** What the page's hints, checkers and styles put into a box: no text of anybody's. */
const NOT_TEXT = /^(?:script|style|template|noscript|link|meta|svg)$/;
const PLACEHOLDER = '[data-slate-placeholder], [aria-hidden="true"], [data-placeholder-node]';
/** Hints that were found to be the page's, as there were no other words beside them. */
const hints = new WeakSet<Element>();

const isUneditable = (element: Element) => element.getAttribute('contenteditable') === 'false';

/** Is this part of a box the page's, a checker's or a style, and no text of anybody's? */
export function isNobodysText(element: Element): boolean {
  if (NOT_TEXT.test(element.localName)) return true;
  if (hints.has(element)) return true;
  if (!isUneditable(element)) return false;
  const isBlank = element.textContent?.trim() === '' && !element.querySelector('img');
  if (isBlank && element.localName !== 'br' && element.localName !== 'img') return true;
  if (element.matches(PLACEHOLDER) && !element.querySelector('img')) return true;
  const position = documentOf(element).defaultView?.getComputedStyle(element).position;
  return position === 'absolute' || position === 'fixed';
}

/** Names and tags that an editor shows as one piece stand for text of the person's. */
const isChip = (element: Element) =>
  /^[@#:]/.test(element.textContent?.trim() ?? '') ||
  element.matches('a, img, [data-mention], [data-type], [data-id], [data-value]') ||
  element.querySelector('a, img') !== null;

/** Takes the uneditable parts of a box for hints of its page when nothing else stands in it. */
export function noteHints(box: Box): void {
  if (isField(box)) return;
  const parts = [...box.querySelectorAll('[contenteditable="false"]')].filter(
    (one) => !isNobodysText(one),
  );
  if (parts.length === 0 || parts.some(isChip)) return;
  const rest = box.cloneNode(true) as Element;
  for (const one of rest.querySelectorAll('[contenteditable="false"], style, script')) one.remove();
  if (rest.textContent?.trim() === '') for (const part of parts) hints.add(part);
}

function hasBlockInside(element: Element): boolean {
  for (const child of element.children) {
    if (BLOCK.test(child.localName) || hasBlockInside(child)) return true;
  }
  return false;
}

/**
 * The lines of an editable element, read from its structure: `innerText` is useless in a hidden tab
 * and counts a paragraph's margin as a blank line.
 */
class LineReader {
  readonly lines: string[] = [];
  private line: string | undefined;
  private readonly found = new Map<Point, [line: number, column: number]>();
  private readonly points: Point[];
  private readonly asIs: boolean;

  /** @param asIs keeps the special spaces and the characters without width */
  constructor(points: Point[], asIs = false) {
    this.points = points;
    this.asIs = asIs;
  }

  read(root: Element): string {
    this.visitChildren(root);
    this.endLine();
    return this.lines.join('\n');
  }

  /** Where a point of the page lies in the text that was read. */
  offsetOf(point: Point): number | undefined {
    const at = this.found.get(point);
    if (!at) return undefined;
    const [line, column] = at;
    return this.lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + column;
  }

  private visitChildren(parent: Element): void {
    const children = [...parent.childNodes];
    for (const [index, child] of children.entries()) {
      this.notePoint(parent, index, child);
      this.visit(child);
    }
    this.notePoint(parent, children.length);
  }

  private visit(node: Node): void {
    if (isText(node)) this.addText(node);
    if (!isElement(node) || isNobodysText(node)) return;
    if (node.localName === 'br') this.addBreak(node);
    else if (node.localName === 'img') this.addPicture(node);
    else if (BLOCK.test(node.localName)) this.addBlock(node);
    else this.visitChildren(node);
  }

  private addText(node: Text): void {
    const isPreserved = /pre|break-spaces/.test(styleOf(node).whiteSpace);
    const raw = node.data;
    const show = (text: string) => {
      const shown = isPreserved ? text : text.replace(/[\t\n\r ]+/g, ' ');
      return this.asIs ? shown.replace(/\r\n?/g, '\n') : normaliseText(shown);
    };
    const shown = show(raw);
    // White space between blocks is the markup's own, not text.
    if (!isPreserved && shown.trim() === '' && this.line === undefined && !isAlone(node)) return;
    this.line ??= '';
    const column = this.line.length;
    for (const point of this.points) {
      if (point.node !== node) continue;
      const ahead = show(raw.slice(0, point.offset)).split('\n');
      const rows = ahead.length - 1;
      const last = ahead.at(-1)?.length ?? 0;
      this.found.set(point, [this.lines.length + rows, (rows === 0 ? column : 0) + last]);
    }
    const [first = '', ...rest] = shown.split('\n');
    this.line += first;
    for (const next of rest) {
      this.lines.push(this.line);
      this.line = next;
    }
  }

  /** A page may draw an emoji as a picture, which it sends as the emoji that describes it. */
  private addPicture(image: Element): void {
    const alt = image.getAttribute('alt') ?? '';
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(alt)) {
      this.line = (this.line ?? '') + alt;
    }
  }

  private addBreak(br: Element): void {
    // The last break of a block only holds the line open (HTML, "placeholder" breaks).
    if (this.line === undefined) {
      this.line = '';
      if (isLastInBlock(br)) return;
    }
    if (isLastInBlock(br)) return;
    this.lines.push(this.line);
    this.line = '';
  }

  private addBlock(block: Element): void {
    this.endLine();
    const before = this.lines.length;
    this.visitChildren(block);
    // An empty block is an empty line, unless it only holds other blocks.
    if (this.line === undefined && this.lines.length === before && !hasBlockInside(block)) {
      this.line = '';
    }
    this.endLine();
  }

  private endLine(): void {
    if (this.line === undefined) return;
    this.lines.push(this.line);
    this.line = undefined;
  }

  private notePoint(parent: Node, index: number, next?: Node): void {
    for (const point of this.points) {
      if (point.node !== parent || point.offset !== index) continue;
      const opensBlock = isElement(next) && BLOCK.test(next.localName);
      const isAtNewLine = this.line === undefined;
      const line = isAtNewLine && !next && !opensBlock && this.lines.length > 0 ? -1 : 0;
      // Behind the last block the caret stands at that block's end.
      if (line < 0) this.found.set(point, [this.lines.length - 1, this.lines.at(-1)?.length ?? 0]);
      else this.found.set(point, [this.lines.length, this.line?.length ?? 0]);
    }
  }
}

function styleOf(node: Text): CSSStyleDeclaration {
  const parent = node.parentElement;
  const view = documentOf(node).defaultView;
  return parent && view
    ? view.getComputedStyle(parent)
    : ({ whiteSpace: '' } as CSSStyleDeclaration);
}

const isAlone = (node: Node): boolean => node.parentNode?.childNodes.length === 1;

function isLastInBlock(br: Element): boolean {
  let at: Node = br;
  while (true) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (isElement(next) && BLOCK.test(next.localName)) return true;
      if (isElement(next) || (isText(next) && next.data !== '')) return false;
    }
    const parent = at.parentElement;
    if (!parent || BLOCK.test(parent.localName)) return true;
    at = parent;
  }
}

/** The selection of the tree where this element stands. */
export function selectionOf(element: Element): Selection | null {
  // Chromium has getSelection on the shadow root (non-standard), Firefox on the document alone.
  const holder = element.getRootNode() as Document;
  return holder.getSelection?.() ?? documentOf(element).getSelection();
}

/** The selection's ends when it lies in this element, through shadow roots. */
export function selectionIn(root: Element): [Point, Point] | undefined {
  const selection = selectionOf(root);
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined;
  return [
    { node: range.startContainer, offset: range.startOffset },
    { node: range.endContainer, offset: range.endOffset },
  ];
}

/** The place in an editable element's nodes where this offset of its text lies. */
export function pointAt(root: Element, offset: number): Point | undefined {
  const walker = documentOf(root).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const starts: Point[] = [];
  while (walker.nextNode()) starts.push({ node: walker.currentNode, offset: 0 });
  const reader = new LineReader(starts);
  reader.read(root);
  for (const start of starts.reverse()) {
    const at = reader.offsetOf(start);
    if (at === undefined || at > offset) continue;
    return { node: start.node, offset: Math.min(offset - at, (start.node as Text).length) };
  }
  return undefined;
}

/** Reads a box: its text and where the selection is in it. */
export function readBox(box: Box): BoxText {
  if (isField(box)) {
    // Input types such as e-mail have no selection (HTML, "selectionStart").
    const start = box.selectionStart ?? box.value.length;
    return { text: box.value, start, end: box.selectionEnd ?? start };
  }
  const ends = selectionIn(box);
  const reader = new LineReader(ends ?? []);
  const text = reader.read(box);
  if (!ends) return { text };
  const start = reader.offsetOf(ends[0]);
  return { text, start, end: reader.offsetOf(ends[1]) ?? start };
}

/** What stands in a box, with the special spaces and the characters without width. */
export function readAsIs(box: Box): string {
  return isField(box) ? box.value : new LineReader([], true).read(box);
}
