import { allowOwnHtml } from '../../shared/editor-page.ts';
import { startField } from '../../shared/field-box.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startSquire } from '../../shared/squire-box.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  subject: '[name="subject"]',
  button: '.button-send',
  body: (options) => {
    const holder = find('#body');
    if (options.mode !== 'plain') return startSquire(holder, options);
    const box = startField(find('.textAreaParent'), 'textarea', options);
    box.element().className = 'squire-plain';
    holder.hidden = true;
    return box;
  },
});
