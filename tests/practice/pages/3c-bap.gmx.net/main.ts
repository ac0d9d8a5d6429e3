import { startCkeditor4 } from '../../shared/ckeditor4-box.ts';
import { allowOwnHtml } from '../../shared/editor-page.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  cc: '#cc',
  subject: '.mailobjectpanel-textfield_input',
  button: '#compose-send-button',
  // A `div` a line, as the projects that fill it in find there.
  body: (options) => startCkeditor4(find('#editor'), options, { enterMode: 3, bodyId: 'body' }),
});
