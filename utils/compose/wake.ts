import { type Box, closestInDocument, DIALOG, isField, refusalOf } from './box.ts';
import { collapseToEnd, focusBox, hasCaret, isFocused } from './caret.ts';
import { focusedBox } from './find.ts';
import type { Refusal } from './outcome.ts';
import { type BoxText, noteHints, readBox, selectionOf } from './read.ts';
import { documentOf } from './true-document.ts';
import { trackBox } from './watch.ts';

/** Where pages keep the hint of a box that they show as its own content. */
const HINTS = ['placeholder', 'data-placeholder', 'aria-placeholder', 'data-text', 'aria-label'];

/** Gives a box the focus, and the box that the page puts in its place at that. */
export async function wake(box: Box, place: 'start' | 'end'): Promise<Box> {
  const boxNow = trackBox(box);
  noteHints(box);
  const isCold = !hasCaret(box);
  await focusBox(box, isCold ? place : undefined);
  // One turn of the page's own timers: some put a greeting or a draft in.
  if (isCold) await new Promise((done) => setTimeout(done));
  const next = boxNow();
  if (next === box && box.isConnected) return box;
  const grown = next.isConnected ? next : focusedBox({ root: documentOf(box) });
  if (!grown) return box;
  await focusBox(grown, hasCaret(grown) ? undefined : place);
  return grown;
}

/** Reads what stands there, and selects a hint that the page shows as the box's own content. */
export async function readBefore(box: Box, selection: 'keep' | 'replace'): Promise<BoxText> {
  noteHints(box);
  const before = readBox(box);
  const isHint = HINTS.some((name) => before.text.trim() === box.getAttribute(name)?.trim());
  if (before.text.trim() !== '' && isHint) {
    if (isField(box)) box.select();
    else selectionOf(box)?.selectAllChildren(box);
    return { ...before, start: 0, end: before.text.length };
  }
  if (selection === 'keep' && before.start !== before.end) {
    await collapseToEnd(box);
    before.start = before.end;
  }
  return before;
}

/**
 * Why nothing may be handed to the box right now, if so. Text goes where the focus is, and a page can keep it from
 * the box or take it away at any moment: a dialog that opens, a focus trap that fetches it back.
 */
export function refusalNow(box: Box): Refusal | undefined {
  const why = refusalOf(box);
  if (why || isFocused(box)) return why;
  const { activeElement } = documentOf(box);
  const dialog = activeElement && closestInDocument(activeElement, DIALOG);
  return dialog && !dialog.contains(box) ? 'blocked' : 'ignored';
}
