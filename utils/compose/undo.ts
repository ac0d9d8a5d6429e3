import { type Box, type Field, isField } from './box.ts';
import { giveFocus, isFocused, placeCaret, takesCommands } from './caret.ts';
import { arrivedIn, comparable, holdsWords } from './compare.ts';
import { recogniseEditor } from './editors.ts';
import { pointAt, readBox, selectionOf } from './read.ts';
import { tryStrategy } from './strategies.ts';
import { documentOf } from './true-document.ts';
import { untilBox } from './watch.ts';

/** Longest wait for an editor to draw a step that it took back, in milliseconds. */
const STEP_MS = 150;
/** Most steps that one insertion can have made, as one that went in line by line. */
const MAX_STEPS = 12;

/** One key with Control (or Command), as editors with an undo of their own hear it. */
function pressUndoKey(box: Box, { shift }: { shift: boolean }): void {
  const isMac = /mac/i.test(navigator.platform);
  // `which` is what roosterjs looks at; Firefox does not set it by the key code.
  const init = {
    key: shift ? 'Z' : 'z',
    code: 'KeyZ',
    keyCode: 90,
    which: 90,
    shiftKey: shift,
    ctrlKey: !isMac,
    metaKey: isMac,
  };
  box.dispatchEvent(
    new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true, composed: true }),
  );
}

function command(box: Box, name: 'undo' | 'redo'): void {
  // With the focus elsewhere it would undo what the person typed there.
  if (!isFocused(box)) giveFocus(box);
  if (isFocused(box)) documentOf(box).execCommand(name);
}

interface Way {
  back(): void;
  /** the step forward again, where it took the person's own words */
  forward(): void;
}

/** Sets a field's value and tells its page. */
function setValue(box: Field, text: string): void {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function waysBack(box: Box): Way[] {
  const byBrowser = { back: () => command(box, 'undo'), forward: () => command(box, 'redo') };
  if (isField(box)) return [byBrowser];
  const byKeys = {
    back: () => pressUndoKey(box, { shift: false }),
    forward: () => pressUndoKey(box, { shift: true }),
  };
  return [byKeys, byBrowser];
}

/**
 * Puts the person's words back into a box that has lost them, in the first of its editor's ways that does anything.
 * @returns do they stand there?
 */
export async function refill(box: Box, text: string, signal?: AbortSignal): Promise<boolean> {
  const read = () => readBox(box).text;
  const isBack = () => comparable(read()) === comparable(text);
  if (isField(box)) {
    setValue(box, text);
    return untilBox(box, isBack, { deadline: STEP_MS, signal });
  }
  const editor = recogniseEditor(box);
  for (const strategy of editor.strategies) {
    const seen = read();
    if (!isFocused(box)) giveFocus(box);
    if (!isFocused(box)) return false;
    placeCaret(box, 'end');
    if (seen !== '') selectionOf(box)?.selectAllChildren(box);
    tryStrategy(strategy, box, text, editor);
    if (await untilBox(box, isBack, { deadline: STEP_MS, signal })) return true;
    if (read() !== seen) return false;
  }
  return false;
}

/**
 * Deletes what arrived, as the person’s own key would: a page that writes its box anew empties the browser’s undo, and Quill
 * makes one step of what comes within a second. Only there and without a library, as the browser's commands break the model
 * of some.
 */
function deleteArrived(box: Box, before: string): boolean {
  if (isField(box) || !/^(?:contenteditable|quill2?)$/.test(recogniseEditor(box).id)) return false;
  const arrived = arrivedIn(before, readBox(box).text);
  const [from, to] = arrived ? [pointAt(box, arrived.from), pointAt(box, arrived.to)] : [];
  if (!from || !to) return false;
  if (!isFocused(box)) giveFocus(box);
  selectionOf(box)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return takesCommands(box) && box.ownerDocument.execCommand('delete');
}

/**
 * Restores the box's earlier text. It looks after each step, and stops at the words that were there: a step too many
 * takes what the person typed before.
 */
export async function rollBack(box: Box, before: string, signal?: AbortSignal): Promise<boolean> {
  const read = () => readBox(box).text;
  const isBack = () => comparable(read()) === comparable(before);
  let hasOwnUndo = false;
  for (const { back, forward } of waysBack(box)) {
    // The browser's would take back what the editor has drawn, and not what it holds.
    if (hasOwnUndo) break;
    for (let step = 0; step < MAX_STEPS && !isBack(); step += 1) {
      const seen = read();
      back();
      const hasMoved = () => read() !== seen;
      if (!(await untilBox(box, hasMoved, { deadline: STEP_MS, signal }))) break;
      hasOwnUndo = true;
      if (isBack()) return true;
      if (holdsWords(read(), before)) continue;
      // Some draw a step in two.
      if (await untilBox(box, isBack, { deadline: STEP_MS, signal })) return true;
      forward();
      await untilBox(box, () => holdsWords(read(), before), { deadline: STEP_MS, signal });
      break;
    }
    if (isBack()) return true;
  }
  if (!isBack() && deleteArrived(box, before)) {
    if (await untilBox(box, isBack, { deadline: STEP_MS, signal })) return true;
  }
  const isRuined = isField(box) || !holdsWords(read(), before);
  if (isRuined && box.isConnected) await refill(box, before, signal);
  return isBack();
}
