import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startRich } from '../../shared/rich-box.ts';

void showMail({
  to: '#to',
  cc: '#cc',
  subject: '#compose-subject-input',
  button: '[data-test-id="compose-send-button"]',
  body: (options) =>
    startRich(
      find('#editor-container'),
      { contenteditable: 'true', role: 'textbox', 'aria-label': 'Message body' },
      options,
    ),
});
