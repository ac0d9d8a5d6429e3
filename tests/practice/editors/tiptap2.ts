import { addStyle, showEditor } from '../shared/editor-page.ts';
import { SHEET } from '../shared/prosemirror-lines.ts';
import { startTiptap } from '../shared/tiptap-box.ts';

void showEditor((element, options) => {
  addStyle(element, SHEET);
  return startTiptap(element, {}, options);
});
