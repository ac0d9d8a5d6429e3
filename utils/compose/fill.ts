import { type Box, closestInDocument } from './box.ts';
import { rememberCaret, sayFocus } from './caret.ts';
import { findField } from './find.ts';
import { type Inserted, insertText, type Placed, type Refused } from './insert.ts';
import { readBox } from './read.ts';

/** One field of a form and what belongs into it. */
export interface FieldText {
  name: string;
  selectors: readonly string[];
  text: string;
  /**
   * `body`: the text goes beside the field's own; `line`: a field with text is left alone; `addresses`: each ends in a
   * comma, and the site turns them into chips.
   */
  kind: 'body' | 'line' | 'addresses';
  /** with `addresses`: the key that makes a chip, where leaving the field does not */
  chipKey?: string;
}

export type Filled =
  | Inserted
  | Refused
  /** `elsewhere`: in a frame of another origin, if anywhere; `occupied`: something stands there already */
  | { done: false; why: 'none' | 'several' | 'occupied' | 'elsewhere' };

interface FillOptions {
  /** told where the body went */
  onBody?: (placed: Placed) => void;
  /** ways to try last */
  avoid?: readonly string[] | undefined;
  signal?: AbortSignal;
}

/**
 * Fills a form's fields, one after the other. A field that fails does not affect the others. A form without a body
 * field is not touched. The field that is filled last can be undone first and gets the caret.
 */
export async function fillFields(
  fields: readonly FieldText[],
  { onBody, avoid, signal }: FillOptions = {},
): Promise<Record<string, Filled>> {
  const results: Record<string, Filled> = {};
  const places = fields.map((field) => {
    const found = findField(field.selectors);
    return { ...field, found, goBack: 'box' in found ? rememberCaret(found.box) : undefined };
  });
  const body = places.find(({ kind }) => kind === 'body')?.found;
  const refuseAll = (why: 'none' | 'several' | 'blocked') =>
    Object.fromEntries(places.map(({ name }) => [name, { done: false, why } as const]));
  if (body && 'missing' in body) return refuseAll(body.missing);
  if (body && isBehindDialog(body.box)) return refuseAll('blocked');
  const boxes = places.flatMap(({ found }) => ('box' in found ? [found.box] : []));
  const holds = (box: Box, text: string) => rowHolds(rowOf(box, boxes), box, text);
  for (const { name, found, goBack, text, kind, chipKey } of places) {
    if ('missing' in found) {
      results[name] = { done: false, why: found.missing };
      continue;
    }
    const isEmpty = readBox(found.box).text.trim() === '';
    if (kind !== 'body' && !isEmpty) {
      results[name] = { done: false, why: 'occupied' };
      continue;
    }
    goBack?.();
    // The text goes where the person was writing. Else a letter goes before the signature in the body, with a blank
    // line between them.
    results[name] = await insertText(found.box, text, {
      ...(kind === 'body' ? { place: 'start', separator: '\n\n' } : {}),
      // The body is watched, and is the last to be filled: what else a window takes away shows by then.
      ...(kind === 'body' ? { onPlaced: onBody } : { settleMs: 0 }),
      ...(kind === 'addresses' ? { accept: () => holds(found.box, text) } : {}),
      ...{ avoid, signal },
    });
    if (kind !== 'body' && results[name].done) leaveField(found.box, chipKey);
  }
  // A site may take addresses away again while a fresh window settles (Gmail).
  for (const { name, found, kind, text } of places) {
    const isLost = kind === 'addresses' && 'box' in found && !holds(found.box, text);
    if (isLost && results[name]?.done) results[name] = { done: false, why: 'ignored' };
  }
  return results;
}

/** Is the person in a dialog of the page that does not hold this box? The page asks them something first. */
function isBehindDialog(box: Box): boolean {
  let at: Element = box;
  for (let frame = frameOf(at); frame; frame = frameOf(at)) at = frame;
  const { activeElement } = at.ownerDocument;
  const dialog = activeElement && closestInDocument(activeElement, MODAL);
  return dialog ? !dialog.contains(at) : false;
}

const MODAL = '[aria-modal="true"], [role="alertdialog"]';
const frameOf = ({ ownerDocument }: Element) => ownerDocument.defaultView?.frameElement;

/**
 * Leaves a field as a person does who goes on to the next one: only then do many sites make chips of addresses, and
 * allow the message to be sent.
 */
function leaveField(box: Box, chipKey: string | undefined): void {
  const view = box.ownerDocument.defaultView;
  if (!view) return;
  if (chipKey) {
    const options = { key: chipKey, bubbles: true, cancelable: true, composed: true };
    const keyCode = KEY_CODES[chipKey] ?? 0;
    for (const type of ['keydown', 'keyup']) {
      box.dispatchEvent(new view.KeyboardEvent(type, { ...options, keyCode, which: keyCode }));
    }
  }
  // What a browser says of a field that was typed in.
  box.dispatchEvent(new view.Event('change', { bubbles: true }));
  // While the popup is open, the page's window has no focus to lose, and its browser says nothing.
  if (box.ownerDocument.hasFocus()) box.blur();
  else sayFocus(box, 'out');
}

const KEY_CODES: Record<string, number> = { Enter: 13, ',': 188, ';': 186 };

/** The largest part of the page around a field that has none of the other fields: its row, with its chips. */
function rowOf(box: Box, boxes: readonly Box[]): Element {
  let row: Element = box;
  for (let at = box.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const around = at;
    if (boxes.some((other) => other !== box && around.contains(other))) break;
    row = around;
  }
  return row;
}

/** Do all these addresses stand beside the field they were written in, as chips? */
function rowHolds(row: Element, box: Box, addresses: string): boolean {
  // Some show a name and keep the address in an attribute.
  const values = [row, ...row.querySelectorAll('*')].flatMap(({ attributes }) =>
    Array.from(attributes, ({ value }) => value),
  );
  const shown = [row.textContent, readBox(box).text, ...values].join(' ').toLowerCase();
  return addresses
    .toLowerCase()
    .split(',')
    .map((address) => address.trim())
    .every((address) => shown.includes(address));
}
