import { addressOf, showMail, showShell } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startRich } from '../../shared/rich-box.ts';

// Its mail is a page of the same host, in a frame.
const MAIL = '/applications/mail2/current/';
if (location.pathname.includes(MAIL)) {
  find('.cw-pane-container').hidden = false;
  void showMail({
    to: '#to',
    cc: '#cc',
    subject: '#subject',
    button: '#send',
    body: (options) =>
      startRich(
        find('.editor-wrapper'),
        { class: 'editor-content', contenteditable: 'true' },
        options,
      ),
  });
} else {
  const { hostname } = location;
  showShell('mail-app', hostname === 'www.icloud.com' ? MAIL : addressOf('www.icloud.com', MAIL));
}
