import { rememberCaret } from './caret.ts';
import { findField } from './find.ts';
import { type Inserted, insertText, type Refused } from './insert.ts';
import { readBox } from './read.ts';

/** One field of a form and what belongs into it. */
export interface FieldText {
  name: string;
  selectors: readonly string[];
  text: string;
  /** is it the text itself (kept beside what stands there), or a line (left alone when it has one)? */
  kind: 'body' | 'line';
}

export type Filled = Inserted | Refused | { done: false; why: 'none' | 'several' | 'occupied' };

/** Fills a form's fields, one after the other; a field that fails leaves the others their text. */
export async function fillFields(
  fields: readonly FieldText[],
  signal?: AbortSignal,
): Promise<Record<string, Filled>> {
  const results: Record<string, Filled> = {};
  const places = fields.map((field) => {
    const found = findField(field.selectors);
    return { ...field, found, goBack: 'box' in found ? rememberCaret(found.box) : undefined };
  });
  for (const { name, found, goBack, text, kind } of places) {
    if ('missing' in found) {
      results[name] = { done: false, why: found.missing };
      continue;
    }
    const held = readBox(found.box).text.trim();
    if (kind === 'line' && held !== '') {
      results[name] = { done: false, why: 'occupied' };
      continue;
    }
    goBack?.();
    // Where the person was writing; else a letter goes before the signature that stands in the body,
    // and leaves a blank line.
    const options =
      kind === 'body' ? ({ place: 'start', separator: '\n\n', signal } as const) : { signal };
    results[name] = await insertText(found.box, text, options);
  }
  return results;
}
