import { allowOwnHtml } from '../../shared/editor-page.ts';
import { startField } from '../../shared/field-box.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startTinymce5 } from '../../shared/tinymce5-box.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  cc: '#cc',
  subject: '[name="subject"]',
  button: '[data-action="send"]',
  body: (options) => {
    if (options.mode !== 'plain') return startTinymce5(find('#body'), options);
    const box = startField(find('#body'), 'textarea', options);
    box.element().className = 'plain-text';
    return box;
  },
});
