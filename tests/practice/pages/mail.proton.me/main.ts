import { allowOwnHtml } from '../../shared/editor-page.ts';
import { startField } from '../../shared/field-box.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startRooster } from '../../shared/rooster-box.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  cc: '#cc',
  subject: '[data-testid="composer:subject"]',
  button: '[data-testid="composer:send-button"]',
  body: (options) => {
    if (options.mode === 'plain') return startField(find('#body'), 'textarea', options);
    const frame = document.createElement('iframe');
    frame.dataset.testid = 'rooster-iframe';
    find('#body').append(frame);
    const inside = frame.contentDocument;
    if (!inside) throw new Error('A frame without a document');
    const holder = inside.createElement('div');
    holder.id = 'rooster-editor';
    inside.body.append(holder);
    return startRooster(holder, options);
  },
});
