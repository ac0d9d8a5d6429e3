import { allowOwnHtml } from '../../shared/editor-page.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startSquire } from '../../shared/squire-box.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  cc: '#cc',
  subject: '[data-testid="tfi:subject_label"]',
  button: '[data-testid="btn:send_action"]',
  body: (options) => startSquire(find('#body'), options),
});
