import { type Box, isField } from './box.ts';
import {
  type BoxText,
  isElement,
  isText,
  pointAt,
  readBox,
  selectionIn,
  selectionOf,
} from './read.ts';

/** Longest wait for a browser to report a new selection to the page, in milliseconds. */
const SELECTION_MS = 150;

/** Puts the focus on a box, and waits until the page's editor has heard where the caret is. */
export async function focusBox(box: Box, place?: 'start' | 'end'): Promise<void> {
  const changed = selectionChange(box);
  giveFocus(box);
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
  const frame = box.ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined;
  if (frame && (frame.getRootNode() as Document | ShadowRoot).activeElement !== frame) {
    giveFocus(frame);
  }
  box.focus();
}

/**
 * Would the person's keys go into this box, according to its page? The body of a frame is its document's
 * active element from the start, so the frames around are asked, too.
 */
export function isFocused(box: Element): boolean {
  const { activeElement } = box.getRootNode() as Document | ShadowRoot;
  if (!activeElement || !box.contains(activeElement)) return false;
  const frame = box.ownerDocument.defaultView?.frameElement;
  return frame ? isFocused(frame) : true;
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
    const next: Node | null = place === 'start' ? node.firstChild : node.lastChild;
    if (!next || next.nodeName === 'BR' || !(isElement(next) || isText(next))) break;
    node = next;
  }
  const atBreak = place === 'end' && node.lastChild?.nodeName === 'BR' ? 1 : 0;
  const length = isText(node) ? node.length : node.childNodes.length - atBreak;
  selectionOf(box)?.collapse(node, place === 'start' ? 0 : length);
}

/**
 * Keeps the caret where the insertion left it. Draft.js forgets it when text arrives while the toolbar
 * popup has the focus: as the page gets it back, the caret would jump to the start of the box.
 * @param offset where the caret belongs, in the box's text
 */
export function keepCaret(box: Box, offset: number): void {
  const view = box.ownerDocument.defaultView;
  if (!view || box.ownerDocument.hasFocus() || isField(box)) return;
  // A person who presses or types says where the caret belongs: in a frame that is how its focus comes back.
  const over = new AbortController();
  const { signal } = over;
  for (const act of ['pointerdown', 'mousedown', 'keydown', 'beforeinput']) {
    view.addEventListener(act, () => over.abort(), { capture: true, signal });
  }
  const restore = () => {
    if (signal.aborted) return;
    over.abort();
    if (box.isConnected && readBox(box).start !== offset) setCaret(box, offset);
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
function selectionChange({ ownerDocument }: Box): Promise<void> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(SELECTION_MS);
    const done = () => resolve();
    signal.addEventListener('abort', done);
    ownerDocument.addEventListener('selectionchange', done, { once: true, signal });
  });
}
