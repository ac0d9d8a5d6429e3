import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { History } from '@tiptap/extension-history';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { addStyle, showEditor } from '../shared/editor-page.ts';
import { docOf, readDoc, SHEET } from '../shared/prosemirror-lines.ts';

void showEditor((element, { draft, readOnly, onChange }) => {
  addStyle(element, SHEET);
  const editor = new Editor({
    element,
    extensions: [Document, Paragraph, Text, HardBreak, History],
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
