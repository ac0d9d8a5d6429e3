import type { Box } from './box.ts';
import { rememberCaret } from './caret.ts';
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
}

export type Filled =
  | Inserted
  | Refused
  /** `elsewhere`: in a frame of another origin, if anywhere; `occupied`: something stands there already */
  | { done: false; why: 'none' | 'several' | 'occupied' | 'elsewhere' };

interface FillOptions {
  /** told where the body went */
  onBody?: (placed: Placed) => void;
  signal?: AbortSignal;
}

/**
 * Fills a form's fields, one after the other. A field that fails does not affect the others. A form without a body
 * field is not touched. The field that is filled last can be undone first and gets the caret.
 */
export async function fillFields(
  fields: readonly FieldText[],
  { onBody, signal }: FillOptions = {},
): Promise<Record<string, Filled>> {
  const results: Record<string, Filled> = {};
  const places = fields.map((field) => {
    const found = findField(field.selectors);
    return { ...field, found, goBack: 'box' in found ? rememberCaret(found.box) : undefined };
  });
  const body = places.find(({ kind }) => kind === 'body')?.found;
  if (body && 'missing' in body) {
    return Object.fromEntries(places.map(({ name }) => [name, { done: false, why: body.missing }]));
  }
  for (const { name, found, goBack, text, kind } of places) {
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
      ...(kind === 'addresses' ? { accept: () => rowHolds(found.box, text) } : {}),
      signal,
    });
    // What a browser says as one leaves a field that was typed in: some make their chips only then (Roundcube).
    if (kind === 'addresses') found.box.dispatchEvent(new Event('change', { bubbles: true }));
  }
  // A site may take addresses away again while a fresh window settles (Gmail).
  for (const { name, found, kind, text } of places) {
    const isLost = kind === 'addresses' && 'box' in found && !rowHolds(found.box, text);
    if (isLost && results[name]?.done) results[name] = { done: false, why: 'ignored' };
  }
  return results;
}

/** Do all these addresses stand beside the field they were written in, as chips? */
function rowHolds(box: Box, addresses: string): boolean {
  const row = box.parentElement?.parentElement ?? box;
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
