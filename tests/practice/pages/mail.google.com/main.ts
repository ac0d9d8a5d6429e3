import { focusAtEnd } from '../../shared/caret.ts';
import { makeLines, readLines } from '../../shared/lines.ts';
import { readOptions } from '../../shared/options.ts';
import { enableButton, exposePractice, find } from '../../shared/practice.ts';
import { chipSign, startRecipients } from '../../shared/recipients.ts';

const { draft, focus, has } = readOptions();
const body = find('#body');
body.append(...(draft ? makeLines(draft) : []));
if (has('signature')) {
  const signature = document.createElement('div');
  signature.className = 'gmail_signature';
  signature.append('A. Activist, Bern');
  body.append(document.createElement('br'), document.createElement('br'), signature);
}

const send = find('#send');
if (chipSign() !== 'comma') enableButton(send, false);
const recipients = (name: string) =>
  startRecipients(find(`div.anm[name="${name}"]`), () => enableButton(send, true));

const subject = find<HTMLInputElement>('[name="subjectbox"]');
if (focus) focusAtEnd(body);
exposePractice({
  boxes: {
    to: recipients('to'),
    cc: recipients('cc'),
    bcc: recipients('bcc'),
    subject: { model: () => subject.value, element: () => subject },
    main: { model: () => readLines(body), element: () => body },
  },
  button: send,
});
