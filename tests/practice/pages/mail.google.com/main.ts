import { focusAtEnd } from '../../shared/caret.ts';
import { makeLines, readLines } from '../../shared/lines.ts';
import { readOptions } from '../../shared/options.ts';
import { type Box, exposePractice, find } from '../../shared/practice.ts';

const { draft, focus, has } = readOptions();
const body = find('#body');
body.append(...(draft ? makeLines(draft) : []));
if (has('signature')) {
  const signature = document.createElement('div');
  signature.className = 'gmail_signature';
  signature.append('A. Activist, Bern');
  body.append(document.createElement('br'), document.createElement('br'), signature);
}

/** A row of recipients: an address with a comma or Enter behind it becomes a chip. */
function startRecipients(name: string): Box {
  const row = find(`div.anm[name="${name}"]`);
  const input = row.querySelector('input') as HTMLInputElement;
  const makeChips = (all: boolean) => {
    const parts = input.value.split(',');
    const rest = all ? '' : (parts.pop() ?? '');
    for (const address of parts.map((part) => part.trim()).filter(Boolean)) {
      const chip = document.createElement('span');
      chip.setAttribute('role', 'option');
      chip.dataset.hovercardId = address;
      chip.append(address);
      row.insertBefore(chip, input);
    }
    if (parts.length > 0) input.value = rest.trimStart();
  };
  input.addEventListener('input', () => makeChips(false));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') makeChips(true);
  });
  const chips = () => [...row.querySelectorAll<HTMLElement>('[role="option"]')];
  return {
    model: () =>
      [...chips().map(({ dataset }) => dataset.hovercardId), input.value]
        .filter(Boolean)
        .join(', '),
    element: () => input,
  };
}

const subject = find<HTMLInputElement>('[name="subjectbox"]');
if (focus) focusAtEnd(body);
exposePractice({
  boxes: {
    to: startRecipients('to'),
    cc: startRecipients('cc'),
    bcc: startRecipients('bcc'),
    subject: { model: () => subject.value, element: () => subject },
    main: { model: () => readLines(body), element: () => body },
  },
  button: find('#send'),
});
