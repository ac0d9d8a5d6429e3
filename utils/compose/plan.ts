import { type Box, isField } from './box.ts';
import {
  comparable,
  isSameText,
  isSameWords,
  normaliseText,
  withoutSpace,
  wordsAround,
} from './compare.ts';
import { type BoxText, readAsIs } from './read.ts';

/** What a box held, what goes in, and what it is to hold then. */
export interface Plan {
  before: BoxText;
  /** the text with what keeps it apart from the words around */
  inserted: string;
  expected: string;
  /** offset of the caret behind the text, as a reading of the box counts */
  caret: number;
}

/** The box's text compared with the text before and the expected one. `form`: the same words in the page's own form. */
export type BoxState = 'same' | 'exact' | 'form' | 'other' | 'gone';

/** Does the text stand there? */
export const isIn = (state: BoxState) => state === 'exact' || state === 'form';

/** The text to insert, separated from the words around the caret. */
function setApart(text: string, { text: held, start, end }: BoxText, separator: string): string {
  const at = start ?? held.length;
  const ahead = held.slice(0, at);
  const behind = held.slice(end ?? at);
  const lead = ahead !== '' && !/\s$/.test(ahead) ? separator : '';
  const tail = behind !== '' && !/^\s/.test(behind) ? separator : '';
  return lead + text + tail;
}

/** The text expected afterwards: the old one, with the new text in place of the selection. */
export function planFor(box: Box, before: BoxText, text: string, separator: string): Plan {
  // A field of one line would swallow the line feeds and join the words around them.
  const whole = text.replace(/\r\n?/g, '\n');
  const fitting = box.localName === 'input' ? whole.replace(/\s*\n\s*/g, ' ') : whole;
  const inserted = setApart(fitting, before, separator);
  const at = before.start ?? before.text.length;
  const expected = before.text.slice(0, at) + inserted + before.text.slice(before.end ?? at);
  const { length } = isField(box) ? inserted : normaliseText(inserted);
  return { before, inserted, expected, caret: at + length };
}

/**
 * Where the caret belongs in a box that shows the text in its page's own form, which may be shorter or longer: before the
 * words that stood behind it.
 * @param text what the box holds now
 */
export function caretIn({ before, expected, caret }: Plan, text: string): number {
  const read = comparable(text);
  if (read.length === comparable(expected).length) return caret;
  const behind = comparable(before.text.slice(before.end ?? before.start ?? before.text.length));
  return read.endsWith(behind) ? read.length - behind.length : caret;
}

/** Compares what stands in the box now. */
export function stateOf(
  box: Box,
  { before, expected }: Plan,
  accept: (() => boolean) | undefined,
): BoxState {
  if (!box.isConnected) return 'gone';
  const text = readAsIs(box);
  if (isSameText(text, expected) || accept?.()) return 'exact';
  if (withoutSpace(text) === withoutSpace(before.text)) return 'same';
  return isSameWords(text, expected) ? 'form' : 'other';
}

/** The plan as it is after the page corrected the person's words beside the text; nothing where it did more than that. */
export function planAround(box: Box, plan: Plan): Plan | undefined {
  const read = readAsIs(box);
  const { text, start = text.length, end = start } = plan.before;
  const own = { ahead: text.slice(0, start), behind: text.slice(end) };
  const around = wordsAround(read, plan.inserted, own);
  if (!around) return undefined;
  const { at, words } = around;
  const before = { text: words, start: at, end: at };
  return { ...plan, before, expected: read, caret: at + comparable(plan.inserted).length };
}
