import { escapeHtml } from '../text/html.ts';
import type { Box } from './box.ts';
import { endTypingStep, takesCommands } from './caret.ts';
import { documentOf } from './true-document.ts';

/** One way to hand text to an editor. Whether it worked must be read from the box. */
export type Strategy =
  | 'typing'
  | 'lines'
  | 'paste'
  | 'paste-nbsp'
  | 'paste-lead'
  | 'paste-html'
  | 'paste-pre'
  | 'paste-slice'
  | 'beforeinput';

const familyOf = (way: string) => way.replace(/-.*/, '');

/** The editor's ways, best first; those that lost a text here come last, and before them their like: pastes of other forms. */
export function inOrder(strategies: readonly Strategy[], avoid: readonly string[]): Strategy[] {
  const families = new Set(avoid.map(familyOf));
  const doubtOf = (one: Strategy) =>
    avoid.includes(one) ? 2 : families.has(familyOf(one)) ? 1 : 0;
  return strategies.toSorted((one, other) => doubtOf(one) - doubtOf(other));
}

/** The event that ends a typing step in an editor with its own undo history. */
type StepEnd = 'keyup' | 'click';

/** What an editor needs besides the text. */
export interface Quirks {
  /** what closes its open typing step, so that one undo takes away the insertion only */
  stepEnd?: readonly StepEnd[];
  /** the event on which it reads the caret, if it handles `selectionchange` late */
  looksAtCaretOn?: 'beforeinput';
}

/**
 * `insertText`, the browser's own editing command: the only way into a plain field's undo.
 * @returns false, and types nothing, when the text would have gone elsewhere
 */
function typeText(box: Box, text: string, stepEnd: readonly StepEnd[]): boolean {
  endTypingStep(box);
  for (const sign of stepEnd) signalStepEnd(box, sign);
  if (!takesCommands(box)) return false;
  documentOf(box).execCommand('insertText', false, text);
  for (const sign of stepEnd) signalStepEnd(box, sign);
  return true;
}

/** Sends an event that only makes the editor take a snapshot: the key Insert is released, or a click. */
function signalStepEnd(box: Box, sign: StepEnd): void {
  const view = documentOf(box).defaultView;
  if (!view) return;
  const options = { bubbles: true, cancelable: true };
  const event =
    sign === 'keyup'
      ? new view.KeyboardEvent('keyup', { ...options, key: 'Insert', code: 'Insert', keyCode: 45 })
      : new view.MouseEvent('click', options);
  box.dispatchEvent(event);
}

/**
 * Line by line, with the command of the key Enter between.
 * @returns false when the rest would have gone elsewhere
 */
function typeLines(box: Box, text: string): boolean {
  const page = documentOf(box);
  for (const [index, line] of text.split('\n').entries()) {
    if (!takesCommands(box)) return false;
    if (index > 0) page.execCommand('insertParagraph');
    if (line !== '') page.execCommand('insertText', false, line);
  }
  return true;
}

/** The event that a browser fires before typing, for editors that do the typing themselves. */
function announceInput(box: Box, inputType: string, data: string | null = null): void {
  const view = documentOf(box).defaultView;
  if (!view) return;
  const options = { bubbles: true, cancelable: true, composed: true };
  box.dispatchEvent(new view.InputEvent('beforeinput', { ...options, inputType, data }));
}

interface PageWindow {
  Object: ObjectConstructor;
  ClipboardEvent: typeof ClipboardEvent;
}

/**
 * Dispatches a paste event with text, in the form that this browser passes on. @returns did the page claim it?
 * Chromium: data in the init's `clipboardData`. Firefox ignores that member, and hides from the page what
 * an extension sets on its own objects, so there event and data are built with the page's constructors
 * (Xray vision, MDN "Sharing objects with page scripts"; measured in ESR 153).
 */
function dispatchPaste(box: Box, kinds: [type: string, data: string][]): boolean {
  const view = documentOf(box).defaultView as
    | (Window & typeof globalThis & { wrappedJSObject?: PageWindow })
    | null;
  if (!view) return false;
  const options = { bubbles: true, cancelable: true, composed: true };
  const page = view.wrappedJSObject;
  if (page) {
    const init = Object.assign(new page.Object() as ClipboardEventInit, options);
    const event = new page.ClipboardEvent('paste', init);
    for (const [type, data] of kinds) event.clipboardData?.setData(type, data);
    return !(box as Box & { wrappedJSObject: EventTarget }).wrappedJSObject.dispatchEvent(event);
  }
  const clipboardData = new view.DataTransfer();
  for (const [type, data] of kinds) clipboardData.setData(type, data);
  return !box.dispatchEvent(new view.ClipboardEvent('paste', { ...options, clipboardData }));
}

/** HTML drops white space at a paragraph's ends, except hard spaces. */
const hardenEnds = (line: string) => line.replace(/^ | $/g, '\u00a0');

const asParagraphs = (lines: string[]) =>
  lines.map((line) => (line === '' ? '<p><br></p>' : `<p>${escapeHtml(line)}</p>`)).join('');

/** Paragraphs whose white space counts, as another page's would be pasted by hand. */
const asKept = (text: string) =>
  asParagraphs(text.split('\n')).replaceAll('<p>', '<p style="white-space: pre-wrap">');

/**
 * ProseMirror's own clipboard format: a slice, open at both ends, whose white space counts
 * (prosemirror-view, `parseFromClipboard`: "data-pm-slice").
 */
const asSlice = (text: string) =>
  asParagraphs(text.split('\n')).replace('<p>', '<p data-pm-slice="1 1 []">');

/**
 * Hands the text to the box in this way.
 * @returns false when the page did not visibly claim it; then mostly nothing arrives
 */
export function tryStrategy(
  strategy: Strategy,
  box: Box,
  text: string,
  quirks: Quirks = {},
): boolean {
  const { stepEnd = [], looksAtCaretOn } = quirks;
  // An event without an input type asks for nothing; Slate flushes its throttled selection at any (slate-react,
  // `onDOMBeforeInput`), and would paste at the caret of 100 ms ago otherwise.
  if (looksAtCaretOn) announceInput(box, '');
  switch (strategy) {
    case 'typing':
      return typeText(box, text, stepEnd);
    case 'lines':
      return typeLines(box, text);
    case 'beforeinput':
      announceInput(box, 'insertText', text);
      return true;
    case 'paste':
      return dispatchPaste(box, [['text/plain', text]]);
    case 'paste-nbsp':
      return dispatchPaste(box, [['text/plain', hardenEnds(text)]]);
    case 'paste-lead':
      return text.startsWith('\n') && dispatchPaste(box, [['text/plain', `\n${text}`]]);
    case 'paste-html':
      return dispatchPaste(box, [
        ['text/plain', text],
        ['text/html', asParagraphs(text.split('\n').map(hardenEnds))],
      ]);
    case 'paste-pre':
      return dispatchPaste(box, [
        ['text/plain', text],
        ['text/html', asKept(text)],
      ]);
    case 'paste-slice':
      return dispatchPaste(box, [
        ['text/plain', text],
        ['text/html', asSlice(text)],
      ]);
  }
}
