import { type Box, closestInDocument, DIALOG, isField, refusalOf } from './box.ts';
import {
  collapseToEnd,
  focusBox,
  hasCaret,
  isFocused,
  keepCaret,
  restoreCaret,
  setCaret,
} from './caret.ts';
import { recogniseEditor } from './editors.ts';
import { type BoxText, normaliseText, readBox } from './read.ts';
import { type Strategy, tryStrategy, undoStrategies } from './strategies.ts';
import { trackBox, untilBox, type WaitOptions } from './watch.ts';

export interface Inserted {
  done: true;
  /** the editor and the strategy that worked */
  editor: string;
  by: Strategy;
  /** milliseconds from the call until the text stood there */
  ms: number;
  /** the text that went in, with the space that keeps it apart from what stood there */
  inserted: string;
}

/**
 * Why the text did not go in. The box is unchanged, except with `changed`: something else arrived that no undo removed.
 * `blocked`: a dialog of the page stands before the box.
 */
type Refusal = 'read-only' | 'gone' | 'blocked' | 'too-long' | 'ignored' | 'changed';

export interface Refused {
  done: false;
  why: Refusal;
}

export interface InsertOptions {
  /** where the text goes in a box that the person was not writing in */
  place?: 'start' | 'end';
  /** what keeps the text apart from words that stand before or after it */
  separator?: string;
  /** a selected text is somebody's text: by default it stays, and the new one goes behind it */
  selection?: 'keep' | 'replace';
  /** another test of success, for sites that turn addresses into chips when they arrive */
  accept?: () => boolean;
  signal?: AbortSignal | undefined;
}

/** Longest wait for a first change, in milliseconds; a paste that the page ignores changes nothing. */
const FIRST_CHANGE_MS = 150;
/** The same where nobody claimed the paste (`preventDefault`): one turn of the page's own timers. */
const UNCLAIMED_MS = 5;
/** Until the change is whole: editors that render later take some frames, each of them a change. */
const WHOLE_CHANGE = { deadline: 1500, quiet: 300 };

/** The text without its last blank lines, as their number cannot be read from outside an editor. */
export const comparable = (text: string) => normaliseText(text).replace(/\n+$/, '');

const withoutSpace = (text: string) => normaliseText(text).replace(/\s+/g, '');

/** The box's text compared with the text before and the expected one. */
type BoxState = 'same' | 'exact' | 'other' | 'gone';

/** The text to insert, separated from the words around the caret. */
function setApart(text: string, before: BoxText, separator: string): string {
  const at = before.start ?? before.text.length;
  const ahead = before.text.slice(0, at);
  const behind = before.text.slice(before.end ?? at);
  const lead = ahead !== '' && !/\s$/.test(ahead) ? separator : '';
  const tail = behind !== '' && !/^\s/.test(behind) ? separator : '';
  return lead + text + tail;
}

/** The text expected afterwards: the old one, with the new text in place of the selection. */
function expectedText(before: BoxText, text: string): string {
  const at = before.start ?? before.text.length;
  return before.text.slice(0, at) + text + before.text.slice(before.end ?? at);
}

/** Restores the box's earlier text. */
async function rollBack(box: Box, textBefore: string, signal?: AbortSignal): Promise<boolean> {
  const isBack = () => comparable(readBox(box).text) === comparable(textBefore);
  for (const undo of undoStrategies(box, textBefore)) {
    undo();
    if (await untilBox(box, isBack, { deadline: FIRST_CHANGE_MS, signal })) return true;
  }
  return isBack();
}

/**
 * Why nothing may be handed to the box right now, if so. Text goes where the focus is, and a page can keep it from
 * the box or take it away at any moment: a dialog that opens, a focus trap that fetches it back.
 */
function refusalNow(box: Box): Refusal | undefined {
  const why = refusalOf(box);
  if (why || isFocused(box)) return why;
  const { activeElement } = box.ownerDocument;
  const dialog = activeElement && closestInDocument(activeElement, DIALOG);
  return dialog && !dialog.contains(box) ? 'blocked' : 'ignored';
}

/**
 * Puts text into a box at the caret, in the way its editor takes, and reads the box back to prove it.
 * The next strategy is tried only when the one before left no trace or was undone completely, so text never arrives
 * twice.
 * It touches only the box: it presses no Send button, and no key except the undo of a failed attempt.
 */
export async function insertText(
  box: Box,
  text: string,
  { place = 'end', separator = ' ', selection = 'keep', accept, signal }: InsertOptions = {},
): Promise<Inserted | Refused> {
  const begun = performance.now();
  const why = refusalOf(box);
  if (why) return { done: false, why };
  const boxNow = trackBox(box);
  const isSameBox = () => box.isConnected && boxNow() === box;
  await focusBox(box, hasCaret(box) ? undefined : place);

  const before = readBox(box);
  if (selection === 'keep' && before.start !== before.end) {
    await collapseToEnd(box);
    before.start = before.end;
  }
  // A field of one line would swallow the line feeds and join the words around them.
  const whole = normaliseText(text);
  const fitting = box.localName === 'input' ? whole.replace(/\s*\n\s*/g, ' ') : whole;
  const inserted = setApart(fitting, before, separator);
  const expected = expectedText(before, inserted);
  if (isField(box) && box.maxLength >= 0 && expected.length > box.maxLength) {
    return { done: false, why: 'too-long' };
  }

  const editor = recogniseEditor(box);
  const waitForState = stateWatcher({ box, boxNow, before, expected, accept, signal });
  for (const strategy of editor.strategies) {
    // The page took the box away, or put a fresh one in its place that lacks the text: it is not ours to
    // write in unasked.
    if (!isSameBox()) return { done: false, why: 'gone' };
    const whyNow = refusalNow(box);
    if (whyNow) return { done: false, why: whyNow };
    const isClaimed = tryStrategy(strategy, box, inserted, editor);
    const deadline = isClaimed || editor.takesUnclaimed ? FIRST_CHANGE_MS : UNCLAIMED_MS;
    let state = await waitForState((now) => now !== 'same', { deadline });
    if (state === 'same') continue;
    if (state === 'other') state = await waitForState((now) => now === 'exact', WHOLE_CHANGE);
    if (state === 'exact') {
      await leaveCaret(box, boxNow(), (before.start ?? before.text.length) + inserted.length);
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      return { done: true, editor: editor.id, by: strategy, ms, inserted };
    }
    if (!isSameBox()) return { done: false, why: 'gone' };
    if (!(await rollBack(box, before.text, signal))) return { done: false, why: 'changed' };
    restoreCaret(box, before);
  }
  return { done: false, why: isSameBox() ? 'ignored' : 'gone' };
}

interface WatchedBox {
  box: Box;
  /** the box, or the one that the page put in its place */
  boxNow(): Box;
  before: BoxText;
  expected: string;
  accept: (() => boolean) | undefined;
  signal: AbortSignal | undefined;
}

/** @returns a function that waits until the box is in a state that is enough, and gives the last state seen */
function stateWatcher({ box, boxNow, before, expected, accept, signal }: WatchedBox) {
  const textBefore = withoutSpace(before.text);
  const wanted = comparable(expected);
  const readState = (): BoxState => {
    const now = boxNow();
    if (!now.isConnected) return 'gone';
    const { text } = readBox(now);
    if (comparable(text) === wanted || accept?.()) return 'exact';
    return withoutSpace(text) === textBefore ? 'same' : 'other';
  };
  return async (isEnough: (state: BoxState) => boolean, wait: WaitOptions): Promise<BoxState> => {
    let state: BoxState = 'same';
    const condition = () => {
      state = readState();
      return isEnough(state);
    };
    await untilBox(box, condition, { ...wait, signal });
    return state;
  };
}

/** The caret behind the text, also in a box that the page put in the place of the one that was written in. */
async function leaveCaret(box: Box, now: Box, offset: number): Promise<void> {
  if (now !== box) {
    await focusBox(now, 'end');
    setCaret(now, offset);
  }
  keepCaret(now, offset);
}
