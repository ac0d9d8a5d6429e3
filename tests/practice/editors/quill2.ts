import Quill from 'quill';
import css from 'quill/dist/quill.core.css?inline';
import { addStyle, allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { startQuill } from '../shared/quill-box.ts';

allowOwnHtml();
void showEditor((place, options) => {
  addStyle(place, css);
  return startQuill(Quill, place, options);
});
