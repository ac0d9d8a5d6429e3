import { allowOwnHtml } from '../../shared/editor-page.ts';
import { startField } from '../../shared/field-box.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startSquire } from '../../shared/squire-box.ts';

allowOwnHtml();
// Its composer is a modal dialog itself, and what it asks stands in another one above.
if (new URLSearchParams(location.search).get('dialog') === 'native') {
  const composer = document.createElement('dialog');
  find('main').append(composer);
  composer.append(find('.b-compose'));
  composer.showModal();
}
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
