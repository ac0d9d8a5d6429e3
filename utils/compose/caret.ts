import { type Box, closestInDocument, DIALOG, isField, isInert } from './box.ts';
import {
  type BoxText,
  isElement,
  isNobodysText,
  isText,
  pointAt,
  readBox,
  selectionIn,
  selectionOf,
} from './read.ts';
import { documentOf, trueRoot } from './true-document.ts';

/** Longest wait for a browser to report a new selection to the page, in milliseconds. */
const SELECTION_MS = 150;

/**
 * Puts the focus on a box, and waits until the page's editor has heard where the caret is. What the page does at the
 * focus comes first: a hint goes, a draft comes, the box grows.
 */
export async function focusBox(box: Box, place?: 'start' | 'end'): Promise<void> {
  const changed = selectionChange(box);
  giveFocus(box);
  sayFocus(box, 'in');
  // The page put another box there, or gave the focus on.
  if (!isFocused(box)) return;
  if (place) placeCaret(box, place);
  // Firefox sets no selection on focus() in a page without focus, so it is always set by hand.
  else if (!isField(box) && !selectionIn(box)) placeCaret(box, 'end');
  else return;
  // No editor library listens behind a plain field.
  if (isField(box)) return;
  await changed;
  // TinyMCE and CKEditor 4 put their own last caret back as they get the focus.
  if (!place) return;
  const { text, start } = readBox(box);
  if (start === (place === 'start' ? 0 : text.length)) return;
  const changedAgain = selectionChange(box);
  placeCaret(box, place);
  await changedAgain;
}

/**
 * In a window without focus, Firefox moves the focus only in the box's document. The documents around its frame would
 * keep the focus in another field, and the person's keys would go there.
 */
export function giveFocus(box: Box): void {
  const frame = documentOf(box).defaultView?.frameElement as HTMLElement | null | undefined;
  if (frame && trueRoot(frame.getRootNode() as Document | ShadowRoot).activeElement !== frame) {
    giveFocus(frame);
  }
  box.focus();
}

/**
 * Tells the page of a focus that its browser keeps back: while the popup is open the page's window has none, and no
 * handler hears of a box that gets it. An editor that believes that it has lost the focus minds no caret (Draft.js).
 */
export function sayFocus(box: Box, way: 'in' | 'out'): void {
  const page = documentOf(box);
  const view = page.defaultView;
  if (!view || page.hasFocus()) return;
  const [own, bubbling] = way === 'in' ? ['focus', 'focusin'] : ['blur', 'focusout'];
  box.dispatchEvent(new view.FocusEvent(own as string, { composed: true }));
  box.dispatchEvent(new view.FocusEvent(bubbling as string, { bubbles: true, composed: true }));
}

/**
 * Would the person's keys go into this box, according to its page? The body of a frame is its document's
 * active element from the start, so the frames around are asked, too.
 */
export function isFocused(box: Element): boolean {
  const { activeElement } = trueRoot(box.getRootNode() as Document | ShadowRoot);
  if (!activeElement || !box.contains(activeElement)) return false;
  const frame = documentOf(box).defaultView?.frameElement;
  return frame ? isFocused(frame) : true;
}

/** Does nobody have the focus, as after the element that had it was taken away? A frame's page has none either while another has it. */
export function isFocusLost(box: Element): boolean {
  const { activeElement, body, defaultView } = documentOf(box);
  if (activeElement && activeElement !== body) return false;
  const frame = defaultView?.frameElement;
  return !frame || documentOf(frame).activeElement === frame || isFocusLost(frame);
}

/**
 * Did the page give the focus to another element, though the person did nothing there? A dialog that it opened keeps it, and
 * so does a frame while the page is in use, as a press of the person's in it cannot be heard.
 */
export function isFocusTaken(box: Box): boolean {
  if (isFocused(box) || isInert(box)) return false;
  const { activeElement } = documentOf(box);
  if (!activeElement || activeElement.localName === 'body') return false;
  if (activeElement.localName === 'iframe' && documentOf(box).hasFocus()) return false;
  const dialog = closestInDocument(activeElement, DIALOG);
  return !activeElement.contains(box) && (!dialog || dialog.contains(box));
}

/** Is the caret in this box, according to its page? */
export function hasCaret(box: Box): boolean {
  return isFocused(box) && readBox(box).start !== undefined;
}

/**
 * Would the browser's editing commands work on this box? They act on the focus and the selection, which a page can
 * move in any event. Firefox does not report selections in shadow roots, so only the focus counts there.
 */
export function takesCommands(box: Box): boolean {
  if (!isFocused(box)) return false;
  const isInShadow = box.getRootNode() !== box.ownerDocument;
  return isField(box) || isInShadow || selectionIn(box) !== undefined;
}

/**
 * Remembers where the person was writing in a box, if they were: filling another field takes the focus
 * from it, and a box that gets it back would have its caret at the start.
 */
export function rememberCaret(box: Box): (() => void) | undefined {
  if (!hasCaret(box)) return undefined;
  // A field keeps its selection by itself.
  if (isField(box)) return () => giveFocus(box);
  const selection = selectionOf(box);
  const range = selectionIn(box) && selection?.getRangeAt(0).cloneRange();
  return () => {
    giveFocus(box);
    if (!range) return;
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
}

/** Sets the caret to an offset in the box's text; false where the box does not have this offset. */
export function setCaret(box: Box, offset: number): boolean {
  if (isField(box)) {
    // Addresses have no selection.
    if (box.selectionStart === null) return false;
    box.setSelectionRange(offset, offset);
    return true;
  }
  const point = pointAt(box, offset);
  if (point) selectionOf(box)?.collapse(point.node, point.offset);
  return point !== undefined;
}

/** Puts the caret back to where a reading of the box found it. */
export function restoreCaret(box: Box, { start, text }: BoxText): void {
  if (isField(box) || start === undefined || setCaret(box, start)) return;
  placeCaret(box, start >= text.length ? 'end' : 'start');
}

/** Puts the caret behind what is selected, and waits until the page's editor has heard of it. */
export async function collapseToEnd(box: Box): Promise<void> {
  const changed = selectionChange(box);
  if (isField(box)) box.setSelectionRange(box.selectionEnd, box.selectionEnd);
  else selectionOf(box)?.collapseToEnd();
  await changed;
}

/** Sets the caret to a box's start or end. */
export function placeCaret(box: Box, place: 'start' | 'end'): void {
  if (isField(box)) {
    const at = place === 'start' ? 0 : box.value.length;
    box.setSelectionRange(at, at);
    return;
  }
  // Inside the innermost block: editors map a position between blocks to the wrong side of it.
  let node: Node = box;
  while (true) {
    const next = innerChild(node, place);
    if (!next || next.nodeName === 'BR') break;
    node = next;
  }
  const last = innerChild(node, 'end');
  const length = isText(node)
    ? node.length
    : last
      ? [...node.childNodes].indexOf(last) + (last.nodeName === 'BR' ? 0 : 1)
      : 0;
  selectionOf(box)?.collapse(node, place === 'start' ? 0 : length);
}

/** The first or last child that a caret can stand in: a hint that the page shows there is no place for it. */
function innerChild(node: Node, place: 'start' | 'end'): ChildNode | undefined {
  const children = [...node.childNodes].filter(
    (child) => isText(child) || (isElement(child) && !isNobodysText(child)),
  );
  return children.at(place === 'start' ? 0 : -1);
}

/**
 * Keeps the caret where the insertion left it, and the focus in its box. Draft.js forgets it when text arrives while the toolbar
 * popup has the focus: as the page gets it back, the caret would jump to the start of the box.
 * @param placeIn where the caret belongs in what the box holds then
 */
export function keepCaret(box: Box, placeIn: (text: string) => number): void {
  const view = documentOf(box).defaultView;
  if (!view || documentOf(box).hasFocus()) return;
  // A person who presses or types says where the caret belongs: in a frame that is how its focus comes back.
  const over = new AbortController();
  const { signal } = over;
  for (const act of ['pointerdown', 'mousedown', 'keydown', 'beforeinput']) {
    view.addEventListener(act, () => over.abort(), { capture: true, signal });
  }
  const restore = () => {
    if (signal.aborted) return;
    over.abort();
    if (!box.isConnected) return;
    if (isFocusLost(box) || isFocusTaken(box)) giveFocus(box);
    const { text, start } = readBox(box);
    const offset = placeIn(text);
    if (start !== offset) setCaret(box, offset);
  };
  // After the editor's own handler of the same event, which is what moves the caret.
  view.addEventListener('focus', () => setTimeout(restore), { once: true, signal });
}

/**
 * Ends the browser's open typing step, so that one undo takes away the insertion and not the words that
 * the person typed before it (Chromium joins both into one step otherwise).
 */
export function endTypingStep(box: Box): void {
  if (isField(box)) {
    const { selectionStart, selectionEnd, value } = box;
    if (selectionStart === null || value === '') return;
    const away = selectionStart === 0 ? value.length : 0;
    box.setSelectionRange(away, away);
    box.setSelectionRange(selectionStart, selectionEnd);
    return;
  }
  const selection = selectionOf(box);
  if (!selection || selection.rangeCount === 0 || readBox(box).text === '') return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode) return;
  placeCaret(box, 'start');
  placeCaret(box, 'end');
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

/** Resolves when the browser reports a new selection, or at the deadline: not every focus changes it. */
function selectionChange(box: Box): Promise<void> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(SELECTION_MS);
    const done = () => resolve();
    signal.addEventListener('abort', done);
    documentOf(box).addEventListener('selectionchange', done, { once: true, signal });
  });
}
