import { Editor } from '@tiptap/core';
import StarterKit from 'tiptap3';
import { addStyle, showEditor } from '../shared/editor-page.ts';
import { docOf, readDoc, SHEET } from '../shared/prosemirror-lines.ts';

void showEditor((element, { draft, readOnly, onChange }) => {
  addStyle(element, SHEET);
  const editor = new Editor({
    element,
    // Types are version 2's; the bundle has version 3 (see build.ts).
    extensions: [StarterKit as never],
    content: docOf(draft),
    editable: !readOnly,
    injectCSS: false,
    onUpdate: onChange,
  });
  return {
    model: () => readDoc(editor.state.doc),
    element: () => editor.view.dom as HTMLElement,
  };
});
