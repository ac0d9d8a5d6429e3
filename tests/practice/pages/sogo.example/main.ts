import { startCkeditor4 } from '../../shared/ckeditor4-box.ts';
import { startCkeditor5 } from '../../shared/ckeditor5-box.ts';
import { allowOwnHtml } from '../../shared/editor-page.ts';
import { startField } from '../../shared/field-box.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  cc: '#cc',
  subject: '[name="subject"]',
  button: '#send',
  body: (options) => {
    const place = find('#body');
    // CKEditor 5 in newer versions of SOGo, CKEditor 4 in older ones.
    if (options.mode === 'html') return startCkeditor5(place, options);
    if (options.mode === 'old-html') return startCkeditor4(place, options);
    const box = startField(place, 'textarea', options);
    box.element().setAttribute('name', 'content');
    return box;
  },
});
