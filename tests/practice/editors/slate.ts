import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { showEditor } from '../shared/editor-page.ts';

void showEditor(async (place, { draft, readOnly, onChange }) => {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = draft
    .split('\n')
    .map((text) => ({ type: 'paragraph', children: [{ text }] }) as Descendant);
  createRoot(place).render(
    createElement(
      Slate,
      { editor, initialValue, onChange },
      createElement(Editable, { readOnly, 'aria-label': 'Text' }),
    ),
  );
  let element: HTMLElement | null = null;
  while (!element) {
    await new Promise(requestAnimationFrame);
    element = place.querySelector('[data-slate-editor]');
  }
  const found = element;
  return {
    model: () => editor.children.map((block) => Node.string(block)).join('\n'),
    element: () => found,
  };
});
