import { type Box, boxAround, isBox, isField, isVisible, refusalOf } from './box.ts';

export type Found = { box: Box } | { missing: 'none' | 'several' };

/** The shadow root of an element; a content script may be given closed ones, too. */
export type ShadowOf = (element: Element) => ShadowRoot | null;
const openShadow: ShadowOf = ({ shadowRoot }) => shadowRoot;

/** Where to look, when not in the page around and its open shadow roots. */
export interface SearchScope {
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

const canWrite = (box: Box): boolean => isVisible(box) && !refusalOf(box);

/** Hints come from a feed: a selector that is none names nothing. */
function queryAll(root: Document | ShadowRoot, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** Boxes that one selector names, visible and writable ones only. */
function boxesFor(
  selector: string,
  { root = document, shadowOf = openShadow }: SearchScope,
): Box[] {
  return [...rootsBelow(root, shadowOf)]
    .flatMap((part) => queryAll(part, selector))
    .filter(isBox)
    .filter(canWrite);
}

/** The last of an open dialog's: the page behind often has a box of the same look. */
function pickOne(boxes: Box[]): Found | undefined {
  if (boxes.length === 0) return undefined;
  const [only] = boxes;
  if (boxes.length === 1 && only) return { box: only };
  const inDialog = boxes.filter((box) => box.closest('[role="dialog"], dialog[open]'));
  const [first] = inDialog;
  return inDialog.length === 1 && first ? { box: first } : { missing: 'several' };
}

/** The first of these selectors that names one box. */
export function findField(selectors: readonly string[], scope: SearchScope = {}): Found {
  for (const selector of selectors) {
    const found = pickOne(boxesFor(selector, scope));
    if (found) return found;
  }
  return { missing: 'none' };
}

/**
 * The box to write in: the one with the focus, else the site's compose box, else the page's only one.
 * With several of the same look it is the person's choice, not ours.
 * @param composer the site's own selectors, surest first
 */
export function findComposeBox(composer: readonly string[], scope: SearchScope = {}): Found {
  const focused = focusedBox(scope);
  // A search field may have the focus; a post belongs into it only where nothing else is.
  if (focused && focused.localName !== 'input') return { box: focused };
  const known = findField(composer, scope);
  if ('box' in known || known.missing === 'several') return known;
  const any = boxesFor('textarea, [contenteditable]', scope).filter(
    (box) => !isField(box) || box.localName === 'textarea',
  );
  const only = pickOne(any);
  if (only) return only;
  return focused && !focused.closest(SEARCH) ? { box: focused } : { missing: 'none' };
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

/** Smallest frame in which a message could be written, in CSS pixels. */
const ROOM = { width: 200, height: 120 };

/** Is there a frame of another origin, large enough to write in, whose inside another script must see to? */
export function hasForeignFrame({
  root = document,
  shadowOf = openShadow,
}: SearchScope = {}): boolean {
  return [...rootsBelow(root, shadowOf)]
    .flatMap((part) => [...part.querySelectorAll('iframe')])
    .some((frame) => {
      const { width, height } = frame.getBoundingClientRect();
      const hasRoom = width >= ROOM.width && height >= ROOM.height;
      return !frame.contentDocument && hasRoom && isVisible(frame);
    });
}

/** Has a frame the focus whose inside another script must see to? */
export function isFocusInFrame({
  root = document,
  shadowOf = openShadow,
}: SearchScope = {}): boolean {
  return deepestActive(root, shadowOf)?.localName === 'iframe';
}
