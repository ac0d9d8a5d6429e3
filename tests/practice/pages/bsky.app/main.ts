import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { History } from '@tiptap/extension-history';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Fragment, Slice } from '@tiptap/pm/model';
import { countGraphemes } from '../../shared/count.ts';
import { readOptions } from '../../shared/options.ts';
import { enableButton, exposePractice, find } from '../../shared/practice.ts';

const { draft, focus } = readOptions();
const button = find('[data-testid="composerPublishBtn"]');
const counter = find('#counter');

const linesOf = (text: string) =>
  text.split(/\r\n?|\n/).map((line) => ({
    type: 'paragraph',
    ...(line ? { content: [{ type: 'text', text: line }] } : {}),
  }));

const editor: Editor = new Editor({
  element: find('#composer'),
  extensions: [Document, Paragraph, Text, HardBreak, History],
  content: { type: 'doc', content: linesOf(draft) },
  injectCSS: false,
  editorProps: {
    // As the site does: a line is a paragraph, and of rich text only the words are taken.
    clipboardTextParser: (text) => {
      const nodes = linesOf(text).map((line) => editor.schema.nodeFromJSON(line));
      return new Slice(Fragment.fromArray(nodes), 1, 1);
    },
    handlePaste: (view, event) => {
      const text = event.clipboardData?.getData('text/plain');
      if (!text || !event.clipboardData?.types.includes('text/html')) return false;
      view.pasteText(text);
      return true;
    },
  },
  onUpdate: change,
});

function readModel(): string {
  const { doc } = editor.state;
  return doc.textBetween(0, doc.content.size, '\n', (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '',
  );
}

function change(): void {
  counter.textContent = String(countGraphemes(readModel()));
  enableButton(button, readModel().trim() !== '');
}

change();
if (focus) editor.commands.focus('end');
exposePractice({
  boxes: { main: { model: readModel, element: () => editor.view.dom as HTMLElement } },
  button,
  counter,
});
