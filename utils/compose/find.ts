import { type Box, boxAround, isBox, isField, isVisible, refusalOf } from './box.ts';

export type Found = { box: Box } | { missing: 'none' | 'several' };

/** A root and every open shadow root and same-origin frame below it. */
function* rootsBelow(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* rootsBelow(element.shadowRoot);
    if (element.localName === 'iframe') {
      const inner = (element as HTMLIFrameElement).contentDocument;
      if (inner) yield* rootsBelow(inner);
    }
  }
}

/** The element that has the focus, through shadow roots and same-origin frames. */
function deepestActive(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  if (active?.shadowRoot?.activeElement) return deepestActive(active.shadowRoot);
  const inner = active?.localName === 'iframe' && (active as HTMLIFrameElement).contentDocument;
  return inner ? deepestActive(inner) : active;
}

const SEARCH = '[type="search"],[role="searchbox"],[role="combobox"],[role="search"]';

const canWrite = (box: Box): boolean => isVisible(box) && !refusalOf(box);

/** Boxes that one selector names, visible and writable ones only. */
function boxesFor(selector: string, root: Document): Box[] {
  return [...rootsBelow(root)]
    .flatMap((part) => [...part.querySelectorAll(selector)])
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
export function findField(selectors: readonly string[], root: Document = document): Found {
  for (const selector of selectors) {
    const found = pickOne(boxesFor(selector, root));
    if (found) return found;
  }
  return { missing: 'none' };
}

/**
 * The box to write in: the one with the focus, else the site's compose box, else the page's only one.
 * With several of the same look it is the person's choice, not ours.
 * @param composer the site's own selectors, surest first
 */
export function findComposeBox(composer: readonly string[], root: Document = document): Found {
  const active = deepestActive(root);
  const focused = active && boxAround(active);
  // A search field may have the focus; a post belongs into it only where nothing else is.
  if (focused && canWrite(focused) && focused.localName !== 'input') return { box: focused };
  const known = findField(composer, root);
  if ('box' in known || known.missing === 'several') return known;
  const any = boxesFor('textarea, [contenteditable]', root).filter(
    (box) => !isField(box) || box.localName === 'textarea',
  );
  const only = pickOne(any);
  if (only) return only;
  const inField = focused && canWrite(focused) && !focused.closest(SEARCH);
  return inField ? { box: focused } : { missing: 'none' };
}
