import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startRich } from '../../shared/rich-box.ts';

void showMail({
  to: '#to',
  cc: '#cc',
  subject: '[name="subject"]',
  button: '#send',
  body: (options) => startRich(find('#body'), { contenteditable: 'true' }, options),
});
