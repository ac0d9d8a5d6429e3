import { type Box, isField } from './box.ts';
import type { Quirks, Strategy } from './strategies.ts';

/** An editor library: how the DOM identifies it, and the strategies that work in it, the best first. */
export interface Editor extends Quirks {
  id: string;
  selector: string;
  strategies: Strategy[];
  /** may take a paste without claiming it (`preventDefault`), so that its change must be waited for */
  takesUnclaimed?: true;
}

/** Measured with the real libraries in both browsers; `tests/practice/README.md` has the table. */
export const editors: readonly Editor[] = [
  { id: 'lexical', selector: '[data-lexical-editor]', strategies: ['paste'] },
  // execCommand corrupts Draft.js: the text shows, and the editor stops taking keys.
  {
    id: 'draft',
    selector: '.public-DraftEditor-content, .DraftEditor-root [contenteditable]',
    strategies: ['paste'],
  },
  // Plain paste only: Slate claims a paste with HTML and inserts nothing.
  {
    id: 'slate',
    selector: '[data-slate-editor]',
    strategies: ['paste', 'beforeinput'],
    looksAtCaretOn: 'beforeinput',
  },
  // A plain paste loses the blank lines, a paste of HTML the spaces at its ends where it knows no `white-space`. A slice
  // of its own loses nothing, but TipTap makes no emoji or mentions of it, and the person's next key would (Elk).
  {
    id: 'prosemirror',
    selector: '.ProseMirror',
    strategies: ['paste-pre', 'paste-slice', 'typing'],
  },
  {
    id: 'quill2',
    selector: '.ql-container:not(:has(> .ql-clipboard)) > .ql-editor',
    strategies: ['paste', 'lines'],
  },
  // Quill 1 reads a hidden element after a real paste, so no synthetic one arrives.
  { id: 'quill', selector: '.ql-editor', strategies: ['lines', 'paste'] },
  { id: 'ckeditor5', selector: '.ck-editor__editable', strategies: ['paste-html', 'paste'] },
  { id: 'trix', selector: 'trix-editor', strategies: ['paste'], takesUnclaimed: true },
  // A paste makes a paragraph's margin of a blank line in these two.
  {
    id: 'tinymce',
    selector: '.mce-content-body',
    strategies: ['typing', 'paste'],
    stepEnd: ['keyup'],
    takesUnclaimed: true,
  },
  // It reports a change to its page on the key, and ends its undo step on the click.
  {
    id: 'ckeditor4',
    selector: '.cke_editable',
    strategies: ['typing', 'paste'],
    stepEnd: ['keyup', 'click'],
  },
];

const FIELD: Editor = { id: 'field', selector: '', strategies: ['typing'] };
// A paste that nobody handles does nothing, whereas typing into an unknown editor may wreck it.
const UNKNOWN: Editor = {
  id: 'contenteditable',
  selector: '',
  // roosterjs drops the first of the line feeds that a paste begins with, and keeps no typing for its undo; Squire
  // drops the spaces at a paste's ends, unless they are hard ones.
  strategies: ['paste', 'paste-lead', 'paste-nbsp', 'typing'],
};

// Libraries that look for the caret in the document's selection paste at the wrong place in a shadow root
// (roosterjs, Squire), and cannot undo it; the browser's own command knows the place.
const UNKNOWN_IN_SHADOW: Editor = { ...UNKNOWN, strategies: ['typing', 'paste'] };

/** Which editor is it? */
export function recogniseEditor(box: Box): Editor {
  if (isField(box)) return FIELD;
  const unknown = box.getRootNode() === box.ownerDocument ? UNKNOWN : UNKNOWN_IN_SHADOW;
  return editors.find(({ selector }) => box.matches(selector)) ?? unknown;
}
