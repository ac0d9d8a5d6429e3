import { startCkeditor5 } from '../shared/ckeditor5-box.ts';
import { allowOwnHtml, showEditor } from '../shared/editor-page.ts';

allowOwnHtml();
void showEditor(startCkeditor5);
