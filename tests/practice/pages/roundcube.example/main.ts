import { allowOwnHtml } from '../../shared/editor-page.ts';
import { startField } from '../../shared/field-box.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startTinymce5 } from '../../shared/tinymce5-box.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  cc: '#cc',
  subject: '#compose-subject',
  button: '.send',
  body: async (options) => {
    const isHtml = options.mode === 'html';
    const box = startField(find('#body'), 'textarea', options);
    box.element().id = 'composebody';
    box.element().hidden = isHtml;
    return isHtml ? startTinymce5(find('#body'), options) : box;
  },
});
