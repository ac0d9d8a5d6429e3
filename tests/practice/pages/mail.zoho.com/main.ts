import { makeLines } from '../../shared/lines.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { linesOf } from '../../shared/rich-box.ts';

void showMail({
  to: '#to',
  cc: '#cc',
  subject: '#subject',
  button: '.SCBtn',
  body: ({ draft }) => {
    const frame = document.createElement('iframe');
    frame.className = 'ze_area';
    frame.title = 'Text editor area';
    find('#body').append(frame);
    const inside = frame.contentDocument;
    if (!inside) throw new Error('A frame without a document');
    inside.body.className = 'ze_body';
    inside.body.contentEditable = 'true';
    inside.body.append(...(draft ? makeLines(draft) : []));
    return { model: () => linesOf(inside.body).join('\n'), element: () => inside.body };
  },
});
