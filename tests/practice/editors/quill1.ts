import css from 'quill1/dist/quill.core.css?inline';
import { addStyle, allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { startQuill } from '../shared/quill-box.ts';

allowOwnHtml();
void showEditor(async (place, options) => {
  addStyle(place, css);
  // Writes HTML as it is imported.
  const { default: Quill } = await import('quill1');
  return startQuill(Quill, place, options);
});
