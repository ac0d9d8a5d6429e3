import { createEmptyHistoryState, registerHistory } from '@lexical-old/history';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
} from '@lexical-old/lexical';
import { registerRichText } from '@lexical-old/rich-text';
import { showEditor } from '../shared/editor-page.ts';
import { makeRoot } from '../shared/lexical-element.ts';

void showEditor((place, { draft, readOnly, onChange }) => {
  const element = makeRoot(place);
  const editor = createEditor({
    namespace: 'old',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerRichText(editor);
  editor.update(
    () => {
      $getRoot().clear();
      for (const line of draft.split('\n')) {
        const paragraph = $createParagraphNode();
        if (line) paragraph.append($createTextNode(line));
        $getRoot().append(paragraph);
      }
    },
    { discrete: true },
  );
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.setEditable(!readOnly);
  element.setAttribute('contenteditable', String(!readOnly));
  editor.registerUpdateListener(onChange);
  const model = () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join('\n'),
    );
  return { model, element: () => element };
});
