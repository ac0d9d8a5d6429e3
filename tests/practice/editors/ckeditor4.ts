import { startCkeditor4 } from '../shared/ckeditor4-box.ts';
import { allowOwnHtml, showEditor } from '../shared/editor-page.ts';

allowOwnHtml();
void showEditor((place, options) => startCkeditor4(place, options));
