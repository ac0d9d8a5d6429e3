import { allowOwnHtml } from '../../shared/editor-page.ts';
import { startField } from '../../shared/field-box.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startTinymce5 } from '../../shared/tinymce5-box.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  cc: '#cc',
  subject: '#zv__COMPOSE-1_subject_control',
  button: '#zb__COMPOSE-1__SEND',
  body: (options) => {
    if (options.mode !== 'plain') return startTinymce5(find('#body'), options);
    const box = startField(find('#body'), 'textarea', options);
    box.element().className = 'ZmHtmlEditorTextArea';
    return box;
  },
});
