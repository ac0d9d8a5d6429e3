import { type Box, isField, refusalOf } from './box.ts';
import { collapseToEnd, focusBox, holdsFocus, keepCaret, restoreCaret, setCaret } from './caret.ts';
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

/** Why not; the box is as it was, but for `changed`, where something else arrived that no undo took back. */
export type Refusal = 'read-only' | 'gone' | 'too-long' | 'ignored' | 'changed';

export interface Refused {
  done: false;
  why: Refusal;
}

export interface InsertOptions {
  /** where the text goes in a box that the person was not writing in */
  place?: 'start' | 'end';
  /** what keeps the text apart from words that stand before or after it */
  separator?: string;
  /** a selected text is somebody's text: it is kept, and the new one goes behind it, unless asked */
  selection?: 'keep' | 'replace';
  /** another sign that the text is where it belongs: a site makes chips of addresses as they arrive */
  accept?: () => boolean;
  signal?: AbortSignal | undefined;
}

/** Longest to wait for a first sign of change, in milliseconds; a paste that nobody takes leaves none. */
const FIRST_SIGN = 150;
/** The same where nobody claimed the paste (`preventDefault`): one turn of the page's own timers. */
const UNCLAIMED = 5;
/** Until the change is whole: editors that render later take some frames, each of them a change. */
const SETTLED = { deadline: 1500, quiet: 300 };

/** The text without what cannot be told from outside an editor: the last blank lines' number. */
export const comparable = (text: string) => normaliseText(text).replace(/\n+$/, '');

/** What the box looks like beside what it held and what it is to hold. */
type BoxState = 'same' | 'exact' | 'other' | 'gone';

/** What goes in: the text, set apart from the words around the caret. */
function setApart(text: string, { text: held, start, end }: BoxText, separator: string): string {
  const at = start ?? held.length;
  const before = held.slice(0, at);
  const after = held.slice(end ?? at);
  const lead = before !== '' && !/\s$/.test(before) ? separator : '';
  const tail = after !== '' && !/^\s/.test(after) ? separator : '';
  return lead + text + tail;
}

/** What must stand in the box afterwards: what stood there, with the text in place of the selection. */
function expectedText({ text: held, start, end }: BoxText, text: string): string {
  const at = start ?? held.length;
  return held.slice(0, at) + text + held.slice(end ?? at);
}

/** Brings the box back to what it held. */
async function rollBack(box: Box, held: string, signal?: AbortSignal): Promise<boolean> {
  const isBack = () => comparable(readBox(box).text) === comparable(held);
  for (const undo of undoStrategies(box, held)) {
    undo();
    if (await untilBox(box, isBack, { deadline: FIRST_SIGN, signal })) return true;
  }
  return isBack();
}

/**
 * Puts text into a box at the caret, in its editor's own way, and proves it by reading the box back.
 * A next strategy is tried only when the one before it left no trace, or was taken back whole, so that text never
 * arrives twice.
 * Never touches anything but the box: no Send button, no key but the undo of its own failure.
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
  const isStill = () => box.isConnected && boxNow() === box;
  await focusBox(box, holdsFocus(box) ? undefined : place);

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
  const squeeze = (value: string) => normaliseText(value).replace(/\s+/g, '');
  const held = squeeze(before.text);
  const wanted = comparable(expected);
  const look = (): BoxState => {
    const now = boxNow();
    if (!now.isConnected) return 'gone';
    const { text: found } = readBox(now);
    if (comparable(found) === wanted || accept?.()) return 'exact';
    return squeeze(found) === held ? 'same' : 'other';
  };
  const see = async (enough: (what: BoxState) => boolean, wait: WaitOptions): Promise<BoxState> => {
    let seen: BoxState = 'same';
    const isEnough = () => {
      seen = look();
      return enough(seen);
    };
    await untilBox(box, isEnough, { ...wait, signal });
    return seen;
  };
  for (const strategy of editor.strategies) {
    // The page took the box away, or put a fresh one in its place that lacks the text: it is not ours to
    // write in unasked.
    if (!isStill()) return { done: false, why: 'gone' };
    const claimed = tryStrategy(strategy, box, inserted, editor);
    const firstSign = claimed || editor.takesUnclaimed ? FIRST_SIGN : UNCLAIMED;
    let seen = await see((what) => what !== 'same', { deadline: firstSign });
    if (seen === 'same') continue;
    if (seen === 'other') seen = await see((what) => what === 'exact', SETTLED);
    if (seen === 'exact') {
      await leaveCaret(box, boxNow(), (before.start ?? before.text.length) + inserted.length);
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      return { done: true, editor: editor.id, by: strategy, ms, inserted };
    }
    if (!isStill()) return { done: false, why: 'gone' };
    if (!(await rollBack(box, before.text, signal))) return { done: false, why: 'changed' };
    restoreCaret(box, before);
  }
  return { done: false, why: isStill() ? 'ignored' : 'gone' };
}

/** The caret behind the text, also in a box that the page put in the place of the one that was written in. */
async function leaveCaret(box: Box, now: Box, offset: number): Promise<void> {
  if (now !== box) {
    await focusBox(now, 'end');
    setCaret(now, offset);
  }
  keepCaret(now, offset);
}
