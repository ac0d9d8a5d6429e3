import css from 'trix/dist/trix.css?inline';
import { addStyle, allowOwnHtml, showEditor } from '../shared/editor-page.ts';

allowOwnHtml();
void showEditor(async (place, { draft, readOnly, onChange }) => {
  await import('trix');
  addStyle(place, css);
  const element = document.createElement('trix-editor') as HTMLElement & {
    editor: any;
  };
  const ready = new Promise((done) => element.addEventListener('trix-initialize', done));
  place.append(element);
  await ready;
  if (draft) element.editor.loadHTML(draft.replaceAll('\n', '<br>'));
  if (readOnly) element.setAttribute('contenteditable', 'false');
  element.addEventListener('trix-change', onChange);
  // Trix ends every document with a line feed of its own.
  const model = () => element.editor.getDocument().toString().replace(/\n$/, '');
  return { model, element: () => element };
});
