import type { PaperLetter } from '../../utils/letters/paper.ts';
import './LetterSheet.css';

/** An envelope without a window: the sender at the top, the recipient to the right of the middle. */
export function EnvelopeSheet({
  form,
  sender,
  recipient,
}: Pick<PaperLetter, 'form' | 'sender' | 'recipient'>) {
  const { width, height } = form.envelope;
  return (
    <article class="sheet envelope" style={{ inlineSize: `${width}mm`, blockSize: `${height}mm` }}>
      <p class="envelope-sender" dir="auto">
        {[sender.name, sender.address].filter(Boolean).join('\n')}
      </p>
      <address class="envelope-recipient" dir="auto">
        {recipient}
      </address>
    </article>
  );
}
