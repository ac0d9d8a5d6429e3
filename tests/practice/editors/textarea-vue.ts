import { startVueField } from '../shared/controlled-fields.ts';
import { allowOwnHtml, showEditor } from '../shared/editor-page.ts';

allowOwnHtml();
void showEditor((place, options) => startVueField(place, {}, options));
