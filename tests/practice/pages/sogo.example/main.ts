import { startField } from '../../shared/field-box.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';

void showMail({
  to: '#to',
  subject: '[name="subject"]',
  button: '#send',
  body: (options) => {
    const box = startField(find('#body'), 'textarea', {
      ...options,
      readOnly: false,
      maxLength: undefined,
    });
    box.element().setAttribute('name', 'content');
    return box;
  },
});
