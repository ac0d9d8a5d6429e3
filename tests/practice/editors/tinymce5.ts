import { allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { startTinymce5 } from '../shared/tinymce5-box.ts';

allowOwnHtml();
void showEditor(startTinymce5);
