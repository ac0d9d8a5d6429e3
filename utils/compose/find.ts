import {
  type Box,
  boxAround,
  closestInDocument,
  DIALOG,
  isBox,
  isField,
  refusalOf,
} from './box.ts';
import { isInFront, isRendered, isVisible } from './visible.ts';

/** `blocked`: the box stands behind a dialog of the page, which must be closed first. */
export type Found = { box: Box } | { missing: 'none' | 'several' | 'blocked' };

/** Gives the shadow root of an element; browsers also give content scripts the closed ones. */
export type ShadowOf = (element: Element) => ShadowRoot | null;
const openShadow: ShadowOf = ({ shadowRoot }) => shadowRoot;

/** Where to look, when not in the page around and its open shadow roots. */
interface SearchScope {
  root?: Document;
  shadowOf?: ShadowOf;
}

/** A root and every shadow root and same-origin frame below it. */
function* rootsBelow(
  root: Document | ShadowRoot,
  shadowOf: ShadowOf,
): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    const shadow = shadowOf(element);
    if (shadow) yield* rootsBelow(shadow, shadowOf);
    if (element.localName === 'iframe') {
      const inner = (element as HTMLIFrameElement).contentDocument;
      if (inner) yield* rootsBelow(inner, shadowOf);
    }
  }
}

/** The element that has the focus, through shadow roots and same-origin frames. */
function deepestActive(root: Document | ShadowRoot, shadowOf: ShadowOf): Element | null {
  const active = root.activeElement;
  const shadow = active && shadowOf(active);
  if (shadow?.activeElement) return deepestActive(shadow, shadowOf);
  const inner = active?.localName === 'iframe' && (active as HTMLIFrameElement).contentDocument;
  return inner ? deepestActive(inner, shadowOf) : active;
}

const SEARCH = '[type="search"],[role="searchbox"],[role="combobox"],[role="search"]';

/** The box that holds the caret may have been scrolled away. */
const canWrite = (box: Box): boolean => isRendered(box) && !refusalOf(box);

function queryAll(root: Document | ShadowRoot, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    // Expected: hints come from feeds. A selector that is not valid (SyntaxError) matches nothing.
    return [];
  }
}

/** The visible boxes that one selector names. */
function boxesFor(
  selector: string,
  { root = document, shadowOf = openShadow }: SearchScope,
): Box[] {
  return [...rootsBelow(root, shadowOf)]
    .flatMap((part) => queryAll(part, selector))
    .filter(isBox)
    .filter(isVisible);
}

const isBlocked = (box: Box): boolean => refusalOf(box) === 'blocked';

/** The only box to write in. Of several we take the one in a dialog, as the page behind often has a similar box. */
function pickOne(boxes: Box[]): Found {
  const writable = boxes.filter((box) => !refusalOf(box));
  const [only] = writable;
  if (!only) return { missing: boxes.some(isBlocked) ? 'blocked' : 'none' };
  if (writable.length === 1) return { box: only };
  const inDialog = writable.filter((box) => box.closest('[role="dialog"], dialog[open]'));
  const inFront = writable.filter(isInFront);
  for (const [first, ...others] of [inDialog, inFront]) {
    if (first && others.length === 0) return { box: first };
  }
  return { missing: 'several' };
}

/** The first of these selectors that names one box. */
export function findField(selectors: readonly string[], scope: SearchScope = {}): Found {
  let missing: 'none' | 'blocked' = 'none';
  for (const selector of selectors) {
    const found = pickOne(boxesFor(selector, scope));
    if ('box' in found || found.missing === 'several') return found;
    if (found.missing === 'blocked') missing = 'blocked';
  }
  return { missing };
}

/**
 * The box to write in: the one with the focus, else the site's compose box, else the page's only one.
 * Where several look alike, the person must choose.
 * @param composer the site's own selectors, surest first
 */
export function findComposeBox(composer: readonly string[], scope: SearchScope = {}): Found {
  const focused = focusedBox(scope);
  // A search field may have the focus. A post goes there only if the page has no other box.
  if (focused && focused.localName !== 'input') return { box: focused };
  const known = findField(composer, scope);
  if ('box' in known || known.missing !== 'none') return known;
  const any = pickOne(messageBoxes(scope));
  const line = focused && !focused.closest(SEARCH) ? focused : undefined;
  if ('box' in any) return line && isApart(line, any.box) ? { missing: 'several' } : any;
  if (any.missing !== 'none') return any;
  return line ? { box: line } : { missing: 'none' };
}

/** Parts of a page that are for something of their own. */
const ROOM = `form, article, section, main, [role="main"], ${DIALOG}`;

/**
 * Does a box lie outside of the part of the page in which the person is writing in a field of one line? A form's message
 * belongs to its name and its subject; a chat beside it does not.
 */
function isApart(line: Box, box: Box): boolean {
  const room = closestInDocument(line, ROOM);
  return room !== undefined && closestInDocument(box, ROOM) !== room && !room.contains(box);
}

/** Boxes of any kind that a message could be written in: all but fields of one line. */
const messageBoxes = (scope: SearchScope): Box[] =>
  boxesFor('textarea, [contenteditable]', scope).filter(
    (box) => !isField(box) || box.localName === 'textarea',
  );

/**
 * Is this field of one line a dialog's, with a box for messages behind it? The page put the caret there, to ask for
 * a name or a password, and a post does not belong in it.
 */
export function isBeforeBox(field: Box, scope: SearchScope = {}): boolean {
  if (field.localName !== 'input') return false;
  const dialog = closestInDocument(field, DIALOG);
  if (!dialog) return false;
  const boxes = messageBoxes(scope).filter((box) => refusalOf(box) !== 'read-only');
  return boxes.length > 0 && !boxes.some((box) => dialog.contains(box));
}

/** The box that the person writes in right now. */
export function focusedBox({
  root = document,
  shadowOf = openShadow,
}: SearchScope = {}): Box | undefined {
  const active = deepestActive(root, shadowOf);
  const box = active ? boxAround(active) : undefined;
  return box && canWrite(box) ? box : undefined;
}

/** The box that has the focus and is not drawn yet: it may be about to grow or to come in. */
export function unseenFocus({
  root = document,
  shadowOf = openShadow,
}: SearchScope = {}): Box | undefined {
  const active = deepestActive(root, shadowOf);
  const box = active ? boxAround(active) : undefined;
  return box && !isRendered(box) && !refusalOf(box) ? box : undefined;
}

/** Smallest frame in which a message could be written, in CSS pixels. */
const MIN_ROOM = { width: 200, height: 120 };

/** Is there a frame of another origin, large enough to write in, whose inside another script must see to? */
export function hasForeignFrame({
  root = document,
  shadowOf = openShadow,
}: SearchScope = {}): boolean {
  return [...rootsBelow(root, shadowOf)]
    .flatMap((part) => [...part.querySelectorAll('iframe')])
    .some((frame) => {
      const { width, height } = frame.getBoundingClientRect();
      const hasRoom = width >= MIN_ROOM.width && height >= MIN_ROOM.height;
      return !frame.contentDocument && hasRoom && isVisible(frame);
    });
}

/** The frame with the focus whose inside another script must see to. */
function focusedFrame({
  root = document,
  shadowOf = openShadow,
}: SearchScope): HTMLIFrameElement | undefined {
  const active = deepestActive(root, shadowOf);
  return active?.localName === 'iframe' ? (active as HTMLIFrameElement) : undefined;
}

/** Has a frame the focus whose inside another script must see to? */
export const isFocusInFrame = (scope: SearchScope = {}): boolean =>
  focusedFrame(scope) !== undefined;

/** Where a frame stands: its place among its parent's frames, after the parent's own. */
export type FramePath = number[];

/** The place of a window below the page; nothing for frames in shadow roots, which their window does not list. */
export function framePath(view: Window = window): FramePath | undefined {
  const path: FramePath = [];
  for (let at = view; at !== at.parent; at = at.parent) {
    const place = Array.from({ length: at.parent.length }, (_, nth) => nth).find(
      (nth) => at.parent[nth] === at,
    );
    if (place === undefined) return undefined;
    path.unshift(place);
  }
  return path;
}

/** The place of the frame of another origin that has the focus. */
export function focusedFramePath(scope: SearchScope = {}): FramePath | undefined {
  const inside = focusedFrame(scope)?.contentWindow;
  return inside ? framePath(inside) : undefined;
}
