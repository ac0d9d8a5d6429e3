import { allowOwnHtml } from '../../shared/editor-page.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startRooster } from '../../shared/rooster-box.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  cc: '#cc',
  subject: '#subject',
  button: '#send',
  body: (options) => startRooster(find<HTMLDivElement>('#body'), options),
});
