import { focusAtEnd } from '../../shared/caret.ts';
import { makeLines, readLines } from '../../shared/lines.ts';
import { readOptions } from '../../shared/options.ts';
import { exposePractice, find } from '../../shared/practice.ts';
import { startRecipients } from '../../shared/recipients.ts';

const { draft, focus, has } = readOptions();
const body = find('#body');
body.append(...(draft ? makeLines(draft) : []));
if (has('signature')) {
  const signature = document.createElement('div');
  signature.className = 'gmail_signature';
  signature.append('A. Activist, Bern');
  body.append(document.createElement('br'), document.createElement('br'), signature);
}

const recipients = (name: string) => startRecipients(find(`div.anm[name="${name}"]`));

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
  button: find('#send'),
});
