import { type Box, isField } from './box.ts';
import type { Way } from './ways.ts';

/** An editor library: how to tell it from the DOM alone, and the ways it takes text, best first. */
export interface Editor {
  id: string;
  selector: string;
  ways: Way[];
}

/** Measured with the real libraries in both browsers; `CONTRIBUTING.md` says how. */
export const editors: readonly Editor[] = [
  { id: 'lexical', selector: '[data-lexical-editor]', ways: ['paste'] },
  // execCommand corrupts Draft.js: the text shows, and the editor stops taking keys.
  {
    id: 'draft',
    selector: '.public-DraftEditor-content, .DraftEditor-root [contenteditable]',
    ways: ['paste'],
  },
  { id: 'prosemirror', selector: '.ProseMirror', ways: ['paste-html', 'typing'] },
];

const FIELD: Editor = { id: 'field', selector: '', ways: ['typing'] };
// A paste that nobody handles does nothing, whereas typing into an unknown editor may wreck it.
const UNKNOWN: Editor = { id: 'contenteditable', selector: '', ways: ['paste', 'typing'] };

/** Which editor is it? */
export function recogniseEditor(box: Box): Editor {
  if (isField(box)) return FIELD;
  return editors.find(({ selector }) => box.matches(selector)) ?? UNKNOWN;
}
