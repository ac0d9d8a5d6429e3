import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { History } from '@tiptap/extension-history';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import type { Box } from './practice.ts';
import { docOf, readDoc } from './prosemirror-lines.ts';

/** TipTap 2 with paragraphs, line breaks and a history. */
export function startTiptap(
  element: HTMLElement,
  attributes: Record<string, string>,
  { draft, readOnly, onChange }: { draft: string; readOnly?: boolean; onChange(): void },
): Box {
  const editor = new Editor({
    element,
    extensions: [Document, Paragraph, Text, HardBreak, History],
    content: docOf(draft),
    editable: !readOnly,
    injectCSS: false,
    editorProps: { attributes },
    onUpdate: onChange,
  });
  return {
    model: () => readDoc(editor.state.doc),
    element: () => editor.view.dom as HTMLElement,
  };
}
