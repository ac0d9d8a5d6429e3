import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { schema } from '@tiptap/pm/schema-basic';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { addStyle, showEditor } from '../shared/editor-page.ts';
import { docOf, readDoc, SHEET } from '../shared/prosemirror-lines.ts';

void showEditor((place, { draft, readOnly, onChange }) => {
  addStyle(place, SHEET);
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: schema.nodeFromJSON(docOf(draft)),
      plugins: [
        history(),
        keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }),
        keymap(baseKeymap),
      ],
    }),
    editable: () => !readOnly,
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      onChange();
    },
  });
  return { model: () => readDoc(view.state.doc), element: () => view.dom };
});
